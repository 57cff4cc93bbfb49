import type { Injector } from '@angular/core';
import { focusAfterRender } from '../../core/layout/focus-after-render';

/**
 * Puts the focus on a card or row once it stands where it belongs. If it went out of sight (folded, filtered, on another
 * tab), the focus goes to what marks the place, else to the heading: never nowhere.
 */
export function focusCard(host: HTMLElement, id: string, injector: Injector): void {
  focusAfterRender(
    () =>
      host.querySelector<HTMLElement>(`[data-application="${id}"] [data-card]`) ??
      host.querySelector<HTMLElement>('[role="tab"][aria-selected="true"], [data-folded]') ??
      document.querySelector<HTMLElement>('main h1'),
    injector,
  );
}
