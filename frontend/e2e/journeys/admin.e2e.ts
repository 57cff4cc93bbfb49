import type { Browser, Page } from 'playwright-core';
import { aStranger, findSessionEnded, signIn, signUp } from '../support/account';
import { ADMIN } from '../support/admin';
import { launchChromium } from '../support/chromium';
import { downloadedBy } from '../support/downloads';
import { expectGoodEverywhere } from '../support/everywhere';
import { mailedLink } from '../support/mails';
import { Visit } from '../support/visit';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();
const press = (page: Page, role: 'button' | 'link' | 'menuitem' | 'menuitemradio', name: string | RegExp) =>
  page.getByRole(role, { name }).press('Enter');

async function enter(visit: Visit): Promise<void> {
  await visit.open('/sign-in');
  await signIn(visit.page, ADMIN);
  await press(visit.page, 'link', 'Administration');
  await heading(visit.page, 'Users');
}

/** Looks for one account, by the beginning of its name. */
async function find(page: Page, username: string): Promise<void> {
  await page.getByLabel('Search by beginning of name or e-mail').fill(username);
  await page.getByText('1 account', { exact: true }).waitFor();
  await page.getByRole('row', { name: username }).waitFor();
}

describe('the administration', () => {
  it('is for admins alone', async () => {
    const visit = await Visit.begin(browser);
    const { page } = visit;
    await signUp(page);
    expect(await page.getByRole('link', { name: 'Administration' }).count()).toBe(0);
    await visit.open('/admin/users');
    await heading(page, 'There is nothing here');
    await visit.leave();
  });

  it('finds an account, disables it at once, and lets it in again', async () => {
    const theirs = await Visit.begin(browser);
    const member = await signUp(theirs.page);
    const visit = await Visit.begin(browser);
    const { page } = visit;
    await enter(visit);
    await page.getByRole('row', { name: member.username }).waitFor();
    await expectGoodEverywhere(page, 'the users');
    await find(page, member.username);
    await page.waitForURL(/[?&]q=/);
    await press(page, 'button', /^Role$/);
    await press(page, 'menuitemradio', 'Staff');
    await page.getByRole('heading', { name: 'No account fits' }).waitFor();
    await page.goBack();
    await page.getByRole('row', { name: member.username }).waitFor();

    await press(page, 'button', `Actions for ${member.username}`);
    await page.getByRole('menuitem', { name: 'Disable account' }).waitFor();
    await expectGoodEverywhere(page, 'what can be done to an account');
    await press(page, 'menuitem', 'Disable account');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Disable account' }).press('Enter');
    await page.getByText(`${member.username} is disabled.`).waitFor();
    await page.getByRole('row', { name: /Disabled/ }).waitFor();

    theirs.expectStatus(401);
    await findSessionEnded(theirs.page);
    const dialog = theirs.page.getByRole('dialog', { name: 'Sign in to go on' });
    await dialog.getByLabel('Password', { exact: true }).fill(member.password);
    await theirs.page.keyboard.press('Enter');
    await dialog.getByText('User name or password is not right.').waitFor();

    await press(page, 'button', `Actions for ${member.username}`);
    await press(page, 'menuitem', 'Enable account');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Enable account' }).press('Enter');
    await page.getByText(`${member.username} can sign in again.`).waitFor();
    await dialog.getByLabel('Password', { exact: true }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await heading(theirs.page, 'Jobs');
    await theirs.leave();

    // What was done stands in the log, which the account's menu leads to.
    await press(page, 'button', `Actions for ${member.username}`);
    await press(page, 'menuitem', 'Show in the audit log');
    await heading(page, 'Audit log');
    await page.getByRole('row', { name: /Enabled the account/ }).waitFor();
    await page.getByRole('row', { name: /Disabled the account/ }).waitFor();
    await visit.leave();
  });

  it('invites somebody, whose way in stands in the log, which can be taken along', async () => {
    const visit = await Visit.begin(browser);
    const { page } = visit;
    await enter(visit);
    const guest = aStranger();
    await press(page, 'button', 'Invite somebody');
    await page.getByRole('dialog', { name: 'Invite somebody' }).waitFor();
    await expectGoodEverywhere(page, 'the dialog to invite somebody');
    await page.getByLabel('E-mail address').fill(guest.email);
    await page.getByRole('radio', { name: 'Staff' }).check();
    await press(page, 'button', 'Send invitation');
    await page.getByText(`An invitation is on its way to ${guest.email}.`).waitFor();
    await press(page, 'link', 'Invitations');
    await heading(page, 'Invitations');
    await page.getByRole('row', { name: guest.email }).getByText('Open').waitFor();
    await expectGoodEverywhere(page, 'the invitations');

    const theirs = await Visit.begin(browser);
    await theirs.open(await mailedLink(guest.email, 'invitation'));
    await heading(theirs.page, 'Welcome! Set up your account');
    expect(theirs.page.url()).not.toContain('#');
    await expectGoodEverywhere(theirs.page, 'an invitation');
    await theirs.page.getByLabel('User name').fill(guest.username);
    await theirs.page.getByLabel('Password', { exact: true }).fill(guest.password);
    await theirs.page.keyboard.press('Enter');
    await theirs.page.getByRole('navigation', { name: 'Main' }).first().waitFor();
    // Whoever opens a mailed link has the address: nothing is left to confirm.
    await heading(theirs.page, /^(Good|What)/);
    expect(await theirs.page.getByRole('region', { name: 'E-mail address' }).count()).toBe(0);
    await theirs.leave();

    await press(page, 'link', 'Users');
    await find(page, guest.username);
    await page.getByRole('row', { name: /Staff/ }).waitFor();
    await press(page, 'link', 'Audit log');
    await heading(page, 'Audit log');
    await page.getByLabel('Search by name, address or number').fill(guest.username);
    await page.getByText('1 entry', { exact: true }).waitFor();
    await press(page, 'button', 'Details: Accepted an invitation');
    await page.getByText('Request number').waitFor();
    await expectGoodEverywhere(page, 'the audit log');
    const { name, bytes } = await downloadedBy(page, () => press(page, 'button', 'Export CSV'));
    expect(name).toBe('career-copilot-audit.csv');
    const lines = bytes.toString().trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('invitation.accept');
    await visit.leave();
  });
});
