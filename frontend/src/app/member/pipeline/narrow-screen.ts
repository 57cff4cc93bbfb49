import { BreakpointObserver } from '@angular/cdk/layout';
import { inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { map } from 'rxjs';

/** The width below which the navigation goes to the bottom of the screen and one status shows at a time. */
const NARROW = '(width < 840px)';

/** Whether the screen is too narrow for a board. Call it where inject() may be called. */
export function narrowScreen(): Signal<boolean> {
  const observer = inject(BreakpointObserver);
  return toSignal(observer.observe(NARROW).pipe(map(({ matches }) => matches)), {
    initialValue: observer.isMatched(NARROW),
  });
}
