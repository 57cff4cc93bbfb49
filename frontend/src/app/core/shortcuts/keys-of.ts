import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

const isApple = /Macintosh|iPhone|iPad/.test(navigator.userAgent);

/** The keys of a shortcut as they stand on this keyboard: `<ccp-keys of="mod+k" />`. */
@Component({
  selector: 'ccp-keys',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  template: `
    @for (press of presses(); track $index) {
      @if ($index > 0) {
        <span class="visually-hidden"> {{ 'shortcuts.then' | transloco }} </span>
      }
      <kbd>{{ press }}</kbd>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: 0.25rem;
    }
  `,
})
export class KeysOf {
  readonly of = input.required<string>();
  protected readonly presses = computed(() =>
    this.of()
      .split(' ')
      .map((press) => press.replace('mod+', isApple ? '⌘' : 'Ctrl+'))
      .map((press) =>
        press.replace(/([a-z])$/, (letter) => (press.length < 8 ? letter.toUpperCase() : letter)),
      ),
  );
}
