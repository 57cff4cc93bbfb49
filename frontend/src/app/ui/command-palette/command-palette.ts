import { ActiveDescendantKeyManager } from '@angular/cdk/a11y';
import { DialogRef } from '@angular/cdk/dialog';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  Injector,
  signal,
  untracked,
  viewChildren,
} from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Format } from '../../core/i18n/format';
import { Announcer } from '../../core/layout/announcer';
import { type Command, Commands } from '../../core/shortcuts/commands';
import { KeysOf } from '../../core/shortcuts/keys-of';
import { Icon } from '../icon/icon';
import { PaletteOption } from './palette-option';

/** A search field over every page and action; arrows choose while the focus stays in the field. */
@Component({
  selector: 'ccp-command-palette',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, KeysOf, PaletteOption, TranslocoPipe],
  templateUrl: './command-palette.html',
  styleUrl: './command-palette.scss',
})
export class CommandPalette {
  private readonly commands = inject(Commands);
  private readonly transloco = inject(TranslocoService);
  private readonly format = inject(Format);
  private readonly announcer = inject(Announcer);
  private readonly dialog = inject<DialogRef>(DialogRef);

  protected readonly text = signal('');
  protected readonly found = computed(() => {
    const words = this.text().toLowerCase().split(/\s+/).filter(Boolean);
    return this.commands
      .all()
      .map((command) => ({ command, label: this.transloco.translate(command.label) }))
      .filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)));
  });
  private readonly options = viewChildren(PaletteOption);
  protected readonly keys = new ActiveDescendantKeyManager(this.options, inject(Injector))
    .withWrap()
    .withHomeAndEnd();
  protected readonly active = signal<string | null>(null);

  constructor() {
    this.keys.change.subscribe(() => this.active.set(this.keys.activeItem?.id ?? null));
    effect(() => {
      const count = this.options().length;
      untracked(() => {
        this.keys.setActiveItem(count === 0 ? -1 : 0);
        if (count === 0) this.active.set(null);
        if (this.text() !== '') this.announcer.sayWords(this.format.plural('palette.count', count));
      });
    });
  }

  protected press(event: KeyboardEvent): void {
    if (event.key !== 'Enter') {
      this.keys.onKeydown(event);
      return;
    }
    event.preventDefault();
    const command = this.keys.activeItem?.command();
    if (command && this.found().length > 0) this.run(command);
  }

  protected run(command: Command): void {
    this.dialog.close();
    command.run();
  }
}
