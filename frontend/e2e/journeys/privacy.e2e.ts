import type { Browser, Page } from 'playwright-core';
import { signUp } from '../support/account';
import { adminSendsPasswordReset } from '../support/admin';
import { launchChromium } from '../support/chromium';
import { downloadedBy, unpacked } from '../support/downloads';
import { expectGoodEverywhere } from '../support/everywhere';
import { focus } from '../support/layout';
import { mailsTo } from '../support/mails';
import { Visit } from '../support/visit';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

describe('what is known about a member', () => {
  it('is theirs to allow and to see, by keyboard alone', async () => {
    const visit = await Visit.begin(browser);
    const { page } = visit;
    const { username } = await signUp(page);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search or jump to' }).waitFor();
    await page.keyboard.type('access log');
    await page.getByRole('option', { name: /^Privacy settings/, selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await heading(page, 'Privacy');
    await page.getByRole('heading', { name: 'Nobody but you has looked at your data' }).waitFor();
    await expectGoodEverywhere(page, 'the privacy settings');

    const model = page.getByRole('switch', { name: 'Let a language model read my documents' });
    await model.focus();
    expect((await focus(page)).isVisible).toBe(true);
    await page.keyboard.press('Space');
    await page.getByText('No language model reads your documents from now on.').waitFor();
    await adminSendsPasswordReset(username);
    await page.reload();
    await heading(page, 'Privacy');
    await page
      .getByRole('switch', { name: 'Let a language model read my documents', checked: false })
      .waitFor();
    const log = page.getByRole('table', { name: 'Who looked at your data' });
    await log
      .getByRole('row', { name: /admin, administrator.*Had a link for a new password sent to you/ })
      .waitFor();
    await page.getByRole('region', { name: 'Who looked at your data' }).last().focus();
    expect((await focus(page)).isVisible).toBe(true);
    await visit.leave();
  });

  it('is taken along as an archive, and is gone once the account is erased', async () => {
    const visit = await Visit.begin(browser);
    const { page } = visit;
    const account = await signUp(page);
    await visit.open('/settings/privacy');
    await page.getByRole('button', { name: 'Make an archive' }).press('Enter');
    await page.getByRole('progressbar', { name: 'Progress of the archive' }).waitFor();
    await page.getByText('Your archive is ready.').waitFor();
    const download = page.getByRole('button', { name: /^Download the archive of/ });
    const { name, bytes } = await downloadedBy(page, () => download.press('Enter'));
    expect(name).toMatch(/^career-copilot-\d{4}-\d\d-\d\d\.zip$/);
    const files = await unpacked(bytes);
    expect(JSON.parse(files.get('account.json') ?? '')).toMatchObject({ email: account.email });
    expect(JSON.parse(files.get('data/session.json') ?? '')).toHaveLength(1);
    expect(files.get('account.json')).not.toContain('password_hash');

    await page.getByRole('button', { name: 'Delete my account' }).press('Enter');
    await page.getByRole('heading', { name: 'What happens then' }).waitFor();
    await expectGoodEverywhere(page, 'what deleting the account does');
    visit.expectStatus(422);
    await page.getByLabel('Your password').fill('not this one');
    await page.keyboard.press('Enter');
    await page.getByRole('alert', { name: 'There is a problem' }).waitFor();
    await page.getByLabel('Your password').fill(account.password);
    await page.keyboard.press('Enter');
    await heading(page, 'Everything is gone');
    expect(page.url()).not.toContain('#');
    await expectGoodEverywhere(page, 'an erased account');
    expect(await mailsTo(account.email, 'account-erased')).toHaveLength(1);

    visit.expectStatus(401);
    await page.getByRole('link', { name: 'Back to sign in' }).press('Enter');
    await page.getByLabel('User name or e-mail').fill(account.username);
    await page.getByLabel('Password', { exact: true }).fill(account.password);
    await page.keyboard.press('Enter');
    await page.getByText('User name or password is not right.').waitFor();
    await visit.leave();
  });
});
