import { Secret, TOTP } from 'otpauth';

/** What every authenticator app takes (RFC 6238): SHA-1, six digits, thirty seconds. */
const FORM = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** 160 bits, as RFC 4226 recommends. */
const SECRET_BYTES = 20;
/** Phones' clocks are a little off: the code before and the one after are right too. */
const WINDOW = 1;

export const newTotpSecret = (): string => new Secret({ size: SECRET_BYTES }).base32;

/** The address that a QR code shows to the app. */
export const totpUrl = (secret: string, username: string): string =>
  new TOTP({
    ...FORM,
    issuer: 'Career Co-Pilot',
    label: username,
    secret: Secret.fromBase32(secret),
  }).toString();

/** The number of the thirty seconds whose code this is, or `null` if it is not right now. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const timestamp = now.getTime();
  const delta = TOTP.validate({
    ...FORM,
    token: code,
    secret: Secret.fromBase32(secret),
    timestamp,
    window: WINDOW,
  });
  return delta === null ? null : TOTP.counter({ period: FORM.period, timestamp }) + delta;
}
