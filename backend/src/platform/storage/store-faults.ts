import { AppError } from '../http/app-error';

/** What a caller is told to wait, in seconds. */
const RETRY_AFTER = 5;

/** @param cause for the log; the caller is told nothing about the store */
export const storageFull = (cause: unknown): AppError =>
  new AppError('storage_full', 'There is no room left to keep this file.', { cause });

/** @param cause for the log; the caller is told nothing about the store */
export const storeUnavailable = (cause: unknown): AppError =>
  new AppError('service_unavailable', 'Files cannot be reached right now. Please try again in a moment.', {
    cause,
    retry_after: RETRY_AFTER,
  });

/** The words of whatever was thrown, down to where it began. By shape, since libraries throw what they like. */
export function reasonOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  // What errors of all kinds may have.
  const { cause, message, code, errors } = error as {
    cause?: unknown;
    message?: string;
    code?: string;
    errors?: readonly unknown[];
  };
  if (cause !== undefined && cause !== null) return reasonOf(cause);
  // A connection that was refused on several addresses says so in its parts only.
  if (errors?.[0] !== undefined) return reasonOf(errors[0]);
  return message || code || 'it did not say why';
}
