import { HttpErrorResponse } from '@angular/common/http';
import type { ErrorDto, FieldErrorDto } from '#contracts/error.dto';
import { ERROR_STATUS, type ErrorCode } from '#contracts/error';

/** What went wrong with a request: a code of the API's, or that there was no answer. */
export type ProblemCode = ErrorCode | 'network' | 'timeout';

/** A failed request, ready to be shown. `errors.<code>.title` and `.text` are its words. */
export interface ApiError {
  readonly code: ProblemCode;
  /** HTTP status, 0 without an answer. */
  readonly status: number;
  /** The server's own sentence; `null` if it gave none worth showing. */
  readonly detail: string | null;
  readonly fields: readonly FieldErrorDto[];
  readonly request_id: string | null;
  /** Seconds until a repeat is welcome. */
  readonly retry_after: number | null;
  /** On a conflict: the row that is already there. */
  readonly existing_id: string | null;
  /** Whether the same request may succeed if it is sent again. */
  readonly is_retryable: boolean;
}

const RETRYABLE: readonly ProblemCode[] = [
  'network',
  'timeout',
  'rate_limited',
  'internal',
  'service_unavailable',
];

/** Turns whatever a request threw into an ApiError. */
export function toApiError(error: unknown): ApiError {
  if (!(error instanceof HttpErrorResponse)) return problem('internal', 0);
  const body = isErrorDto(error.error) ? error.error : null;
  const code = body?.error_code ?? codeOf(error.status);
  return {
    ...problem(code, error.status),
    detail: body?.detail ?? null,
    fields: body?.errors ?? [],
    request_id: body?.request_id ?? error.headers.get('X-Request-Id'),
    retry_after: secondsOf(error.headers.get('Retry-After')),
    existing_id: body?.existing_id ?? null,
  };
}

/** Seconds of a Retry-After header in its numeric form; `null` for anything else. */
export function secondsOf(header: string | null): number | null {
  return header !== null && /^\d{1,5}$/.test(header) ? Number(header) : null;
}

function problem(code: ProblemCode, status: number): ApiError {
  return {
    code,
    status,
    detail: null,
    fields: [],
    request_id: null,
    retry_after: null,
    existing_id: null,
    is_retryable: RETRYABLE.includes(code),
  };
}

function codeOf(status: number): ProblemCode {
  if (status === 0) return 'network';
  if (status === 408 || status === 504) return 'timeout';
  if (status === 502) return 'service_unavailable';
  const known = Object.entries(ERROR_STATUS).find(([, value]) => value === status);
  // The keys of ERROR_STATUS are the codes; Object.entries only loses their type.
  return known ? (known[0] as ErrorCode) : 'internal';
}

function isErrorDto(body: unknown): body is ErrorDto {
  return (
    typeof body === 'object' &&
    body !== null &&
    'error_code' in body &&
    typeof body.error_code === 'string' &&
    body.error_code in ERROR_STATUS
  );
}
