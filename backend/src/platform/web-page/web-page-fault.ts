/** Why a page could not be had, and the plain sentence that members are told. */
const SENTENCES = {
  bad_address: 'This is not the address of a web page. It should begin with https:// or http://.',
  forbidden_address: 'This address leads into a private network or to an unusual port, which is not read.',
  not_found: 'There is no page at this address.',
  gone: 'This page has been removed.',
  too_large: 'This page is too large to be read.',
  too_slow: 'The site took too long to answer.',
  not_text: 'This address holds a file or picture, not a page of text.',
  refused_by_robots: 'This site asks programs not to read this page. You can paste its text instead.',
  rate_limited: 'The site asks us to come back later.',
  unreachable: 'The site cannot be reached.',
  too_many_redirects: 'This address leads from one page to the next without end.',
  failed: 'The site did not give us the page. You can paste its text instead.',
} as const;

export type WebPageFaultCode = keyof typeof SENTENCES;

interface Details {
  /** Seconds after which the same request may succeed, if the site says so. */
  readonly retry_after_s?: number;
  /** What the site answered with, if it answered. */
  readonly status?: number;
  readonly cause?: unknown;
}

/** A page could not be read. `message` is for the log, `sentence` for members. */
export class WebPageFault extends Error {
  readonly retry_after_s: number | undefined;
  readonly status: number | undefined;

  constructor(
    readonly code: WebPageFaultCode,
    reason: string,
    { retry_after_s, status, cause }: Details = {},
  ) {
    super(`${code}: ${reason}`, { cause });
    this.name = 'WebPageFault';
    this.retry_after_s = retry_after_s;
    this.status = status;
  }

  get sentence(): string {
    return SENTENCES[this.code];
  }
}

/** What went wrong as a fault; what already is one stays as it is. */
export function asFault(error: unknown, signal: AbortSignal): WebPageFault {
  if (error instanceof WebPageFault) return error;
  if (signal.aborted) return new WebPageFault('too_slow', 'the time was up', { cause: error });
  const code = codeOf(error);
  // What cannot be decompressed or is no HTTP came from a server that could be reached.
  return new WebPageFault(/^(?:Z_|HPE_|ERR_)/.test(code) ? 'failed' : 'unreachable', code, { cause: error });
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'no reason';
  return 'code' in error ? String(error.code) : 'message' in error ? String(error.message) : 'no reason';
}
