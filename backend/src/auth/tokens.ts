import { createHash, createSecretKey, type KeyObject, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JwtModuleOptions } from '@nestjs/jwt';
import type { Role } from '#contracts/user';
import { makeFolder, type Settings } from '../platform/config';

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
    secret: signingKey(settings),
    signOptions: { algorithm: 'HS256', issuer: ISSUER },
    verifyOptions: { algorithms: ['HS256'], issuer: ISSUER },
  };
}

/**
 * The configured key. Where none is, which production refuses, one is made at the first start and kept in the
 * data folder, so that a restart does not sign everybody out.
 */
function signingKey(settings: Settings): KeyObject {
  if (settings.jwt_secret_key) return createSecretKey(settings.jwt_secret_key, 'utf8');
  const file = join(settings.data_dir, 'jwt-secret');
  if (!existsSync(file)) {
    makeFolder(settings.data_dir);
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600 });
  }
  return createSecretKey(readFileSync(file, 'utf8'), 'utf8');
}

export const newSecret = (): string => randomBytes(32).toString('base64url');

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const sameText = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
