import type { ApiError, ProblemCode } from './api-error';

/** Codes whose `detail` tells a person more than our own general words do. */
const SPEAKING: readonly ProblemCode[] = ['conflict', 'invalid', 'too_large', 'unsupported_media_type'];

/** The words for an error: the key of a title, the key of a text, and the server's sentence where it says more. */
export interface ErrorWords {
  readonly title: string;
  readonly text: string;
  /** Shown instead of `text` if there is one. */
  readonly detail: string | null;
}

/** Finds the words for an error. */
export function wordsOf(error: ApiError): ErrorWords {
  return {
    title: `errors.${error.code}.title`,
    text: `errors.${error.code}.text`,
    detail: SPEAKING.includes(error.code) ? error.detail : null,
  };
}
