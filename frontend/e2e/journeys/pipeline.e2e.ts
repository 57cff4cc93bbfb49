import type { Browser, Page } from 'playwright-core';
import type { ApplicationStatus } from '#contracts/application';
import type { AccessTokenDto } from '#contracts/auth.dto';
import type { JobDto } from '#contracts/job.dto';
import { type Account, aStranger, signIn } from '../support/account';
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

/** A member whose jobs, and applications for the first of them, are there before the journey begins. */
class Member {
  private constructor(
    readonly account: Account,
    private readonly token: string,
  ) {}

  static async register(): Promise<Member> {
    const account = aStranger();
    const { access_token } = await answer<AccessTokenDto>('/auth/register', {
      method: 'POST',
      body: account,
    });
    return new Member(account, access_token);
  }

  async track(title: string, company: string): Promise<string> {
    const body = { title, company, source_url: `https://jobs.example.org/${encodeURIComponent(title)}` };
    const job = await answer<JobDto>('/jobs', { method: 'POST', body, token: this.token });
    return job.id;
  }

  async apply(job_id: string, status: ApplicationStatus): Promise<void> {
    await answer('/applications', { method: 'POST', body: { job_id, status }, token: this.token });
  }

  /** Signs in by keyboard and opens the pipeline. */
  async open(visit: Visit, address = '/pipeline'): Promise<void> {
    await visit.open('/sign-in');
    await signIn(visit.page, this.account);
    await visit.open(address);
  }
}

const titlesIn = (page: Page, status: string) =>
  page.getByRole('list', { name: status, exact: true }).getByRole('link').allTextContents();

/** Waits until what is typed goes into the field of this id. */
async function focusIn(page: Page, id: string): Promise<void> {
  await page.waitForFunction((name) => document.activeElement?.id === name, id);
}

async function expectFocusOn(page: Page, name: string): Promise<void> {
  await page.waitForFunction((text) => document.activeElement?.textContent.trim() === text, name);
  expect(await focus(page)).toEqual({ tag: 'a', name, isVisible: true });
}

describe('the pipeline, by keyboard alone', () => {
  it('takes a job in, carries it through every status, and keeps what is written about it', async () => {
    const member = await Member.register();
    await member.track('Analyst', 'Bluebell');
    const baker = await member.track('Baker', 'Crumb');
    const clerk = await member.track('Clerk', 'City Hall');
    const visit = await Visit.begin(browser);
    const { page } = visit;
    await member.open(visit);

    await page.getByRole('heading', { name: 'Your pipeline starts with one job' }).waitFor();
    await page.getByRole('button', { name: 'Add application' }).press('Enter');
    await page.getByRole('dialog', { name: 'Add application' }).waitFor();
    await page.getByLabel('Search your jobs').pressSequentially('anal');
    await page.getByRole('radio', { name: /Baker/ }).waitFor({ state: 'detached' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Added to Interested: Analyst.').waitFor();
    await expectFocusOn(page, 'Analyst');

    for (const status of ['Applied', 'Interview', 'Offer', 'Accepted']) {
      await page.keyboard.press(']');
      await page.getByText(`Moved to ${status}, 1 of 1.`).waitFor();
    }
    // What is over is folded: the focus waits where it can be unfolded.
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-expanded') === 'false');
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await page.getByText('Moved to Accepted, 1 of 1.').waitFor({ state: 'detached' });
    expect(await titlesIn(page, 'Offer')).toEqual(['Analyst']);

    await member.apply(baker, 'interested');
    await member.apply(clerk, 'interested');
    await page.reload();
    await page.getByRole('link', { name: 'Clerk' }).focus();
    await page.keyboard.press('ArrowDown');
    await expectFocusOn(page, 'Baker');
    await page.keyboard.press('ArrowRight');
    await expectFocusOn(page, 'Analyst');

    // Lifted, carried over two columns, put down; the others make room.
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowDown');
    await expectFocusOn(page, 'Analyst');
    await page.keyboard.press('Space');
    await page.getByText('Moved to Interested, 2 of 3.').waitFor();
    await expectFocusOn(page, 'Analyst');
    expect(await titlesIn(page, 'Interested')).toEqual(['Clerk', 'Analyst', 'Baker']);
    await page.getByText('Saving').waitFor({ state: 'detached' });

    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await expectFocusOn(page, 'Analyst');
    await page.reload();
    await page.getByRole('link', { name: 'Analyst' }).focus();
    expect(await titlesIn(page, 'Interested')).toEqual(['Clerk', 'Analyst', 'Baker']);

    await page.keyboard.press('m');
    await page.getByRole('menuitemradio', { name: 'Interview' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('Moved to Interview, 1 of 1.').waitFor();
    await expectFocusOn(page, 'Analyst');

    await page.keyboard.press('n');
    await page.getByRole('dialog', { name: 'Analyst' }).waitFor();
    await focusIn(page, 'application-notes');
    await page.keyboard.type('Ask about the team');
    await page.getByRole('button', { name: 'Add a person' }).press('Enter');
    await focusIn(page, 'application-contacts-0-name');
    await page.keyboard.type('Ruth');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Saved.').waitFor();
    await page.getByRole('button', { name: 'Add an event' }).press('Enter');
    await focusIn(page, 'event-note');
    await page.keyboard.type('Called, all well');
    await page.getByRole('button', { name: 'Add to history' }).press('Enter');
    await page.getByText('Added to the history.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expectFocusOn(page, 'Analyst');

    await page.getByRole('button', { name: 'List' }).press('Enter');
    await page.reload();
    await page
      .getByRole('row', { name: /Analyst/ })
      .getByRole('link')
      .press('Enter');
    expect(await page.getByLabel('Notes', { exact: true }).inputValue()).toBe('Ask about the team');
    await page.getByText('Called, all well').waitFor();
    await page.getByRole('button', { name: 'Delete application' }).press('Enter');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).press('Enter');
    await page.getByText('Deleted. The job is still in your list.').waitFor();
    await page.getByRole('row', { name: /Analyst/ }).waitFor({ state: 'detached' });
    await visit.leave();
  });
});

const THEMES = ['light', 'dark'] as const;
const WIDTHS = [320, 1280] as const;

describe.each(THEMES)('the pipeline in the %s theme', (theme) => {
  it.each(WIDTHS)('leaves nobody out at %i px', async (width) => {
    const member = await Member.register();
    const visit = await Visit.begin(browser, { width, theme });
    const { page } = visit;
    const check = async (place: string) => {
      const found = {
        axe: await axe(page),
        overflow: await overflow(page),
        animations: await animations(page),
      };
      expect({ place, ...found }).toEqual({ place, axe: [], overflow: [], animations: [] });
    };

    await member.open(visit);
    await page.getByRole('link', { name: 'Track a job' }).waitFor();
    await check('nothing yet');

    const long = 'Senior Donaudampfschifffahrtsgesellschaftskapitän';
    await member.apply(await member.track(long, 'Schifffahrt'), 'interested');
    await member.apply(await member.track('Baker', 'Crumb'), 'rejected');
    await member.track('Clerk', 'City Hall');
    await page.reload();
    await page.getByRole('link', { name: long }).waitFor();
    await check('one status or the board');
    await page.getByRole('button', { name: 'Add application' }).press('Enter');
    await page.getByRole('radio', { name: /Clerk/ }).waitFor();
    await check('the dialog to add');
    await page.getByRole('button', { name: 'Add', exact: true }).press('Enter');
    await page.getByRole('alert', { name: 'There is a problem' }).waitFor();
    await check('the dialog with a problem');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: `Move ${long}` }).press('Enter');
    await page.getByText('Move down in its column').waitFor();
    await check('where to move');
    await page.keyboard.press('Escape');
    await page.getByText('Move down in its column').waitFor({ state: 'detached' });

    await page.getByRole('link', { name: long }).press('Enter');
    await page.getByText('Added to the pipeline').waitFor();
    await page.getByRole('button', { name: 'Add a person' }).press('Enter');
    await page.getByRole('button', { name: 'Add an offer' }).press('Enter');
    await page.getByRole('button', { name: 'Add an event' }).press('Enter');
    await check('the sheet with all of its fields');
    await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
    await page.getByRole('alert', { name: 'There is a problem' }).waitFor();
    await check('the sheet with a problem');

    await visit.open('/pipeline?view=list&q=schiff');
    await page.getByText('1 application found').waitFor();
    await check('a search');
    await visit.open('/pipeline?q=nobody');
    await page.getByRole('button', { name: 'Clear filters' }).waitFor();
    await check('nothing found');
    visit.expectStatus(500);
    await page.route('**/api/v1/applications?*', (route) => route.fulfill({ status: 500, body: '' }));
    await visit.open('/pipeline');
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await check('a failure');
    await visit.leave();
  });
});
