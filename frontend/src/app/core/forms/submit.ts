import type { WritableSignal } from '@angular/core';
import type { FormGroup } from '@angular/forms';
import { firstValueFrom, type Observable } from 'rxjs';
import { type ApiError, toApiError } from '../errors/api-error';
import { showFieldErrors } from '../errors/form-errors';

/** What takes the focus when a form is not right; ErrorSummary is one. */
interface Summary {
  show(): void;
  hide(): void;
}

export interface Submission<T> {
  readonly form: FormGroup;
  readonly summary: Summary;
  /** True while the request is on its way: show it on the button, which stays pressable otherwise. */
  readonly isSending: WritableSignal<boolean>;
  readonly send: () => Observable<T> | Promise<T>;
  /** Says a failure that belongs to no field. */
  readonly failed: (error: ApiError) => void;
}

/**
 * Sends a form the way every form here is sent: what is invalid is shown and summed up, a second press while sending
 * does nothing, and what the server refuses stands at its fields. The form keeps what was typed in every case.
 *
 * @returns the answer, or undefined if there is none to act upon
 */
export async function submit<T>({
  form,
  summary,
  isSending,
  send,
  failed,
}: Submission<T>): Promise<T | undefined> {
  if (isSending()) return undefined;
  form.markAllAsTouched();
  // Clears what the server said about the last attempt, which its values may no longer deserve.
  form.updateValueAndValidity();
  if (form.invalid) {
    summary.show();
    return undefined;
  }
  summary.hide();
  isSending.set(true);
  try {
    const sent = send();
    return await (sent instanceof Promise ? sent : firstValueFrom(sent));
  } catch (thrown) {
    const error = toApiError(thrown);
    if (showFieldErrors(form, error)) summary.show();
    else failed(error);
    return undefined;
  } finally {
    isSending.set(false);
  }
}
