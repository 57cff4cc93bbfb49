import { inject, Injectable, type WritableSignal } from '@angular/core';
import type { FormGroup } from '@angular/forms';
import { map, type Observable } from 'rxjs';
import { submit } from '../../core/forms/submit';
import type { ErrorSummary } from '../../ui/error-summary/error-summary';
import { Snackbar } from '../../ui/snackbar/snackbar';

export interface OwnerRequest<T> {
  readonly form: FormGroup;
  readonly summary: ErrorSummary;
  readonly isSending: WritableSignal<boolean>;
  readonly send: () => Observable<T>;
  /** Key of the sentence that says what did not work. */
  readonly failed: string;
  /** Does it once more. */
  readonly again: () => void;
}

/**
 * Sends forms by which an account is changed, as `submit` does. That somebody signed in too long ago to do so stands
 * above the form: it belongs to no field, and is too much to be read from a message that goes away.
 */
@Injectable({ providedIn: 'root' })
export class OwnerForms {
  private readonly snackbar = inject(Snackbar);

  /** @returns what was answered, in a box as it may be nothing; undefined if it was not done */
  send<T>({ form, summary, isSending, send, failed, again }: OwnerRequest<T>): Promise<[T] | undefined> {
    return submit<[T]>({
      form,
      summary,
      isSending,
      send: () => send().pipe(map((answer): [T] => [answer])),
      failed: (error) => {
        if (error.code === 'forbidden' && error.detail !== null) {
          form.setErrors({ server: error.detail });
          summary.show();
          return;
        }
        this.snackbar.failed(failed, error, error.is_retryable ? { again } : {});
      },
    });
  }
}
