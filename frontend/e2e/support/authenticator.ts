import type { Page } from 'playwright-core';
import { Secret, TOTP } from 'otpauth';

const PERIOD_MS = 30_000;

/**
 * What an authenticator app shows in the period that many after this one. Each code works once; the next one, which
 * a phone whose clock is fast shows already, spares a journey the wait.
 */
export function codeOf(secret: string, periods = 0): string {
  return TOTP.generate({
    secret: Secret.fromBase32(secret),
    timestamp: Date.now() + periods * PERIOD_MS,
  });
}

/** Sets up two-step sign-in in the security settings; answers the key of the app and the recovery codes. */
export async function setUpSecondFactor(
  page: Page,
  password: string | null,
  look: () => Promise<void> = async () => undefined,
): Promise<{ secret: string; recovery_codes: readonly string[] }> {
  await page.goto('/settings/security');
  await page.getByRole('button', { name: 'Set up' }).press('Enter');
  if (password !== null) await page.getByLabel('Your password').fill(password);
  await page.getByRole('button', { name: 'Continue' }).press('Enter');
  await page.getByRole('img', { name: 'QR code that holds the key below' }).waitFor();
  const secret = await page.getByRole('textbox', { name: 'Key', exact: true }).inputValue();
  await look();
  await page.getByLabel('Six digits of the app').fill(codeOf(secret));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Save your recovery codes' }).waitFor();
  const codes = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
  const recovery_codes = (await codes.allTextContents()).map((text) => text.trim());
  await page.getByRole('button', { name: 'I saved them' }).press('Enter');
  await codes.first().waitFor({ state: 'detached' });
  return { secret, recovery_codes };
}
