import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { catchError, defer, EMPTY, expand, type Observable, of, switchMap, throwError, timer } from 'rxjs';
import type { ParsingStatus } from '#contracts/resume';
import type { ResumeStatusDto } from '#contracts/resume.dto';
import { ResumesApi } from '../../../core/api/resumes-api';
import { toApiError } from '../../../core/errors/api-error';

/** Milliseconds between two questions: a second at first, then a quarter longer each time up to ten. */
const FIRST_DELAY = 1000;
const GROWTH = 1.25;
const LONGEST_DELAY = 10_000;
/** Milliseconds after which a page says that nobody has to wait for it. */
const LONG = 10_000;

export const isDone = (status: ParsingStatus): boolean => status === 'completed' || status === 'failed';

/** Asks how the reading of resumes goes on until each is read. Provided by a page, and ends with it. */
@Injectable()
export class ReadingWatch {
  private readonly api = inject(ResumesApi);
  private readonly destroyRef = inject(DestroyRef);
  private readonly known = signal<ReadonlyMap<string, ResumeStatusDto>>(new Map());
  private readonly slow = signal<ReadonlySet<string>>(new Set());
  private readonly watched = new Set<string>();

  /** The newest status of everything that is or was watched, by id. */
  readonly statuses = this.known.asReadonly();
  /** Ids of what takes longer than one waits for. */
  readonly longOnes = this.slow.asReadonly();

  /** Begins to ask for one resume; does nothing if it is watched already. */
  watch(id: string): void {
    if (this.watched.has(id)) return;
    this.watched.add(id);
    this.statusesOf(id)
      .pipe(takeUntilDestroyed(this.destroyRef))
      .subscribe((status) => this.known.update((known) => new Map(known).set(id, status)));
    timer(LONG)
      .pipe(takeUntilDestroyed(this.destroyRef))
      .subscribe(() => this.slow.update((slow) => new Set(slow).add(id)));
  }

  private statusesOf(id: string): Observable<ResumeStatusDto> {
    // A failed question is asked again, unless the resume is gone.
    const ask = defer(() => this.api.readStatus(id)).pipe(
      catchError((thrown: unknown) =>
        toApiError(thrown).is_retryable ? of(null) : throwError(() => thrown),
      ),
    );
    return ask.pipe(
      expand((status, index) =>
        status && isDone(status.parsing_status)
          ? EMPTY
          : timer(Math.min(LONGEST_DELAY, FIRST_DELAY * GROWTH ** index)).pipe(switchMap(() => ask)),
      ),
      switchMap((status) => (status ? of(status) : EMPTY)),
      catchError(() => EMPTY),
    );
  }
}
