import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { Settings } from '../config';
import { readBody } from './body';
import { decodeText } from './charset';
import { refuseBinary, textType } from './content-type';
import { type Answer, exchange } from './exchange';
import { addressOf, type HostAddress, HostResolver } from './host-resolver';
import { HostTurns } from './host-turns';
import { WebPageLimits } from './limits';
import { checkedAddress, hostOf } from './page-address';
import { isPublicAddress } from './public-address';
import { Robots, type RobotsAnswer } from './robots';
import { refuseStatus } from './status';
import { asFault, WebPageFault } from './web-page-fault';
import { type GetOptions, type WebPage, WebPages } from './web-pages';
import { isIP } from 'node:net';

/** The name by which robots.txt files know the product. */
const PRODUCT = 'CareerCoPilot';
const ACCEPT = 'text/html,application/xhtml+xml,application/json;q=0.9,application/xml;q=0.9,text/*;q=0.8';

interface Task {
  readonly accept: string;
  readonly signal: AbortSignal;
  readonly most_bytes: number;
  /** Asked before each hop. */
  readonly permit: (url: URL) => Promise<void>;
}

/** What a chain of redirects ended in. */
interface Read {
  readonly url: URL;
  readonly answer: Answer;
  readonly bytes: Buffer;
}

/** Reads pages over Node's own HTTP client, one connection for each request. */
@Injectable()
export class HttpWebPages extends WebPages {
  readonly #robots: Robots;
  readonly #turns: HostTurns;
  readonly #agent: string;
  readonly #allowsPrivate: boolean;

  constructor(
    settings: Settings,
    private readonly clock: Clock,
    private readonly resolver: HostResolver,
    private readonly limits: WebPageLimits,
  ) {
    super();
    this.#robots = new Robots(clock, PRODUCT);
    this.#turns = new HostTurns(limits.per_host);
    this.#allowsPrivate = settings.allow_private_urls;
    this.#agent =
      settings.public_url === undefined ? `${PRODUCT}/1.0` : `${PRODUCT}/1.0 (+${settings.public_url})`;
  }

  async get(url: string, { accept = ACCEPT }: GetOptions = {}): Promise<WebPage> {
    const signal = AbortSignal.timeout(this.limits.total_ms);
    try {
      const permit = (page: URL): Promise<void> =>
        this.#robots.check(page, (address) => this.#robotsAt(address, signal));
      const task = { accept, signal, most_bytes: this.limits.body_bytes, permit };
      return this.#page(await this.#read(url, task));
    } catch (error) {
      throw asFault(error, signal);
    }
  }

  #page({ url, answer, bytes }: Read): WebPage {
    const header = answer.headers['content-type'];
    refuseBinary(bytes);
    return {
      url: url.href,
      status: answer.status,
      content_type: textType(header),
      text: decodeText(bytes, header ?? ''),
      fetched_at: this.clock.timestamp(),
    };
  }

  async #robotsAt(address: string, signal: AbortSignal): Promise<RobotsAnswer> {
    const permit = async (): Promise<void> => Promise.resolve();
    try {
      const task = { accept: 'text/plain', signal, most_bytes: this.limits.robots_bytes, permit };
      const { answer, bytes } = await this.#read(address, task);
      return { status: answer.status, text: decodeText(bytes, 'charset=utf-8') };
    } catch (error) {
      if (!(error instanceof WebPageFault)) throw error;
      // Whoever may not see the rules has none to keep (RFC 9309, 2.3.1.3).
      const { status = 0 } = error;
      if (status >= 400 && status < 500) return { status, text: '' };
      if (error.code === 'rate_limited' || error.code === 'failed') return { status: 503, text: '' };
      // A file that is not there, is no text, or never ends holds no rules.
      const isMissing = /^(?:not_found|gone|not_text|too_large|too_many_redirects)$/.test(error.code);
      if (isMissing) return { status: 404, text: '' };
      throw error;
    }
  }

  /** Follows redirects; each hop is checked like the first. */
  async #read(written: string, task: Task): Promise<Read> {
    let url = checkedAddress(written, null, this.#allowsPrivate);
    for (let hop = 0; hop <= this.limits.redirects; hop += 1) {
      await task.permit(url);
      const from = url;
      const read = await this.#turns.take(hostOf(url), task.signal, () => this.#ask(from, task));
      if (!('location' in read)) return read;
      url = checkedAddress(read.location, url, this.#allowsPrivate);
    }
    throw new WebPageFault('too_many_redirects', `more than ${this.limits.redirects}`);
  }

  async #ask(url: URL, { accept, signal, most_bytes }: Task): Promise<Read | { readonly location: string }> {
    const answer = await exchange({
      url,
      addresses: await this.#addressesOf(url, signal),
      headers: { accept, 'accept-encoding': 'gzip, deflate, br', 'user-agent': this.#agent },
      allowsPrivate: this.#allowsPrivate,
      header_bytes: this.limits.header_bytes,
      signal,
    });
    try {
      const location = answer.headers.location;
      if ([301, 302, 303, 307, 308].includes(answer.status) && location !== undefined) return { location };
      refuseStatus(answer, this.clock.now());
      textType(answer.headers['content-type']);
      return { url, answer, bytes: await readBody(answer.body, most_bytes) };
    } finally {
      answer.body.destroy();
    }
  }

  /** The addresses of a host, all of them public: one that is not would make the choice between them a gamble. */
  async #addressesOf(url: URL, signal: AbortSignal): Promise<readonly HostAddress[]> {
    const host = hostOf(url);
    const found =
      isIP(host) === 0 ? await beforeAbort(this.resolver.resolve(host), signal) : [addressOf(host)];
    if (found.length === 0) throw new WebPageFault('unreachable', 'its name leads nowhere');
    if (!this.#allowsPrivate && !found.every(({ address }) => isPublicAddress(address))) {
      throw new WebPageFault('forbidden_address', 'its name leads to an address that is not public');
    }
    return found;
  }
}

/** Lookups cannot be cancelled, but nobody has to wait for them. */
async function beforeAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  return new Promise<T>((resolve, reject) => {
    const giveUp = (): void => reject(new Error('No answer in time', { cause: signal.reason }));
    signal.addEventListener('abort', giveUp, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}
