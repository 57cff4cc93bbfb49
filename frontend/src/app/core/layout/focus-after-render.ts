import { afterNextRender, type Injector } from '@angular/core';

/**
 * Gives the focus to an element that is about to be rendered. Once rendering is over: focus makes events, and their
 * listeners may want to render again.
 *
 * @param find called after the render; nothing happens if it finds nothing
 */
export function focusAfterRender(find: () => HTMLElement | null | undefined, injector: Injector): void {
  afterNextRender({ read: () => queueMicrotask(() => find()?.focus()) }, { injector });
}
