import { ArrayMinSize, IsArray, IsEmail, IsIn, IsString, MaxLength } from 'class-validator';
import { TOKEN_SCOPES, type TokenScope } from './account';
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from './user';
import { Instant, Nullable, Optional, RawText, Text } from './validation';

/** The secret of a link that was mailed; it stands in the link's fragment, as `#token=…`. */
export class LinkTokenDto {
  @IsString()
  @MaxLength(200)
  token: string;
}

export class ChangeEmailDto {
  /** Becomes the account's address once the link that is sent there was used. @example "ada@example.org" */
  @IsEmail()
  @MaxLength(254)
  email: string;

  /** Needed if the account has a password; without one the log-in must be fresh. */
  @Optional()
  @IsString()
  @MaxLength(PASSWORD_MAX_LENGTH)
  current_password?: string;
}

export class ForgotPasswordDto {
  /** @example "ada@example.org" */
  @IsEmail()
  @MaxLength(254)
  email: string;
}

export class ResetPasswordDto {
  /** The secret of the link that was mailed. */
  @IsString()
  @MaxLength(200)
  token: string;

  @RawText(PASSWORD_MIN_LENGTH, PASSWORD_MAX_LENGTH)
  new_password: string;
}

/** One log-in on one device. */
export class SessionDto {
  id: string;
  /** @example "Chrome on Windows" */
  device: string;
  /** Network address of the log-in. */
  address: string | null;
  created_at: string;
  /** Kept to five minutes. */
  last_seen_at: string;
  /** Whether it is the one that asks. */
  current: boolean;
}

export class AddTokenDto {
  /** What it is for. @example "Clipper on my laptop" */
  @Text(1, 80)
  name: string;

  /** `read`: see everything of one's own; `jobs`: add jobs and applications; `write`: change all but the account. */
  @IsArray()
  @ArrayMinSize(1)
  @IsIn([...TOKEN_SCOPES], { each: true })
  scopes: TokenScope[];

  /** When it stops working; without one it works until it is removed. */
  @Nullable()
  @Instant()
  expires_at?: string | null;
}

/** A personal access token, without its secret. */
export class PersonalTokenDto {
  id: string;
  name: string;
  scopes: TokenScope[];
  /** The last four characters, to recognize it by. */
  ending: string;
  created_at: string;
  expires_at: string | null;
  /** Kept to five minutes. */
  last_used_at: string | null;
}

/** A new personal access token; this is the only time that its secret is shown. */
export class NewTokenDto extends PersonalTokenDto {
  /** Goes into `Authorization: Bearer …`. */
  token: string;
}

export class StartSecondFactorDto {
  /** Needed if the account has a password; without one the log-in must be fresh. */
  @Optional()
  @IsString()
  @MaxLength(PASSWORD_MAX_LENGTH)
  current_password?: string;
}

/** What an authenticator app needs. Nothing changes until a first code was shown. */
export class SecondFactorSetupDto {
  /** To be shown as a QR code. */
  otpauth_url: string;
  /** The same secret, in base32, for typing. */
  secret: string;
}

export class SecondFactorCodeDto {
  /** Six digits of the app. @example "287082" */
  @Text(1, 20)
  code: string;
}

/** One of the two is needed. */
export class StopSecondFactorDto {
  @Optional()
  @IsString()
  @MaxLength(PASSWORD_MAX_LENGTH)
  current_password?: string;

  /** Six digits of the app, or a recovery code. */
  @Optional()
  @Text(1, 20)
  code?: string;
}

/** Codes for the day the app is lost; each works once, and this is the only time that they are shown. */
export class RecoveryCodesDto {
  recovery_codes: string[];
}
