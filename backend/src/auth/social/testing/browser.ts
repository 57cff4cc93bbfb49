import type { AccessTokenDto } from '#contracts/auth.dto';
import type { ErrorDto } from '#contracts/error.dto';
import type { TestApp } from '../../../../test/support/test-app';

/** Where people reach the portal of these tests. */
export const PORTAL = 'http://portal.test';
const MOST_HOPS = 10;

/** One browser: it keeps the portal's cookies and follows redirects until a page of the app. */
export class Browser {
  readonly #cookies = new Map<string, string>();
  /** Every `Set-Cookie` as it came. */
  readonly received: string[] = [];
  /** Every address it was sent to. */
  readonly visited: string[] = [];

  constructor(private readonly app: TestApp) {}

  /** Opens an address and answers where it ended: a page of the app. */
  async open(address: string): Promise<URL> {
    let url = new URL(address, PORTAL);
    for (let hop = 0; hop < MOST_HOPS; hop++) {
      this.visited.push(url.href);
      if (url.origin === PORTAL && !url.pathname.startsWith('/api/')) return url;
      url = await this.#hop(url);
    }
    throw new Error(`${address} goes round in circles`);
  }

  /** Where an address leads, without going there. */
  async peek(address: string): Promise<URL> {
    return this.#hop(new URL(address, PORTAL));
  }

  /** Goes the whole way to a provider and back. */
  signIn(provider: string, returnTo?: string): Promise<URL> {
    const query = returnTo === undefined ? '' : `?${new URLSearchParams({ return_to: returnTo }).toString()}`;
    return this.open(`/api/v1/auth/oauth/${provider}/login${query}`);
  }

  /** Trades the code that the app's page was given. */
  async exchange(
    page: URL,
    second_factor?: string,
  ): Promise<{ status: number; body: AccessTokenDto & ErrorDto; headers: Headers }> {
    const code = fragmentOf(page).get('code');
    const { status, body, headers } = await this.app.stranger.post<AccessTokenDto & ErrorDto>(
      '/auth/oauth/exchange',
      { code, ...(second_factor && { second_factor }) },
      { Cookie: this.cookie },
    );
    this.#keep(headers);
    return { status, body, headers };
  }

  /** Begins to connect an account to that of `token`; answers where to go. */
  async link(provider: string, token: string): Promise<string> {
    const { body, headers } = await this.app.stranger.post<{ authorize_url: string }>(
      `/auth/oauth/link/${provider}`,
      undefined,
      { Authorization: `Bearer ${token}` },
    );
    this.#keep(headers);
    return body.authorize_url;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  set cookie(text: string) {
    for (const one of text.split('; ')) {
      const at = one.indexOf('=');
      this.#cookies.set(one.slice(0, at), one.slice(at + 1));
    }
  }

  async #hop(url: URL): Promise<URL> {
    const isPortal = url.origin === PORTAL;
    const answer = await fetch(isPortal ? `${this.app.origin}${url.pathname}${url.search}` : url, {
      redirect: 'manual',
      headers: isPortal && this.cookie ? { Cookie: this.cookie } : {},
    });
    if (isPortal) this.#keep(answer.headers);
    const next = answer.headers.get('location');
    if (next) return new URL(next, url);
    const html = await answer.text();
    const form = /<form method="post" action="([^"]+)">.*name="SAMLResponse" value="([^"]+)"/s.exec(html);
    if (form) return this.post(form[1] ?? '', form[2] ?? '');
    throw new Error(`${url.href} answered ${answer.status}: ${html.slice(0, 300)}`);
  }

  /** Posts a form as another site's page does: without cookies that are `SameSite=Lax`. */
  async post(address: string, SAMLResponse: string): Promise<URL> {
    const { pathname } = new URL(address);
    const answer = await fetch(`${this.app.origin}${pathname}`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ SAMLResponse }),
    });
    const next = answer.headers.get('location');
    if (!next) throw new Error(`${address} answered ${answer.status}: ${await answer.text()}`);
    return new URL(next, PORTAL);
  }

  #keep(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      this.received.push(line);
      const [pair = ''] = line.split(';', 1);
      const at = pair.indexOf('=');
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }
}

export const fragmentOf = (page: URL): URLSearchParams => new URLSearchParams(page.hash.slice(1));
export const errorOf = (page: URL): string | null => fragmentOf(page).get('error');
