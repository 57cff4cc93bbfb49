import { type ErrorHandler, inject, Injectable, signal } from '@angular/core';

/**
 * Whether a part of the program could not be fetched: after an update of the server its files have other names.
 * The application then offers to reload.
 */
@Injectable({ providedIn: 'root' })
export class ProgramVersion {
  private readonly stale = signal(false);
  readonly isStale = this.stale.asReadonly();

  /** Notes that the running program is older than the server's. */
  noteStale(): void {
    this.stale.set(true);
  }

  /** Lets the member finish what they are doing. */
  dismiss(): void {
    this.stale.set(false);
  }
}

const CHUNK_FAILURES =
  /Failed to fetch dynamically imported module|error loading dynamically imported module|Importing a module script failed/i;

/** Whether an error means that a lazy part of the program did not arrive. */
export function isChunkFailure(error: unknown): boolean {
  return error instanceof Error && CHUNK_FAILURES.test(error.message);
}

/** The last resort: what nobody caught is written to the console, and a missing part leads to the offer to reload. */
@Injectable()
export class UnexpectedErrors implements ErrorHandler {
  private readonly version = inject(ProgramVersion);

  handleError(error: unknown): void {
    if (isChunkFailure(error)) {
      this.version.noteStale();
      return;
    }
    console.error(error);
  }
}
