import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '../config';
import { InstallationKey, installationSecret, SealBroken } from '.';

const folder = mkdtempSync(join(tmpdir(), 'career-copilot-secrets-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const keyOf = (JWT_SECRET_KEY: string): InstallationKey =>
  new InstallationKey(readSettings({ JWT_SECRET_KEY, DATA_DIR: folder }));

const ours = keyOf('one secret of an installation, long enough');
const theirs = keyOf('the secret of another installation, as long');

describe('a sealed text', () => {
  const text = 'JBSWY3DPEHPK3PXP ✓';
  const sealed = ours.seal(text, 'totp');

  it('is opened by the installation that sealed it, and does not show what it holds', () => {
    expect(ours.open(sealed, 'totp')).toBe(text);
    expect(Buffer.from(sealed.slice(3), 'base64url').toString('latin1')).not.toContain('JBSWY3DP');
    expect(ours.seal(text, 'totp')).not.toBe(sealed);
  });

  it.each([
    ['by another installation', () => theirs.open(sealed, 'totp')],
    ['for another purpose', () => ours.open(sealed, 'calendar')],
    [
      'after a change',
      () => ours.open(`${sealed.slice(0, -2)}${sealed.endsWith('A') ? 'BB' : 'AA'}`, 'totp'),
    ],
    ['cut off', () => ours.open(sealed.slice(0, 20), 'totp')],
    ['when it never was sealed', () => ours.open(text, 'totp')],
  ])('is not opened %s', (_case, open) => {
    expect(open).toThrow(SealBroken);
  });
});

it('a signature fits its text, its purpose and its installation alone', () => {
  const signature = ours.sign('ada new-device', 'unsubscribe');
  expect(ours.isSigned('ada new-device', signature, 'unsubscribe')).toBe(true);
  expect(ours.isSigned('eve new-device', signature, 'unsubscribe')).toBe(false);
  expect(ours.isSigned('ada new-device', signature, 'calendar')).toBe(false);
  expect(theirs.isSigned('ada new-device', signature, 'unsubscribe')).toBe(false);
  expect(ours.isSigned('ada new-device', '', 'unsubscribe')).toBe(false);
});

it('an installation without a configured secret makes one that only its user can read, and keeps it', () => {
  const settings = readSettings({ DATA_DIR: join(folder, 'fresh') });
  const secret = installationSecret(settings).export();
  const file = join(folder, 'fresh', 'jwt-secret');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file)).toEqual(secret);
  expect(installationSecret(settings).export()).toEqual(secret);
});
