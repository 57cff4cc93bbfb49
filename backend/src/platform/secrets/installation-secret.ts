import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, type Settings } from '../config';

/**
 * What every secret of this installation comes from: the configured key. Where none is, which production refuses,
 * one is made at the first start and kept in the data folder, so that a restart does not sign everybody out.
 */
export function installationSecret(settings: Pick<Settings, 'jwt_secret_key' | 'data_dir'>): KeyObject {
  if (settings.jwt_secret_key) return createSecretKey(settings.jwt_secret_key, 'utf8');
  const file = join(settings.data_dir, 'jwt-secret');
  if (!existsSync(file)) {
    makeFolder(settings.data_dir);
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600 });
  }
  return createSecretKey(readFileSync(file, 'utf8'), 'utf8');
}
