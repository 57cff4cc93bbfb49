import type { UserId } from '../database';

/** What each mail needs to know. Links are absolute. */
export interface MailTemplates {
  /** Proves that the address belongs to who holds the account. */
  readonly 'verify-email': { readonly username: string; readonly link: string };
  readonly 'reset-password': { readonly username: string; readonly link: string; readonly minutes: number };
  readonly 'password-changed': { readonly username: string; readonly at: string; readonly link: string };
  /** Goes to the address that was there before. */
  readonly 'email-changed': { readonly username: string; readonly at: string; readonly new_email: string };
  /** A log-in from a device or network that was not seen before. */
  readonly 'new-device': {
    readonly username: string;
    readonly device: string;
    readonly address: string;
    readonly at: string;
    readonly link: string;
  };
  readonly invitation: { readonly role: string; readonly link: string; readonly days: number };
  readonly 'export-ready': { readonly username: string; readonly link: string; readonly days: number };
  readonly 'account-erased': { readonly username: string };
}

export type MailTemplate = keyof MailTemplates;

/** One mail to one person. */
export interface Mail<T extends MailTemplate = MailTemplate> {
  /** What makes it the same mail when a task runs twice: at most 150 characters. */
  readonly key: string;
  readonly to: string;
  readonly template: T;
  readonly data: MailTemplates[T];
  /** Whose mail it is, where it goes to an account: members can refuse some kinds. */
  readonly user_id?: UserId;
}
