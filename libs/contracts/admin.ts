/** How many days a mailed invitation may be accepted. */
export const INVITATION_DAYS = 7;

export const ACCOUNT_STATES = ['active', 'disabled', 'invited'] as const;
/** Accounts that may log in, those that may not, and those (of either) that were made by an invitation. */
export type AccountState = (typeof ACCOUNT_STATES)[number];

export const ACCOUNT_SORTS = [
  '-created_at',
  'created_at',
  'username',
  '-username',
  'email',
  '-email',
] as const;
export type AccountSort = (typeof ACCOUNT_SORTS)[number];

export const INVITATION_STATES = ['pending', 'expired', 'accepted'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** Everything that is written into the audit log: a word for the kind of thing and one for what was done. */
export const AUDIT_ACTIONS = [
  'user.role',
  'user.disable',
  'user.enable',
  'user.sessions-end',
  'user.password-reset',
  'invitation.add',
  'invitation.resend',
  'invitation.remove',
  'invitation.accept',
  'audit.export',
  'password.change',
  'password.reset',
  'email.change',
  'second-factor.on',
  'second-factor.off',
  'second-factor.recovery',
  'token.add',
  'token.remove',
  'session.new-device',
  'session.refresh-reuse',
  'identity.connect',
  'identity.disconnect',
  'account.erase',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];
