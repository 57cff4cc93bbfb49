import { IsEmail, IsString, Matches, MaxLength } from 'class-validator';
import {
  ACCOUNT_SORTS,
  ACCOUNT_STATES,
  type AccountSort,
  type AccountState,
  AUDIT_ACTIONS,
  type AuditAction,
  INVITATION_STATES,
  type InvitationState,
} from './admin';
import { PageQuery } from './page.dto';
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH, type Role, ROLES, USERNAME_PATTERN } from './user';
import { Flag, Id, Instant, OneOf, Optional, QueryWhole, RawText, Text } from './validation';

export class AdminUsersQuery extends PageQuery {
  /** How the user name or the address begins, whatever the case. */
  @Optional()
  @Text(1, 254)
  q?: string;

  @Optional()
  @OneOf(ROLES)
  role?: Role;

  @Optional()
  @OneOf(ACCOUNT_STATES)
  state?: AccountState;

  /** `-created_at` if not given. */
  @Optional()
  @OneOf(ACCOUNT_SORTS)
  sort?: AccountSort;
}

/** An account, as admins see it. */
export class AdminUserDto {
  id: string;
  username: string;
  email: string;
  email_verified: boolean;
  @OneOf(ROLES)
  role: Role;
  /** `null`: the account may log in. */
  disabled_at: string | null;
  created_at: string;
  /** As far as the sessions that are still open tell; `null` without any. */
  last_seen_at: string | null;
  /** Whether an authenticator app is asked for at log-in. */
  second_factor: boolean;
  /** `password`, and the providers that are linked, such as `google`. */
  ways_in: string[];
}

/** A change of an account: what is left out stays as it is. */
export class ChangeUserDto {
  @Optional()
  @OneOf(ROLES)
  role?: Role;

  /** `true` ends every session and token at once. */
  @Optional()
  @Flag()
  disabled?: boolean;
}

export class InvitationsQuery extends PageQuery {
  @Optional()
  @OneOf(INVITATION_STATES)
  state?: InvitationState;
}

export class CreateInvitationDto {
  /** @example "ada@example.org" */
  @IsEmail()
  @MaxLength(254)
  email: string;

  @OneOf(ROLES)
  role: Role;
}

export class InvitationDto {
  id: string;
  /** `null`: for whoever holds the link, as the one for the first admin. */
  email: string | null;
  @OneOf(ROLES)
  role: Role;
  @OneOf(INVITATION_STATES)
  state: InvitationState;
  /** User name of the admin who invited; `null`: the installation itself, or somebody who left. */
  invited_by: string | null;
  created_at: string;
  expires_at: string;
  accepted_at: string | null;
}

/** The secret of an invitation's link. */
export class InvitationTokenDto {
  @IsString()
  @MaxLength(200)
  token: string;
}

/** Whom the link invites to what. */
export class InvitationLookDto {
  /** `null`: the address is asked for. */
  email: string | null;
  @OneOf(ROLES)
  role: Role;
}

export class AcceptInvitationDto extends InvitationTokenDto {
  /** 3 to 50 letters, digits, `_`, `.` or `-`; unique whatever the case. @example "ada.lovelace" */
  @Matches(USERNAME_PATTERN, {
    message: 'username must be 3 to 50 letters, digits, underscores, dots or hyphens',
  })
  username: string;

  /** At least 10 characters, not one of the common ones. @example "correct horse battery" */
  @RawText(PASSWORD_MIN_LENGTH, PASSWORD_MAX_LENGTH)
  password: string;

  /** Only where the invitation names no address, and needed there. @example "ada@example.org" */
  @Optional()
  @IsEmail()
  @MaxLength(254)
  email?: string;
}

/** Which entries of the audit log. */
export class AuditFilterQuery {
  /** Id of who did it. */
  @Optional()
  @Id()
  actor?: string;

  /** Id of whom it was done to. */
  @Optional()
  @Id()
  subject?: string;

  @Optional()
  @OneOf(AUDIT_ACTIONS)
  action?: AuditAction;

  /** Not before. */
  @Optional()
  @Instant()
  from?: string;

  /** Before. */
  @Optional()
  @Instant()
  to?: string;

  /** How a name, an address or the action begins, or an id of the request or thing. */
  @Optional()
  @Text(1, 254)
  q?: string;
}

export class AuditQuery extends AuditFilterQuery {
  /** How many entries to pass over. */
  @Optional()
  @QueryWhole(0, 1_000_000)
  skip?: number;

  /** How many entries to answer, 50 if not given. */
  @Optional()
  @QueryWhole(1, 200)
  limit?: number;
}

export class AuditPersonDto {
  id: string;
  username: string;
}

/** Who did what to whom, when and from where. */
export class AuditEntryDto {
  id: string;
  created_at: string;
  /** One of `AUDIT_ACTIONS`, or one that an earlier version wrote. */
  action: string;
  /** `null`: the installation itself, or somebody who left. */
  actor: AuditPersonDto | null;
  /** `null`: nobody in particular, or somebody who left. */
  subject: AuditPersonDto | null;
  /** The kind of the thing besides the person, such as `invitation`. */
  subject_kind: string | null;
  subject_id: string | null;
  /** What changed, such as `role_before` and `role_after`; `null` if there is no more to say. */
  details: Record<string, string | number | boolean | null> | null;
  address: string | null;
  user_agent: string | null;
  request_id: string | null;
}
