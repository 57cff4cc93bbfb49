import { IsString, MaxLength } from 'class-validator';
import {
  CONSENT_PURPOSES,
  CONSENT_STATES,
  type ConsentPurpose,
  type ConsentState,
  PRIVACY_STATES,
  type PrivacyState,
} from './privacy';
import { PASSWORD_MAX_LENGTH, type Role, ROLES } from './user';
import { Flag, ListOf, OneOf, Optional, Text } from './validation';

/** An archive (ZIP) of everything the member has here. */
export class DataExportDto {
  id: string;
  @OneOf(PRIVACY_STATES)
  state: PrivacyState;
  /** 0 to 100. */
  progress: number;
  /** `null` until it is completed. */
  size_bytes: number | null;
  created_at: string;
  /** When the file is removed; `null` until it is completed. */
  expires_at: string | null;
}

/** Proof that it is the member who asks. */
export class DeleteAccountDto {
  /** Needed where the account has one; without, the session must have been opened within the last ten minutes. */
  @Optional()
  @IsString()
  @MaxLength(PASSWORD_MAX_LENGTH)
  password?: string;

  /** Of the authenticator app, or a recovery code; needed where the second factor is on. @example "123456" */
  @Optional()
  @Text(1, 40)
  code?: string;
}

/** An account that is being erased. It cannot be signed in to any more. */
export class ErasureDto {
  id: string;
  /** What its progress is asked for with; told this once. */
  token: string;
  @OneOf(PRIVACY_STATES)
  state: PrivacyState;
  /** 0 to 100. */
  progress: number;
}

/** How far an erasure is. */
export class ErasureProgressDto {
  @OneOf(PRIVACY_STATES)
  state: PrivacyState;
  /** 0 to 100. */
  progress: number;
}

/** That somebody else looked at something of the member's, or changed it; or that the installation itself did. */
export class AccessLogEntryDto {
  id: string;
  at: string;
  /** Name of who did it; `null`: the installation itself, or somebody who left. */
  actor: string | null;
  /** Their role today; `null` with `actor`. */
  @OneOf(ROLES)
  actor_role: Role | null;
  /** What was done, such as `user.disable`. */
  action: string;
  /** The kind of thing it was done to, such as `application`; `null`: the account itself. */
  what: string | null;
  /** Why, where a reason was given. */
  reason: string | null;
}

/** What holds today for one purpose. */
export class ConsentDto {
  @OneOf(CONSENT_PURPOSES)
  purpose: ConsentPurpose;
  /** `null`: nothing was said yet. */
  @OneOf(CONSENT_STATES)
  state: ConsentState | null;
  /** Which wording was agreed to or withdrawn from; `null`: none yet. */
  version: string | null;
  /** The wording of today: another than `version` if it has changed since. */
  current_version: string;
  /** When it was last said; `null`: not yet. */
  changed_at: string | null;
  /** Whether it can be withdrawn here; the terms end with the account. */
  can_withdraw: boolean;
}

/** One word on a purpose, as it was said. */
export class ConsentChangeDto {
  @OneOf(CONSENT_PURPOSES)
  purpose: ConsentPurpose;
  @OneOf(CONSENT_STATES)
  state: ConsentState;
  version: string;
  at: string;
}

/** What the member agreed to. */
export class ConsentsDto {
  /** One for each purpose. */
  @ListOf(() => ConsentDto, 20)
  current: ConsentDto[];
  /** The latest two hundred words, newest first. */
  @ListOf(() => ConsentChangeDto, 200)
  history: ConsentChangeDto[];
}

export class SetConsentDto {
  /** `true`: agrees; `false`: withdraws. */
  @Flag()
  given: boolean;
}
