import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { JwtModuleOptions } from '@nestjs/jwt';
import type { Role } from '#contracts/user';
import type { Settings } from '../platform/config';
import { installationSecret } from '../platform/secrets';

/** What an access token says. */
export interface AccessClaims {
  /** Id of the user. */
  readonly sub: string;
  readonly role: Role;
  /** The user's `token_version` when it was made. */
  readonly token_version: number;
  /** Id of the session. */
  readonly sid: string;
  readonly iat: number;
  readonly exp: number;
}

const ISSUER = 'career-copilot';

/** How access tokens are signed and checked. The key is an object made once: a string would be parsed each time. */
export function jwtOptions(settings: Settings): JwtModuleOptions {
  return {
    secret: installationSecret(settings),
    signOptions: { algorithm: 'HS256', issuer: ISSUER },
    verifyOptions: { algorithms: ['HS256'], issuer: ISSUER },
  };
}

export const newSecret = (): string => randomBytes(32).toString('base64url');

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const sameText = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
