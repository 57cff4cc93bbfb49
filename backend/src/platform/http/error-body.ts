import { HttpException } from '@nestjs/common';
import { ERROR_STATUS, type ErrorCode } from '#contracts/error';
import type { ErrorDto } from '#contracts/error.dto';
import type { Dialect } from '../database';
import { AppError } from './app-error';

const CODE_OF_STATUS = new Map<number, ErrorCode>(
  (Object.keys(ERROR_STATUS) as ErrorCode[]).map((code) => [ERROR_STATUS[code], code]),
);

const SENTENCES: Partial<Record<ErrorCode, string>> = {
  malformed: 'The request cannot be read: its body is not valid JSON.',
  unauthorized: 'Please sign in.',
  forbidden: 'You may not do this.',
  not_found: 'There is nothing here.',
  method_not_allowed: 'This cannot be done here.',
  too_large: 'The request is too large.',
  unsupported_media_type: 'This kind of content is not accepted here; send JSON.',
  invalid: 'Some of what was sent is not valid.',
  headers_too_large: 'The headers of the request are too large.',
  rate_limited: 'Too many requests. Please wait a moment.',
};

const INTERNAL = new AppError('internal', 'Something went wrong on our side. Please try again.');

/**
 * Any failure as one the caller may be told: what the product itself said stays as it is, what a library or the
 * database said is replaced by a sentence of ours, and what nobody expected becomes an `internal` that says
 * nothing of its inside.
 */
export function toAppError(error: unknown, dialect?: Dialect): AppError {
  if (error instanceof AppError) return error;
  if (dialect?.isUniqueViolation(error)) {
    return new AppError('conflict', 'This exists already.', { cause: error });
  }
  if (dialect?.isMissingReference(error)) {
    return new AppError('not_found', 'What this belongs to is not there any more.', { cause: error });
  }
  if (dialect?.isTooLong(error)) {
    return new AppError('invalid', 'A text is too long or a number too large.', { cause: error });
  }
  if (dialect?.isUnavailable(error)) {
    return new AppError(
      'service_unavailable',
      'The database does not answer. Please try again in a moment.',
      { retry_after: 2, cause: error },
    );
  }
  if (dialect?.isFull(error)) {
    return new AppError('storage_full', 'There is no room left to save this.', { cause: error });
  }
  const status = statusOf(error);
  if (status === null || status >= 500)
    return status === 503 ? unavailable(error) : withCause(INTERNAL, error);
  const code = CODE_OF_STATUS.get(status) ?? 'malformed';
  return new AppError(code, SENTENCES[code] ?? 'The request cannot be answered.', { cause: error });
}

const unavailable = (cause: unknown): AppError =>
  new AppError('service_unavailable', 'This is not available right now. Please try again in a moment.', {
    retry_after: 5,
    cause,
  });

const withCause = (error: AppError, cause: unknown): AppError =>
  new AppError(error.code, error.detail, { cause });

/** The HTTP status that Nest or Fastify gave an error, if one of them made it. */
function statusOf(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  if (!(error instanceof Error)) return null;
  const { statusCode, code } = error as Error & { statusCode?: unknown; code?: unknown };
  const fromFastify = typeof code === 'string' && code.startsWith('FST_');
  if (typeof statusCode === 'number') return statusCode;
  return fromFastify ? 400 : null;
}

/** The body of an answer that is not a success. */
export function errorBody(
  error: AppError,
  at: { path: string; request_id: string; timestamp: string },
): ErrorDto {
  const { errors, existing_id } = error.details;
  return {
    detail: error.detail,
    error_code: error.code,
    timestamp: at.timestamp,
    path: at.path,
    request_id: at.request_id,
    ...(errors ? { errors: [...errors] } : {}),
    ...(existing_id ? { existing_id } : {}),
  };
}
