import type { Browser } from 'playwright-core';
import { aStranger, signIn, signUp } from '../support/account';
import { axe } from '../support/axe';
import { launchChromium } from '../support/chromium';
import { animations, focus, overflow } from '../support/layout';
import { Visit } from '../support/visit';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('an account, by keyboard alone', () => {
  it('is made, filled in, left and entered again', async () => {
    const visit = await Visit.begin(browser);
    const { page } = visit;
    const account = await signUp(page);

    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search or jump to' }).waitFor();
    await page.keyboard.type('profile');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Profile' }).waitFor();
    await page.getByRole('textbox', { name: 'Skills', exact: true }).focus();
    await page.keyboard.type('TypeScript,SQL,');
    await page.keyboard.press('Control+s');
    await page.getByText('Your profile is saved.').waitFor();

    await page.reload();
    await page.getByRole('row', { name: 'SQL' }).first().waitFor();

    // The Esc key gives the focus back to where the dialog was asked for.
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await focus(page)).tag).toBe('h1');

    await page.getByRole('button', { name: 'Account' }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Sign out' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Welcome back' }).waitFor();

    visit.expectStatus(401);
    await page.getByLabel('User name or e-mail').focus();
    await page.keyboard.type(account.username);
    await page.keyboard.press('Tab');
    await page.keyboard.type('not this one');
    await page.keyboard.press('Enter');
    await page.getByText('User name or password is not right.').waitFor();
    expect((await focus(page)).name).toContain('There is a problem');

    await page.reload();
    await signIn(page, account);
    await visit.leave();
  });

  it('keeps the page and what was typed when the session ends, and goes on after signing in', async () => {
    const visit = await Visit.begin(browser);
    const { page } = visit;
    const account = await signUp(page);
    await visit.open('/profile');
    await page.getByLabel('Headline').focus();
    await page.keyboard.type('Likes plain words');

    // As if the session had ended on the server: every token is refused until the member signs in again.
    visit.expectStatus(401);
    const refuse = { status: 401, contentType: 'application/json', body: '{}' };
    await page.route('**/api/v1/profile', (route) => route.fulfill(refuse));
    await page.route('**/api/v1/auth/refresh', (route) => route.fulfill(refuse));
    await page.keyboard.press('Control+s');
    await page.getByRole('dialog', { name: 'Sign in to go on' }).waitFor();
    await page.unrouteAll();
    await page.getByRole('dialog').getByLabel('Password', { exact: true }).focus();
    await page.keyboard.type(account.password);
    await page.keyboard.press('Enter');
    await page.getByText('Your profile is saved.').waitFor();
    expect(await page.getByLabel('Headline').inputValue()).toBe('Likes plain words');
    await visit.leave();
  });
});

const THEMES = ['light', 'dark'] as const;
const WIDTHS = [320, 1280] as const;

describe.each(THEMES)('the %s theme', (theme) => {
  it.each(WIDTHS)('leaves nobody out at %i px, before and after signing in', async (width) => {
    const visit = await Visit.begin(browser, { width, theme });
    const { page } = visit;
    const check = async (place: string) => {
      expect({
        place,
        axe: await axe(page),
        overflow: await overflow(page),
        animations: await animations(page),
      }).toEqual({
        place,
        axe: [],
        overflow: [],
        animations: [],
      });
    };

    await visit.open('/sign-in');
    await check('sign-in');
    await page.getByRole('button', { name: 'Sign in' }).press('Enter');
    await page.getByRole('alert', { name: 'There is a problem' }).waitFor();
    await check('sign-in with errors');
    await visit.open('/register');
    await check('register');
    await signUp(page, aStranger());
    await visit.open('/profile');
    await check('an empty profile');
    await page.getByRole('button', { name: 'Add a position' }).press('Enter');
    await check('a new position');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Discard' }).press('Enter');
    await visit.open('/profile/settings');
    await check('settings');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search or jump to' }).waitFor();
    await check('the palette');
    await page.keyboard.press('Escape');
    await visit.open('/nowhere-at-all');
    await check('not found');
    await visit.leave();
  });
});
