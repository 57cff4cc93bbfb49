import type { ErrorCode } from './error';

/** One field of a request that was refused, and why. */
export class FieldErrorDto {
  /** Path of the field, such as `experience.0.title`. */
  field: string;
  message: string;
}

/** The body of every answer that is not a success. */
export class ErrorDto {
  /** One plain sentence for a person. */
  detail: string;
  /** The kind of failure, for programs; several share a status. */
  error_code: ErrorCode;
  /** ISO 8601, UTC. */
  timestamp: string;
  path: string;
  /** Stands in the server's log too, to find what happened. */
  request_id: string;
  errors?: FieldErrorDto[];
  /** On a 409: the row that is already there. */
  existing_id?: string;
}
