import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
} from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { SuggestedValueDto, SuggestionDto } from '#contracts/resume.dto';
import { Icon } from '../../../../ui/icon/icon';
import type { IconName } from '../../../../ui/icon/icons';
import type { Decision } from '../decisions';
import { type Band, bandOf, nameOf } from '../suggestion';
import { placeOf } from '../source-text/places';
import { SuggestionEditor } from '../suggestion-editor/suggestion-editor';
import { ValueView } from '../value-view/value-view';

const BAND_ICONS: Readonly<Record<Band, IconName>> = {
  check: 'warning',
  likely: 'half-circle',
  sure: 'check-circle',
};

const KINDS = ['accept', 'edit', 'skip'] as const;
type Kind = (typeof KINDS)[number];
const ICONS: Readonly<Record<Kind, IconName>> = { accept: 'check', edit: 'edit', skip: 'close' };
/** What a button is called once it is pressed. */
const DONE = { accept: 'accepted', edit: 'edited', skip: 'skipped' } as const;

/**
 * One suggestion: what the profile says, what the resume says, where it says so and how sure that is, and the
 * decision about it. Takes the focus itself; Enter edits, arrows go to its neighbours.
 */
@Component({
  selector: 'article[ccpSuggestion]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, SuggestionEditor, TranslocoPipe, ValueView],
  templateUrl: './suggestion-card.html',
  styleUrl: './suggestion-card.scss',
  host: {
    class: 'card',
    '[id]': 'prefix()',
    '[tabindex]': 'isCurrent() ? 0 : -1',
    '[attr.aria-label]': 'label()',
    '[attr.data-decision]': 'decision()?.kind',
    '[class.current]': 'isCurrent()',
    '(keydown.arrowdown)': 'go($event, 1)',
    '(keydown.arrowup)': 'go($event, -1)',
    '(keydown.enter)': 'open($event)',
  },
})
export class SuggestionCard {
  readonly suggestion = input.required<SuggestionDto>({ alias: 'ccpSuggestion' });
  readonly decision = input<Decision>();
  readonly isEditing = input(false);
  /** Whether it is the one that keys act upon. */
  readonly isCurrent = input(false);
  readonly accept = output();
  readonly edit = output();
  readonly skip = output();
  readonly saveEdit = output<SuggestedValueDto>();
  readonly cancelEdit = output();
  /** To the next card, or the one before. */
  readonly step = output<1 | -1>();

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly transloco = inject(TranslocoService);
  protected readonly prefix = computed(() => `suggestion-${this.suggestion().id}`);
  protected readonly band = computed(() => bandOf(this.suggestion().confidence));
  protected readonly bandIcon = computed(() => BAND_ICONS[this.band()]);
  protected readonly place = computed(() => placeOf(this.suggestion()));
  /** What would go into the profile. */
  protected readonly value = computed(() => {
    const decision = this.decision();
    return decision?.kind === 'edit' ? decision.value : this.suggestion().proposed;
  });
  /** Tells the buttons of one card from those of another. */
  protected readonly what = computed(() => {
    const { field, proposed } = this.suggestion();
    const name = nameOf(proposed);
    const label: string = this.transloco.translate(`resume.field.${field}`);
    return name === '' ? label : `${label} ${name}`;
  });

  protected readonly label = computed(
    () => `${this.what()}, ${this.transloco.translate<string>(`resume.band.${this.band()}`)}`,
  );

  protected readonly buttons = computed(() =>
    KINDS.map((kind) => {
      const is_pressed = this.decision()?.kind === kind;
      const word: string = this.transloco.translate(`resume.review.${is_pressed ? DONE[kind] : kind}`);
      return { kind, is_pressed, word, icon: ICONS[kind] };
    }),
  );

  focus(): void {
    this.element.nativeElement.focus();
  }

  protected decide(kind: Kind): void {
    this[kind].emit();
  }

  protected go(event: Event, by: 1 | -1): void {
    if (this.isInEditor(event)) return;
    event.preventDefault();
    this.step.emit(by);
  }

  protected open(event: Event): void {
    if (event.target !== this.element.nativeElement || event.defaultPrevented) return;
    // With Ctrl or Cmd it is the page's key.
    if (event instanceof KeyboardEvent && (event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.edit.emit();
  }

  private isInEditor({ target }: Event): boolean {
    return target instanceof Element && target.closest('ccp-suggestion-editor') !== null;
  }
}
