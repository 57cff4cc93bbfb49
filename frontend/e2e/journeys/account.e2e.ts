import type { Browser, Page } from 'playwright-core';
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

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

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

  it('is welcomed, says by hand what it can do, and comes to its first job', async () => {
    const visit = await Visit.begin(browser);
    const { page } = visit;
    const account = await signUp(page, aStranger(), '/register');
    await heading(page, 'What can you do?');
    await page.getByLabel('Current title or headline').focus();
    await page.keyboard.type('Bakery data analyst');
    await page.keyboard.press('Tab');
    await page.keyboard.type('SQL,Patience,');
    await page.getByRole('radio', { name: 'Junior' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('radio', { name: 'Mid-level', checked: true }).waitFor();
    await page.keyboard.press('Control+Enter');
    await heading(page, 'What are you looking for?');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');

    // What was said is saved: a reload keeps it, and so does going back.
    await page.reload();
    await heading(page, 'What are you looking for?');
    await page.getByText('Step 2 of 2').waitFor();
    await page.getByRole('link', { name: 'Back' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: 'Patience' }).waitFor();
    await page.getByRole('radio', { name: 'Mid-level', checked: true }).waitFor();
    await page.getByRole('button', { name: 'Continue' }).press('Enter');
    await heading(page, 'What are you looking for?');

    // Something typed and not sent stays when the server fails, and goes the second time.
    await page.getByLabel('Places you want to work in').first().focus();
    await page.keyboard.type('Leipzig,');
    visit.expectStatus(500);
    await page.route('**/api/v1/profile', (route) => route.fulfill({ status: 500, body: '{}' }));
    await page.getByRole('button', { name: 'Finish' }).press('Enter');
    await page.getByText('Your answers were not saved.').first().waitFor();
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    await heading(page, 'You are set');
    await page.getByRole('link', { name: 'Add your first job' }).press('Enter');
    await heading(page, 'Add a job');

    // Signing in later leads to Today, and the profile has it all.
    await visit.open('/profile');
    await page.getByRole('row', { name: 'Leipzig' }).waitFor();
    await page.getByRole('button', { name: 'Account' }).first().press('Enter');
    await page.getByRole('menuitem', { name: 'Sign out' }).press('Enter');
    await heading(page, 'Welcome back');
    await signIn(page, account);
    await heading(page, /^Good (morning|afternoon|evening)$/);
    await visit.leave();
  });

  it('may leave the welcome, is not asked again, and finds the way back', async () => {
    const visit = await Visit.begin(browser);
    const { page } = visit;
    await signUp(page, aStranger(), '/register');
    await heading(page, 'What can you do?');
    await page.getByRole('link', { name: 'Finish later' }).press('Enter');
    await heading(page, /^Good (morning|afternoon|evening)$/);
    await page.goto('/');
    await heading(page, /^Good (morning|afternoon|evening)$/);
    await page.getByRole('link', { name: 'Fill in profile' }).press('Enter');
    await heading(page, 'What can you do?');
    await page.getByRole('button', { name: 'Skip' }).press('Enter');
    await heading(page, 'What are you looking for?');
    await page.getByRole('button', { name: 'Skip' }).press('Enter');
    await heading(page, 'You are set');
    await page.getByText(/its score is a guess/).waitFor();
    await visit.leave();
  });

  it('is asked one question at a time on a phone', async () => {
    const visit = await Visit.begin(browser, { width: 360, height: 740 });
    const { page } = visit;
    await signUp(page, aStranger(), '/register');
    for (const question of ['What do you do?', 'Which skills do you have?', 'How experienced are you?']) {
      await heading(page, question);
      await page.getByText('Step 1 of 2').waitFor();
      await page.getByRole('button', { name: 'Continue' }).press('Enter');
    }
    await heading(page, 'Which jobs are you looking for?');
    await page.goBack();
    await heading(page, 'How experienced are you?');
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
    await signUp(page, aStranger(), '/register');
    await page.getByText('Step 1 of 2').waitFor();
    await check('the welcome');
    await visit.open('/welcome/salary_expectation');
    await page.getByLabel('At least').focus();
    await page.keyboard.type('a lot');
    await page.keyboard.press('Enter');
    await page.getByRole('alert', { name: 'There is a problem' }).waitFor();
    await check('the welcome with errors');
    await page.getByRole('button', { name: 'Skip' }).press('Enter');
    await heading(page, 'You are set');
    await check('the end of the welcome');
    await visit.open('/profile');
    await check('an empty profile');
    await page.getByRole('button', { name: 'Add a position' }).press('Enter');
    await check('a new position');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Discard' }).press('Enter');
    await visit.open('/settings/appearance');
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
