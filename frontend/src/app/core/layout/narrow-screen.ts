import { BreakpointObserver } from '@angular/cdk/layout';
import { inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { map } from 'rxjs';

/** Below this width the shell puts its navigation at the bottom, and pages show one part at a time. */
const NARROW = '(width < 840px)';

/** Whether the screen is as narrow as a phone's. Call it where inject() may be called. */
export function narrowScreen(): Signal<boolean> {
  const observer = inject(BreakpointObserver);
  return toSignal(observer.observe(NARROW).pipe(map(({ matches }) => matches)), {
    initialValue: observer.isMatched(NARROW),
  });
}

/** The same once, for guards. Call it where inject() may be called. */
export function isScreenNarrow(): boolean {
  return inject(BreakpointObserver).isMatched(NARROW);
}
