import type { Answer } from './exchange';
import { WebPageFault } from './web-page-fault';

const MOST_SECONDS = 86_400;

/** `Retry-After` in seconds: a number of them, or a date (RFC 9110, 10.2.3). */
function retryAfter(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined;
  const seconds = /^\d{1,9}$/.test(header.trim())
    ? Number(header)
    : Math.ceil((Date.parse(header) - now.getTime()) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.min(MOST_SECONDS, Math.max(0, seconds));
}

/**
 * Lets answers with a page pass.
 * @throws {WebPageFault} for every status but 200 to 299
 */
export function refuseStatus({ status, headers }: Answer, now: Date): void {
  if (status >= 200 && status < 300) return;
  if (status === 404) throw new WebPageFault('not_found', 'status 404');
  if (status === 410) throw new WebPageFault('gone', 'status 410');
  const retry_after_s = retryAfter(headers['retry-after'], now);
  if (status === 429 || (status === 503 && retry_after_s !== undefined)) {
    throw new WebPageFault('rate_limited', `status ${status}`, { retry_after_s });
  }
  // Some sites answer so for pages that ask for a login, others for whatever they take for a program.
  throw new WebPageFault('failed', `status ${status}`, { status });
}
