import { IsEmail, IsString, Matches, MaxLength } from 'class-validator';
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH, type Role, ROLES, USERNAME_PATTERN } from './user';
import { OneOf, Optional, RawText, Text } from './validation';

/** A new account. */
export class RegisterDto {
  /** 3 to 50 letters, digits, `_`, `.` or `-`; unique whatever the case. @example "ada.lovelace" */
  @Matches(USERNAME_PATTERN, {
    message: 'username must be 3 to 50 letters, digits, underscores, dots or hyphens',
  })
  username: string;

  /** @example "ada@example.org" */
  @IsEmail()
  @MaxLength(254)
  email: string;

  /** At least 10 characters, not one of the common ones. @example "correct horse battery" */
  @RawText(PASSWORD_MIN_LENGTH, PASSWORD_MAX_LENGTH)
  password: string;
}

export class LoginDto {
  /** The user name or the e-mail address. @example "ada.lovelace" */
  @Text(1, 254)
  username: string;

  @IsString()
  @MaxLength(PASSWORD_MAX_LENGTH)
  password: string;

  /** Six digits of the authenticator app, or a recovery code; asked for by `second_factor_required`. */
  @Optional()
  @Text(1, 20)
  code?: string;
}

export class ChangePasswordDto {
  /** Left out only by an account that has none yet. */
  @Optional()
  @IsString()
  @MaxLength(PASSWORD_MAX_LENGTH)
  current_password?: string;

  @RawText(PASSWORD_MIN_LENGTH, PASSWORD_MAX_LENGTH)
  new_password: string;
}

/** The signed-in account, as it may be shown to its owner. */
export class UserDto {
  id: string;
  username: string;
  email: string;
  /** Whether the address was proved to be the owner's. */
  email_verified: boolean;
  /** `false` for one that only signs in by another service. */
  has_password: boolean;
  /** Whether a code of an authenticator app is asked for at log-in. */
  second_factor: boolean;
  @OneOf(ROLES)
  role: Role;
  created_at: string;
}

/** An access token and whose it is. The browser also gets a refresh cookie, which scripts cannot read. */
export class AccessTokenDto {
  access_token: string;
  @OneOf(['bearer'])
  token_type: 'bearer';
  /** Seconds until the token ends: 86,400. */
  expires_in: number;
  user: UserDto;
}
