/** How much a page may cost. Tests give their own, so that they need not wait. */
export class WebPageLimits {
  /** Milliseconds for everything together: waiting for a turn, names, redirects, robots.txt, the body. */
  readonly total_ms: number = 10_000;
  /** Bytes of the body after decompression. */
  readonly body_bytes: number = 5_000_000;
  /** Bytes of robots.txt that are read (RFC 9309, 2.5, asks for at least 500 KiB). */
  readonly robots_bytes: number = 512_000;
  readonly redirects: number = 5;
  readonly header_bytes: number = 32_768;
  readonly per_host: number = 2;
}
