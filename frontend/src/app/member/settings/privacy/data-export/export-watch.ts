import { computed, effect, inject, Injectable } from '@angular/core';
import { catchError, EMPTY, exhaustMap, type Observable, Subject, takeWhile, timer } from 'rxjs';
import type { PrivacyState } from '#contracts/privacy';
import type { DataExportDto } from '#contracts/privacy.dto';
import { PrivacyApi } from '../../../../core/api/privacy-api';
import { toApiError } from '../../../../core/errors/api-error';

/** Milliseconds between two looks. */
const EVERY = 2000;

export const isRunning = ({ state }: { state: PrivacyState }): boolean =>
  state === 'pending' || state === 'processing';

/** The member's archives, and how far the one is that is being made. Provided by its card, and ends with it. */
@Injectable()
export class ExportWatch {
  private readonly api = inject(PrivacyApi);
  readonly list = this.api.getExports();
  /** An archive that was finished while somebody looked, well or not. */
  readonly finished = new Subject<DataExportDto>();
  private readonly runningId = computed(() => this.list.value()?.find(isRunning)?.id);

  constructor() {
    effect((onCleanup) => {
      const id = this.runningId();
      if (id === undefined) return;
      const looking = this.follow(id).subscribe((row) => {
        this.put(row);
        if (!isRunning(row)) this.finished.next(row);
      });
      onCleanup(() => looking.unsubscribe());
    });
  }

  /** Puts a row in its place, or before the others if it is new. */
  put(row: DataExportDto): void {
    this.list.update((all) =>
      all.some(({ id }) => id === row.id) ? all.map((one) => (one.id === row.id ? row : one)) : [row, ...all],
    );
  }

  take(id: string): void {
    this.list.update((all) => all.filter((one) => one.id !== id));
  }

  private follow(id: string): Observable<DataExportDto> {
    const look = () =>
      this.api.readExport(id).pipe(catchError((thrown: unknown) => this.stumble(thrown, id)));
    return timer(EVERY, EVERY).pipe(
      exhaustMap(look),
      takeWhile((row) => isRunning(row), true),
    );
  }

  /** A server that does not answer now is asked again; one that knows of no such archive any more is believed. */
  private stumble(thrown: unknown, id: string): Observable<never> {
    if (!toApiError(thrown).is_retryable) this.take(id);
    return EMPTY;
  }
}
