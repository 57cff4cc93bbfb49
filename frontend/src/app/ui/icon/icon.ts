import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { IconName } from './icons';

/**
 * One icon of the sprite, as large as the text beside it and in its color. Always decoration: the words that it
 * stands for are written next to it or in the `aria-label` of its button.
 *
 * `<ccp-icon name="calendar" />`
 */
@Component({
  selector: 'ccp-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <use [attr.href]="href()" />
  </svg>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      width: 1.25em;
      height: 1.25em;
      vertical-align: -0.25em;
    }

    svg {
      width: 100%;
      height: 100%;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.75;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly href = computed(() => `/icons.svg#${this.name()}`);
}
