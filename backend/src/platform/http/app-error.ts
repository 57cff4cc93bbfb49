import { ERROR_STATUS, type ErrorCode } from '#contracts/error';
import type { FieldErrorDto } from '#contracts/error.dto';

interface Details {
  readonly errors?: readonly FieldErrorDto[];
  readonly existing_id?: string;
  /** Seconds after which the same request may succeed. */
  readonly retry_after?: number;
  readonly cause?: unknown;
}

/** A failure that the caller is to be told: a code, and one plain sentence for a person. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly detail: string,
    readonly details: Details = {},
  ) {
    super(detail, { cause: details.cause });
  }

  get status(): number {
    return ERROR_STATUS[this.code];
  }
}

/** One field of a request that makes no sense. */
export const invalidField = (field: string, message: string): AppError =>
  new AppError('invalid', message, { errors: [{ field, message }] });
