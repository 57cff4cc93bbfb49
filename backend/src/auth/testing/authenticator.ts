import { Secret, TOTP } from 'otpauth';
import type { RecoveryCodesDto, SecondFactorSetupDto } from '#contracts/account.dto';
import type { Client } from '../../../test/support/client';
import { PASSWORD, type TestApp } from '../../../test/support/test-app';

/** What an authenticator app shows now, or some seconds away from now. */
export const codeFor = (app: TestApp, secret: string, seconds = 0): string =>
  TOTP.generate({
    secret: Secret.fromBase32(secret),
    timestamp: app.clock.now().getTime() + seconds * 1000,
  });

/** Sets up an authenticator app for a member. */
export async function turnOn(
  app: TestApp,
  member: Client,
): Promise<{ secret: string; recovery_codes: string[]; used: string }> {
  const { body } = await member.post<SecondFactorSetupDto>('/me/second-factor', {
    current_password: PASSWORD,
  });
  const used = codeFor(app, body.secret);
  const confirmed = await member.post<RecoveryCodesDto>('/me/second-factor/confirm', { code: used });
  if (confirmed.status !== 200) throw new Error(`not turned on: ${JSON.stringify(confirmed.body)}`);
  return { secret: body.secret, recovery_codes: confirmed.body.recovery_codes, used };
}
