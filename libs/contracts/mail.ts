/** The kinds of mail that a member can refuse; all others tell of something that was asked for or must be known. */
export const REFUSABLE_MAILS = ['new-device'] as const;
export type RefusableMail = (typeof REFUSABLE_MAILS)[number];
