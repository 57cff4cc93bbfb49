import type { Browser, Page } from 'playwright-core';
import { aStranger, findSessionEnded, isSignedIn, signIn, signOut, signUp } from '../support/account';
import { ask } from '../support/api';
import { codeOf, setUpSecondFactor } from '../support/authenticator';
import { launchChromium } from '../support/chromium';
import { expectGoodEverywhere } from '../support/everywhere';
import { mailedLink } from '../support/mails';
import { aPerson, signedInAt } from '../support/stand-ins';
import { Visit } from '../support/visit';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();
const today = (page: Page) => heading(page, /^Good (morning|afternoon|evening)/);
const press = (page: Page, role: 'button' | 'link', name: string | RegExp) =>
  page.getByRole(role, { name }).press('Enter');

/** Fills in the first step of signing in, to which a second one is due. */
async function giveNameAndPassword(
  page: Page,
  { username, password }: { username: string; password: string },
): Promise<void> {
  await page.getByLabel('User name or e-mail').fill(username);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await heading(page, 'One more step');
}

describe('a forgotten password', () => {
  it('is replaced by way of a mailed link, which works once and ends every session', async () => {
    const elsewhere = await Visit.begin(browser);
    const account = await signUp(elsewhere.page);
    const visit = await Visit.begin(browser);
    const { page } = visit;
    await visit.open('/sign-in');
    await press(page, 'link', 'Forgot your password?');
    await heading(page, 'Forgot your password?');
    await expectGoodEverywhere(page, 'a forgotten password');
    await page.getByLabel('E-mail').fill(account.email);
    await page.keyboard.press('Enter');
    await heading(page, 'Look into your mailbox');
    await expectGoodEverywhere(page, 'a link was sent');

    const link = await mailedLink(account.email, 'reset-password');
    await visit.open(link);
    await heading(page, 'Choose a new password');
    expect(page.url()).not.toContain('#');
    await expectGoodEverywhere(page, 'a new password');
    const renewed = { ...account, password: 'cedar window tuba rain' };
    await page.getByLabel('New password').fill(renewed.password);
    await page.keyboard.press('Enter');
    await page.getByText('Your password is changed. Sign in with it.').waitFor();
    await signIn(page, renewed);
    await isSignedIn(page, account);

    elsewhere.expectStatus(401);
    await findSessionEnded(elsewhere.page);
    await elsewhere.leave();

    visit.expectStatus(422);
    await visit.open(link);
    await page.getByLabel('New password').fill('once more with feeling');
    await page.keyboard.press('Enter');
    await heading(page, 'This link does not work any more');
    await visit.leave();
  });
});

describe('an e-mail address', () => {
  it('is confirmed by the mailed link, and changed by one to the new address', async () => {
    const visit = await Visit.begin(browser);
    const { page } = visit;
    const account = await signUp(page);
    const reminder = page.getByRole('region', { name: 'E-mail address' });
    await reminder.getByText(account.email).waitFor();
    await visit.open(await mailedLink(account.email, 'verify-email'));
    await heading(page, 'Your e-mail address is confirmed');
    expect(page.url()).not.toContain('#');
    await expectGoodEverywhere(page, 'a confirmed address');
    await press(page, 'link', 'Go on');
    await today(page);
    await reminder.waitFor({ state: 'detached' });

    await visit.open('/settings/account');
    await page.getByText('Confirmed').waitFor();
    await expectGoodEverywhere(page, 'the settings of an account');
    const moved = { ...account, email: `moved-${account.email}` };
    await press(page, 'button', 'Change e-mail address');
    await page.getByLabel('New e-mail address').fill(moved.email);
    await page.getByLabel('Your password').fill(account.password);
    await page.keyboard.press('Enter');
    await page.getByText(`A link was sent to ${moved.email}`).first().waitFor();
    await isSignedIn(page, account);
    await visit.open(await mailedLink(moved.email, 'verify-email'));
    await heading(page, 'Your e-mail address is confirmed');
    await press(page, 'link', 'Go on');
    await isSignedIn(page, moved);
    await visit.leave();
  });
});

describe('two-step sign-in', () => {
  it('asks for a code of the app or a recovery code, each once, until it is turned off', async () => {
    const visit = await Visit.begin(browser);
    const { page } = visit;
    const account = await signUp(page);
    const { secret, recovery_codes } = await setUpSecondFactor(page, account.password, () =>
      expectGoodEverywhere(page, 'the security settings with a QR code'),
    );
    expect(recovery_codes).toHaveLength(10);
    const [recovery = '', another = ''] = recovery_codes;
    await signOut(page);

    visit.expectStatus(401);
    await giveNameAndPassword(page, account);
    await expectGoodEverywhere(page, 'the second step');
    const code = page.getByLabel('Code', { exact: true });
    await code.fill(codeOf(secret, 7));
    await page.keyboard.press('Enter');
    await page.getByText('This code is not right, or it was used before.').first().waitFor();
    await code.fill(codeOf(secret, 1));
    await page.keyboard.press('Enter');
    await today(page);
    await signOut(page);

    await giveNameAndPassword(page, account);
    await press(page, 'button', 'Use a recovery code');
    await page.getByLabel('Recovery code').fill(recovery);
    await page.keyboard.press('Enter');
    await today(page);
    await signOut(page);
    await giveNameAndPassword(page, account);
    await press(page, 'button', 'Use a recovery code');
    await page.getByLabel('Recovery code').fill(recovery);
    await page.keyboard.press('Enter');
    await page.getByText('This code is not right, or it was used before.').first().waitFor();
    await page.getByLabel('Recovery code').fill(another);
    await page.keyboard.press('Enter');
    await today(page);

    await visit.open('/settings/security');
    await press(page, 'button', 'Turn off');
    await page.getByLabel('Your password').fill(account.password);
    await page.keyboard.press('Enter');
    await page.getByText('Two-step sign-in is off.').waitFor();
    await signOut(page);
    await signIn(page, account);
    await today(page);
    await visit.leave();
  });

  it('is asked for after signing in elsewhere, too', async () => {
    const visit = await Visit.begin(browser);
    const { page } = visit;
    await signedInAt('google', aPerson('Grace Hopper'));
    await visit.open('/sign-in?return_to=/jobs');
    await press(page, 'link', 'Continue with Google');
    await heading(page, 'Jobs');
    const { secret } = await setUpSecondFactor(page, null);
    await signOut(page);

    visit.expectStatus(401);
    await visit.open('/sign-in?return_to=/jobs');
    await press(page, 'link', 'Continue with Google');
    await heading(page, 'One more step');
    await page.getByLabel('Code', { exact: true }).fill(codeOf(secret, 7));
    await page.keyboard.press('Enter');
    await page.getByText('This code is not right, or it was used before.').first().waitFor();
    await page.getByLabel('Code', { exact: true }).fill(codeOf(secret, 1));
    await page.keyboard.press('Enter');
    await heading(page, 'Jobs');
    await visit.leave();
  });
});

describe('what gets into an account', () => {
  it('is listed: another device is signed out from here, a token works until it is removed', async () => {
    const elsewhere = await Visit.begin(browser);
    const account = await signUp(elsewhere.page, aStranger());
    const visit = await Visit.begin(browser);
    const { page } = visit;
    await visit.open('/sign-in');
    await signIn(page, account);
    await visit.open('/settings/security');
    const devices = page.getByRole('list', { name: 'Devices' }).getByRole('listitem');
    await devices.nth(1).waitFor();
    await page.getByText('This device').waitFor();
    await expectGoodEverywhere(page, 'the security settings');
    await press(page, 'button', /^Sign out Chrom.*, 127\.0\.0\.1$/);
    await page.getByRole('alertdialog').getByRole('button', { name: 'Sign out' }).press('Enter');
    await page.getByText('is signed out.').waitFor();
    await devices.nth(1).waitFor({ state: 'detached' });
    elsewhere.expectStatus(401);
    await findSessionEnded(elsewhere.page);
    await elsewhere.leave();

    await press(page, 'button', 'New token');
    await page.getByLabel('Name').fill('Clipper');
    await page.getByRole('checkbox', { name: 'Read', exact: true }).check();
    await press(page, 'button', 'Make token');
    await page.getByRole('heading', { name: 'Copy your new token' }).waitFor();
    const token = await page.getByRole('textbox', { name: 'Token “Clipper”' }).inputValue();
    await expectGoodEverywhere(page, 'a new token');
    await press(page, 'button', 'I copied it');
    expect((await ask('/jobs', { token })).status).toBe(200);
    const job = { title: 'Cooper', company: 'Barrel & Sons' };
    expect((await ask('/jobs', { method: 'POST', body: job, token })).status).toBe(403);

    await press(page, 'button', 'Remove Clipper');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).press('Enter');
    await page.getByText('“Clipper” is removed.').waitFor();
    expect((await ask('/jobs', { token })).status).toBe(401);
    await visit.leave();
  });
});
