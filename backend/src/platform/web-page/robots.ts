import robotsParser from 'robots-parser';
import type { Clock } from '../clock';
import { boundedRules } from './robots-rules';
import { WebPageFault } from './web-page-fault';

/** What asking for a robots.txt came to. */
export interface RobotsAnswer {
  readonly status: number;
  readonly text: string;
}

interface Entry {
  readonly until: number;
  readonly allows: (url: string) => boolean;
}

const HOUR = 3_600_000;
/** How long rules hold; RFC 9309, 2.4: no longer than a day. */
const KEPT = 6 * HOUR;
/** How long a failure holds: long enough to spare the server, short enough for a member to try again. */
const KEPT_AFTER_FAILURE = HOUR / 12;
const MOST_ORIGINS = 500;

/** Interfaces that are made for programs; their hosts' robots.txt speaks of search engines. */
const API_HOSTS: ReadonlySet<string> = new Set([
  'boards-api.greenhouse.io',
  'api.lever.co',
  'api.eu.lever.co',
  'api.ashbyhq.com',
  'api.smartrecruiters.com',
  'hn.algolia.com',
  'api.adzuna.com',
  'jsearch.p.rapidapi.com',
  'data.usajobs.gov',
]);

/** Reads what sites' robots.txt allow one product, and remembers it for a while (RFC 9309). */
export class Robots {
  readonly #origins = new Map<string, Entry>();

  constructor(
    private readonly clock: Clock,
    private readonly product: string,
  ) {}

  /**
   * @param ask asks for the robots.txt at an address; what it throws is thrown on, since then the page cannot be had either
   * @throws {WebPageFault} `refused_by_robots`
   */
  async check(url: URL, ask: (url: string) => Promise<RobotsAnswer>): Promise<void> {
    if (API_HOSTS.has(url.hostname)) return;
    const rules = this.#known(url.origin) ?? (await this.#ask(url.origin, ask));
    if (!rules.allows(url.href)) throw new WebPageFault('refused_by_robots', `robots.txt of ${url.origin}`);
  }

  #known(origin: string): Entry | undefined {
    const entry = this.#origins.get(origin);
    return entry !== undefined && entry.until > this.clock.now().getTime() ? entry : undefined;
  }

  async #ask(origin: string, ask: (url: string) => Promise<RobotsAnswer>): Promise<Entry> {
    const address = `${origin}/robots.txt`;
    const { status, text } = await ask(address);
    const isFailure = status >= 500 || status === 429;
    const rules = robotsParser(address, status < 300 ? boundedRules(text, this.product) : '');
    const entry: Entry = {
      until: this.clock.now().getTime() + (isFailure ? KEPT_AFTER_FAILURE : KEPT),
      // Without a file everything is allowed; a server that fails may have rules that it cannot show.
      allows: (url) => !isFailure && rules.isAllowed(url, this.product) !== false,
    };
    this.#remember(origin, entry);
    return entry;
  }

  /** The oldest go when there are too many. */
  #remember(origin: string, entry: Entry): void {
    this.#origins.delete(origin);
    this.#origins.set(origin, entry);
    for (const oldest of this.#origins.keys()) {
      if (this.#origins.size <= MOST_ORIGINS) return;
      this.#origins.delete(oldest);
    }
  }
}
