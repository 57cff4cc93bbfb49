import { setTimeout as pause } from 'node:timers/promises';
import type { DriveToken } from './drive-token';
import { type Patience, pauseBefore } from './patience';

export interface DriveRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Google Drive refused a request, or could not be asked. */
export class DriveFault extends Error {
  /** @param reason Google's word for it, such as `storageQuotaExceeded` */
  constructor(
    readonly status: number | null,
    readonly reason: string,
    private readonly more: { readonly retry_after_ms?: number | undefined; readonly cause?: unknown } = {},
  ) {
    super(status === null ? 'no answer' : `Google Drive answered ${status} ${reason}`, { cause: more.cause });
    this.name = 'DriveFault';
  }

  /** What Google asks to try again, waiting longer each time (guide "Resolve errors"). */
  get isPassing(): boolean {
    const isLimit = this.reason === 'rateLimitExceeded' || this.reason === 'userRateLimitExceeded';
    return this.status === null || this.status === 429 || this.status >= 500 || isLimit;
  }

  get retryAfterMs(): number | undefined {
    return this.more.retry_after_ms;
  }
}

/** Requests to Google Drive: authorized, and repeated where that may help. */
export class DriveApi {
  constructor(
    private readonly base: string,
    private readonly token: DriveToken,
    private readonly patience: Patience,
  ) {}

  /** An address below the API's; files in shared drives are found like others. */
  url(path: string, query: Readonly<Record<string, string>> = {}): URL {
    const url = new URL(`${this.base}${path}`);
    url.search = new URLSearchParams({ supportsAllDrives: 'true', ...query }).toString();
    return url;
  }

  /**
   * The answer to a request that may be sent twice.
   * @throws {DriveFault}
   */
  ask(request: DriveRequest, signal: AbortSignal): Promise<Response> {
    return this.persist(() => this.once(request, signal), signal);
  }

  /** Does `work` again after a fault that may pass, pausing longer each time. */
  async persist<T>(work: (attempt: number) => Promise<T>, signal: AbortSignal): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await work(attempt);
      } catch (error) {
        const mayPass = error instanceof DriveFault && error.isPassing;
        if (!mayPass || signal.aborted || attempt === this.patience.attempts) throw error;
        await pause(error.retryAfterMs ?? pauseBefore(attempt + 1, this.patience), undefined, { signal });
      }
    }
  }

  /**
   * The answer to one request: a success, or `308`, which is Drive's word for an unfinished upload. A token that is
   * refused is replaced once.
   * @throws {DriveFault}
   */
  async once(request: DriveRequest, signal: AbortSignal): Promise<Response> {
    const answer = await this.#send(request, signal);
    if (answer.status !== 401) return accepted(answer);
    await answer.body?.cancel();
    this.token.forget();
    return accepted(await this.#send(request, signal));
  }

  async #send({ method, url, headers, body }: DriveRequest, signal: AbortSignal): Promise<Response> {
    const authorized = { ...headers, ...(await this.#authorization()) };
    try {
      return await fetch(url, {
        method,
        headers: authorized,
        ...(body === undefined ? {} : { body }),
        redirect: 'manual',
        signal,
      });
    } catch (error) {
      throw new DriveFault(null, 'unreachable', { cause: error });
    }
  }

  async #authorization(): Promise<Readonly<Record<string, string>>> {
    try {
      return await this.token.headers();
    } catch (error) {
      // An answer, if there is one, is under the name that the library gives it.
      const status = (error as { response?: { status?: number } } | null)?.response?.status;
      throw new DriveFault(status ?? null, 'to a request for a token', { cause: error });
    }
  }
}

async function accepted(answer: Response): Promise<Response> {
  if (answer.ok || answer.status === 308) return answer;
  const seconds = Number(answer.headers.get('retry-after') ?? NaN);
  throw new DriveFault(answer.status, await reasonIn(answer), {
    retry_after_ms: Number.isFinite(seconds) ? seconds * 1000 : undefined,
  });
}

/** Google's word for the first of the errors of an answer. */
async function reasonIn(answer: Response): Promise<string> {
  try {
    // Google's error format; every part of it may be missing.
    const { error } = (await answer.json()) as {
      error?: { errors?: { reason?: string }[]; status?: string };
    };
    return error?.errors?.[0]?.reason ?? error?.status ?? 'without a reason';
  } catch {
    return 'without a reason';
  }
}
