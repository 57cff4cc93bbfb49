/**
 * Every error code the API answers with, and the HTTP status that goes with it. Of several with one status the last
 * one is the general one.
 */
export const ERROR_STATUS = {
  malformed: 400,
  /** The password is right; a code of the authenticator app is missing or wrong. */
  second_factor_required: 401,
  unauthorized: 401,
  /** The account must have an authenticator app here and has none yet; until then it can do little else. */
  second_factor_setup_required: 403,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  too_large: 413,
  unsupported_media_type: 415,
  invalid: 422,
  headers_too_large: 431,
  rate_limited: 429,
  internal: 500,
  service_unavailable: 503,
  storage_full: 507,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;
