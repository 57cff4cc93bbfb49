import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject, InjectionToken } from '@angular/core';
import { retry, throwError, timer } from 'rxjs';
import { secondsOf } from '../errors/api-error';
import { IS_REPEATABLE } from './base';

/** Milliseconds before the first and the second repeat. */
const DELAYS = [500, 2000] as const;
/** A server that asks for more patience than this gets no repeat: the member decides. */
const LONGEST_WAIT = 5000;
const PASSING_STATUSES: readonly number[] = [0, 502, 503, 504];

/** Chance, 0 to 1: spreads repeats so that not every browser comes back in the same moment. */
export const JITTER = new InjectionToken<() => number>('JITTER', { factory: () => Math.random });

/** Repeats reads marked IS_REPEATABLE twice, after 0.5 s and 2 s ± 25 %, or when the server's Retry-After says. */
export const retryInterceptor: HttpInterceptorFn = (request, next) => {
  if (!request.context.get(IS_REPEATABLE) || request.method !== 'GET') return next(request);
  const jitter = inject(JITTER);
  return next(request).pipe(
    retry({
      count: DELAYS.length,
      delay: (error: unknown, attempt) => {
        const wait = waitBefore(error, attempt, jitter());
        return wait === null ? throwError(() => error) : timer(wait);
      },
    }),
  );
};

/** Milliseconds to wait before repeat number `attempt` (from 1); `null` if a repeat is no use. */
function waitBefore(error: unknown, attempt: number, chance: number): number | null {
  if (!(error instanceof HttpErrorResponse) || !PASSING_STATUSES.includes(error.status)) return null;
  const asked = secondsOf(error.headers.get('Retry-After'));
  if (asked !== null) return asked * 1000 <= LONGEST_WAIT ? asked * 1000 : null;
  const delay = DELAYS[attempt - 1];
  return delay === undefined ? null : delay * (0.75 + chance / 2);
}
