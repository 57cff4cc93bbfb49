import { AppError } from '../http/app-error';

/**
 * The queue did not accept or answer in time; what was asked may be asked again. `cause` is for the log.
 * After a missed deadline the task may have been taken all the same: handlers may run twice anyway.
 */
export class QueueUnavailable extends AppError {
  constructor(cause: unknown) {
    super('service_unavailable', 'This cannot be done right now. Please try again in a moment.', {
      cause,
      retry_after: 5,
    });
    this.name = 'QueueUnavailable';
  }
}

/** The process cannot start, because the server that keeps the tasks cannot be reached. */
export class QueueUnreachable extends Error {
  constructor(where: string, cause: unknown) {
    super(`The task queue cannot use ${where}: ${messageOf(cause)}`, { cause });
    this.name = 'QueueUnreachable';
  }
}

/** Thrown by a handler for input that can never work: the task fails for good, without another attempt. */
export class PermanentFailure extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PermanentFailure';
  }
}

/** A payload that is not plain JSON, or larger than `MAX_PAYLOAD_BYTES`: a mistake of the caller. */
export class InvalidPayload extends Error {
  constructor(taskName: string, reason: string) {
    super(`The payload of task "${taskName}" ${reason}; pass ids and let the handler load the rest.`);
    this.name = 'InvalidPayload';
  }
}

/** Another process runs on the same embedded queue folder; two of them would lose each other's tasks. */
export class DirectoryInUse extends Error {
  /** @param owner the pid of the other process, if it could be read */
  constructor(
    readonly directory: string,
    readonly owner: string | undefined,
  ) {
    const who = owner === undefined ? 'another process' : `another process (pid ${owner})`;
    super(`The queue folder ${directory} is in use by ${who}; stop it, or set another data folder.`);
    this.name = 'DirectoryInUse';
  }
}

/** The embedded queue's folder cannot be created, written or opened. */
export class DirectoryUnusable extends Error {
  constructor(
    readonly directory: string,
    cause: unknown,
  ) {
    super(`The queue folder ${directory} cannot be used: ${messageOf(cause)}`, { cause });
    this.name = 'DirectoryUnusable';
  }
}

/** The words of whatever was thrown. */
export function messageOf(error: unknown): string {
  // By shape, since an error from another realm (Jest's, a thread's) is no instance of ours.
  if (typeof error !== 'object' || error === null || !('message' in error)) return String(error);
  // A connection that was refused on several addresses has an empty message, and says it in its code.
  if (error.message === '' && 'code' in error) return String(error.code);
  return String(error.message);
}
