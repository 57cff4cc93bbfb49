/** A page as it was read. */
export interface WebPage {
  /** Where it was found in the end, after redirects. */
  readonly url: string;
  /** 200 to 299. */
  readonly status: number;
  /** Lower case, without parameters, such as `text/html`. */
  readonly content_type: string;
  readonly text: string;
  /** ISO 8601 in UTC. */
  readonly fetched_at: string;
}

export interface GetOptions {
  /** Value of the `Accept` header; pages and data by default. */
  readonly accept?: string;
}

/** Reads pages whose addresses come from outside: from members, from boards, from other pages. */
export abstract class WebPages {
  /**
   * Reads a public page of text: HTML, XML, JSON or plain. Never an address in a private network, at any redirect or
   * re-resolution of its name; never what the site's robots.txt refuses.
   * @throws {WebPageFault} for everything that keeps it from being read
   */
  abstract get(url: string, options?: GetOptions): Promise<WebPage>;
}
