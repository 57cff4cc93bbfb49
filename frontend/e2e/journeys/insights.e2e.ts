import type { Browser, Page } from 'playwright-core';
import type { AccessTokenDto } from '#contracts/auth.dto';
import { type Account, aStranger, signIn, signUp } from '../support/account';
import { answer } from '../support/api';
import { axe } from '../support/axe';
import { launchChromium } from '../support/chromium';
import { animations, focus, overflow } from '../support/layout';
import { Visit } from '../support/visit';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();

/** Speaks to the API as a member, for what a journey needs to find there. */
async function asMember({ username, password }: Account) {
  const body = { username, password };
  const { access_token: token } = await answer<AccessTokenDto>('/auth/login', { method: 'POST', body });
  return {
    post: (path: string, body: object) => answer<{ id: string }>(path, { method: 'POST', body, token }),
    put: (path: string, body: object) => answer(path, { method: 'PUT', body, token }),
  };
}

/** Four jobs near by that ask for other skills, four far away that ask for the member's, and six applications. */
async function aSearch(account: Account): Promise<void> {
  const member = await asMember(account);
  await member.put('/profile', {
    full_name: 'Noor Falk',
    skills: ['Python'],
    preferred_locations: ['Lyon'],
    experience_level: 'mid',
    remote_preference: 'onsite',
  });
  const job = { experience_level: 'mid', remote_option: 'onsite', company: 'Tern & Sons' };
  const near = { ...job, tech_stack: ['SQL', 'Docker'], location: 'Lyon, France' };
  const far = { ...job, tech_stack: ['Python'], location: 'Lima, Peru' };
  for (let n = 1; n <= 4; n++) {
    await member.post('/jobs', { ...near, title: `Near ${n}` });
    await member.post('/jobs', { ...far, title: `Far ${n}` });
  }
  for (let n = 1; n <= 6; n++) {
    const { id } = await member.post('/jobs', { ...near, title: `Sent ${n}` });
    const application = await member.post('/applications', { job_id: id, status: 'applied' });
    if (n === 1) await member.put(`/applications/${application.id}`, { follow_up_at: inDays(-3) });
    if (n === 2)
      await member.put(`/applications/${application.id}`, { status: 'interview', interview_date: inDays(2) });
  }
}

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

describe('what to do today, by keyboard alone', () => {
  it('leads from an empty day to the first job', async () => {
    const visit = await Visit.begin(browser);
    const { page } = visit;
    await signUp(page);
    await page.getByRole('heading', { name: 'Start with one job' }).waitFor();
    await page.keyboard.press('j');
    expect((await focus(page)).name).toContain('Add a job');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/jobs/new');
    await visit.leave();
  });

  it('opens what is overdue, learns from thumbs, explains and resets it, and takes a skill as had', async () => {
    const visit = await Visit.begin(browser);
    const { page } = visit;
    const account = aStranger();
    await signUp(page, account);
    await aSearch(account);
    await page.reload();

    await heading(page, /^Good (morning|afternoon|evening), Noor$/);
    await page.getByText('3 days late').waitFor();
    await page.keyboard.press('j');
    const first = await focus(page);
    expect(first.name).toContain('Follow up with Tern & Sons');
    expect(first.isVisible).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/pipeline\?open=/);

    await visit.open('/recommendations');
    const list = page.getByRole('region', { name: 'Recommended jobs' });
    await list.getByRole('heading', { level: 3 }).nth(7).waitFor();
    const titles = () => list.getByRole('heading', { level: 3 }).allInnerTexts();
    const before = await titles();
    expect(before.slice(0, 4).every((title) => title.startsWith('Far'))).toBe(true);
    for (const title of before) {
      await page.keyboard.press('j');
      expect((await focus(page)).name).toBe(title);
      await page.keyboard.press(title.startsWith('Near') ? 'u' : 'd');
      await list.locator('[aria-pressed="true"]').nth(before.indexOf(title)).waitFor();
    }
    const reasons = list.getByRole('group', { name: 'What is wrong with it?' }).first();
    await reasons.getByRole('button', { name: 'Too far' }).press('Space');
    await reasons.getByRole('button', { name: 'Too far', pressed: true }).waitFor();
    await page.getByText('Your ratings changed the order').waitFor();
    expect(await titles()).toEqual(before);
    await page.getByRole('button', { name: 'Update list' }).press('Enter');
    await list.getByRole('heading', { level: 3, name: /^Near/ }).first().waitFor();
    await page.getByText('Your ratings changed the order').waitFor({ state: 'detached' });
    const after = await titles();
    expect(after.slice(0, 4).every((title) => title.startsWith('Near'))).toBe(true);
    expect((await focus(page)).name).toBe(after[0]);

    await page.keyboard.press('t');
    await list.getByRole('link', { name: /Interested/ }).waitFor();
    await page.getByText(`${after[0]} is in your pipeline as interested.`).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('h');
    await page.getByText(`${after[1]} is put away.`).waitFor();
    expect(await titles()).toEqual(after.filter((title) => title !== after[1]));
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await list.getByRole('heading', { level: 3, name: after[1] ?? '' }).waitFor();

    await page.getByRole('button', { name: 'Reset to the usual' }).press('Enter');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Reset' }).press('Enter');
    await page.getByText('0 of 5 ratings').waitFor();

    await visit.open('/skill-gap');
    await page.getByRole('button', { name: 'I have this: SQL' }).press('Enter');
    await page.getByText('SQL is in your profile.').waitFor();
    expect((await focus(page)).name).toBe('I have this: Docker');
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await page.getByRole('button', { name: 'I have this: SQL' }).waitFor();

    await visit.open('/analytics');
    await page
      .getByRole('heading', { name: 'You apply more: 6 in the last 4 weeks, 0 in the 4 before' })
      .waitFor();
    await page.getByRole('button', { name: 'Show as table' }).press('Enter');
    await page.getByRole('row').nth(12).waitFor();
    expect(await page.getByRole('row').count()).toBe(13);
    await page.locator('ngx-charts-bar-vertical-2d').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Show as chart' }).press('Enter');
    await page.locator('ngx-charts-bar-vertical-2d svg').waitFor();
    await visit.leave();
  });
});

const PLACES = ['/today', '/recommendations', '/skill-gap', '/analytics'] as const;

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  let empty: Account;
  let full: Account;
  beforeAll(async () => {
    [empty, full] = [aStranger(), aStranger()];
    for (const account of [empty, full]) {
      const visit = await Visit.begin(browser);
      await signUp(visit.page, account);
      await visit.leave();
    }
    await aSearch(full);
  });

  it.each([320, 1280])('leaves nobody out at %i px, with and without data', async (width) => {
    for (const [kind, account] of Object.entries({ empty, full })) {
      const visit = await Visit.begin(browser, { width, theme });
      const { page } = visit;
      await visit.open('/sign-in');
      await signIn(page, account);
      const check = async (place: string) => {
        const found = [await axe(page), await overflow(page), await animations(page)];
        expect([kind, place, ...found]).toEqual([kind, place, [], [], []]);
      };
      for (const place of PLACES) {
        await visit.open(place);
        await page.locator('main h2').first().waitFor({ state: 'attached' });
        // All of it: a page that still grows is measured wrongly.
        for (const waiting of ['main [aria-busy]', 'main ccp-skeleton'])
          await page.locator(waiting).first().waitFor({ state: 'detached' });
        if (kind === 'full' && /gap|analytics/.test(place))
          await page.locator('main svg.ngx-charts').waitFor();
        await check(place);
        if (kind === 'empty') continue;
        if (place === '/recommendations') {
          // Up first: down again would take back a thumb of the visit before.
          await page.keyboard.press('j');
          await page.keyboard.press('u');
          await page.keyboard.press('d');
          await page.getByRole('group', { name: 'What is wrong with it?' }).waitFor();
          await check(`${place}, a reason asked for`);
        }
        if (/gap|analytics/.test(place)) {
          await page.getByRole('button', { name: 'Show as table' }).press('Enter');
          await check(`${place} as a table`);
        }
      }
      await visit.leave();
    }
  });
});
