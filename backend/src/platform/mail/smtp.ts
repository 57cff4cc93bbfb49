import type { OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type NodemailerError, type SMTPPoolOptions } from 'nodemailer';
import type { Settings } from '../config';
import { MailRefused, MailServer, type MailMessage } from './mail-server';
import { sendable } from './sendable';

/** How long the server may take, in milliseconds. */
export interface SmtpPatience {
  readonly connect: number;
  readonly greeting: number;
  /** Without a byte from it. */
  readonly silence: number;
  /** For one mail as a whole: a server that answers byte by byte is never silent. */
  readonly mail: number;
}

export const SMTP_PATIENCE: SmtpPatience = {
  connect: 5_000,
  greeting: 5_000,
  silence: 10_000,
  mail: 18_000,
};

/** A health check that is asked again within this time, in milliseconds, is answered from memory. */
const PING_HOLDS = 15_000;

export type SmtpSettings = Pick<
  Settings,
  'smtp_host' | 'smtp_port' | 'smtp_tls' | 'smtp_user' | 'smtp_password'
>;

/** What each value of SMTP_TLS means. The certificate is always checked. */
const ENCRYPTION: Readonly<Record<Settings['smtp_tls'], SMTPPoolOptions>> = {
  starttls: { secure: false, requireTLS: true },
  implicit: { secure: true },
  none: { secure: false, ignoreTLS: true },
};

/** Any mail server, by SMTP. */
export class SmtpServer extends MailServer implements OnApplicationShutdown {
  readonly #pool: ReturnType<typeof openPool>;
  #lastPing: { readonly at: number; readonly answer: Promise<unknown> } | undefined;

  constructor(
    settings: SmtpSettings,
    private readonly patience: SmtpPatience = SMTP_PATIENCE,
  ) {
    super();
    this.#pool = openPool(settings, patience);
  }

  async send(message: MailMessage): Promise<void> {
    const signal = AbortSignal.timeout(this.patience.mail);
    try {
      await this.#pool.sendMail({ ...sendable(message), signal });
    } catch (error) {
      throw withoutAddress(error);
    }
  }

  async ping(): Promise<void> {
    const now = performance.now();
    // Anybody may ask for the health, and each check is a log-in at the mail server.
    if (this.#lastPing === undefined || now - this.#lastPing.at > PING_HOLDS)
      this.#lastPing = { at: now, answer: this.#pool.verify() };
    await this.#lastPing.answer;
  }

  async onApplicationShutdown(): Promise<void> {
    this.#pool.close();
    await Promise.resolve();
  }
}

function openPool(settings: SmtpSettings, patience: SmtpPatience) {
  const { smtp_user: user, smtp_password: pass } = settings;
  return createTransport({
    pool: true,
    host: settings.smtp_host,
    port: settings.smtp_port,
    ...ENCRYPTION[settings.smtp_tls],
    ...(user ? { auth: { user, pass: pass ?? '' } } : {}),
    connectionTimeout: patience.connect,
    dnsTimeout: patience.connect,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.silence,
    idleTimeout: 30_000,
    // Enough for a connection that the server closed while nothing was to be sent; the queue does the rest.
    maxRequeues: 1,
  });
}

/** Stages at which a server judges the mail, and not who brings it. */
const JUDGED = new Set(['EENVELOPE', 'EMESSAGE']);
/** Permanent by number, yet about the log-in or the order of commands: a change of settings mends them. */
const ABOUT_SETTINGS = new Set([503, 530, 534, 535, 538]);

/** What went wrong, by its codes: a server's own words may hold the address, and this goes to the log. */
function withoutAddress(error: unknown): Error {
  // nodemailer throws nothing else; a time-out has neither code.
  const { code, responseCode, response } = error as NodemailerError;
  if (responseCode === undefined)
    return new Error(`The mail server did not take it (${code ?? 'time is up'}).`);
  const [, enhanced = ''] = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '') ?? [];
  const said = `${responseCode} ${enhanced}`.trim();
  const isFinal = responseCode >= 500 && !ABOUT_SETTINGS.has(responseCode);
  if (isFinal && JUDGED.has(code ?? '')) return new MailRefused(said);
  return new Error(`The mail server does not take it now (${said}).`);
}
