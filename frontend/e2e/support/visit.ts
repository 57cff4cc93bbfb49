import type { Browser, BrowserContext, Page } from 'playwright-core';

/** Where the installation under test answers: E2E_BASE_URL. */
export function baseUrl(): string {
  const url = process.env['E2E_BASE_URL'];
  if (!url) throw new Error('Set E2E_BASE_URL to the address of a running installation.');
  return url.replace(/\/$/, '');
}

export interface VisitOptions {
  /** Pixels; 1280 if not given. */
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  /** Whether the visitor asked for stillness; true if not given, so that nothing has to be waited for. */
  readonly still?: boolean;
}

/**
 * One visitor with a browser of their own. Whatever goes wrong behind the screen is collected: console errors,
 * exceptions, violations of the content security policy. `leave()` fails the test on any.
 */
export class Visit {
  private readonly faults: string[] = [];
  private readonly expected = new Set<number>();

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
  ) {}

  static async begin(browser: Browser, options: VisitOptions = {}): Promise<Visit> {
    const { width = 1280, height = 800, theme = 'light', still = true } = options;
    const context = await browser.newContext({
      baseURL: baseUrl(),
      viewport: { width, height },
      colorScheme: theme,
      reducedMotion: still ? 'reduce' : 'no-preference',
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
    });
    const visit = new Visit(await context.newPage(), context);
    await visit.listen();
    return visit;
  }

  /** Lets answers of this status pass: a browser writes each failed request to its console. */
  expectStatus(status: number): void {
    this.expected.add(status);
  }

  /** Opens a path of the application and waits until its page has a heading. */
  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await this.page.getByRole('heading', { level: 1 }).first().waitFor();
  }

  /** Ends the visit; throws if anything went wrong behind the screen. */
  async leave(): Promise<void> {
    await this.context.close();
    if (this.faults.length > 0) throw new Error(`Behind the screen:\n${this.faults.join('\n')}`);
  }

  private async listen(): Promise<void> {
    await this.page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
        console.error(`CSP violation: ${violatedDirective} ${blockedURI} ${sample}`),
      );
    });
    this.page.on('pageerror', (error) => this.faults.push(`exception: ${error.stack ?? error.message}`));
    this.page.on('console', (message) => {
      if (message.type() !== 'error') return;
      const [, status] = /Failed to load resource: .* status of (\d+)/.exec(message.text()) ?? [];
      if (status && this.expected.has(Number(status))) return;
      this.faults.push(`console: ${message.text()} (${message.location().url})`);
    });
  }
}
