import type { Browser, Page } from 'playwright-core';
import { signUp } from '../support/account';
import { axe } from '../support/axe';
import { launchChromium } from '../support/chromium';
import { focus, overflow } from '../support/layout';
import { Visit } from '../support/visit';

const POSTING = `Bakery Data Analyst (f/m/d)

Company: Crumb and Kettle GmbH
Location: Leipzig, Germany
Salary: €52,000 – €61,000 per year

Crumb and Kettle runs forty bakeries. You find out which loaf sells where, and when.

Your tasks
- Answer questions about sales with SQL and Python
- Keep the dashboards in Tableau honest
- Talk with bakers at five in the morning

You bring
- Three years of experience as an analyst
- Fluent English and patience with spreadsheets

Full-time, hybrid: two days a week in our office in Leipzig.`;

/** A file to import with one row that is right and one that is not. */
const CSV = 'Company,Title,Applied on\r\nEmber Forge,Blacksmith,soon\r\n,Potter,\r\n';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Pastes the posting on the page for new jobs and has it read. */
async function paste(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Link or text of the posting' }).focus();
  await page.keyboard.insertText(POSTING);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: /^Read \d+ fields from the posting$/ }).waitFor();
}

async function press(page: Page, role: 'button' | 'link' | 'menuitem', name: string | RegExp): Promise<void> {
  await page.getByRole(role, { name }).first().focus();
  await page.keyboard.press('Enter');
}

/** Adds a job by its two required fields. */
async function addByHand(page: Page, title: string, company: string): Promise<void> {
  await page.goto('/jobs/new?by=hand');
  await page.getByLabel('Job title').focus();
  await page.keyboard.type(title);
  await page.getByLabel('Company').focus();
  await page.keyboard.type(company);
  await page.keyboard.press('Control+Enter');
  await heading(page, title);
}

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

describe('jobs, by keyboard alone', () => {
  it('are read from a posting, saved, tracked, rated, found, put away and brought back', async () => {
    const visit = await Visit.begin(browser);
    const { page } = visit;
    await signUp(page);
    await page.keyboard.press('g');
    await page.keyboard.press('j');
    await heading(page, 'Jobs');
    expect((await focus(page)).name).toBe('Jobs');

    await press(page, 'link', 'Paste a link');
    await heading(page, 'Add a job');
    await paste(page);
    expect((await focus(page)).name).toMatch(/^Read \d+ fields/);
    expect(await page.getByLabel('Company').inputValue()).toBe('Crumb and Kettle GmbH');
    await page.getByRole('row', { name: 'Tableau' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await heading(page, /^Bakery Data Analyst/);

    // The status by its menu, the thumb and the parts by their keys
    await page.keyboard.press('m');
    await page.getByRole('menuitemradio', { name: 'Applied' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Status: Applied' }).waitFor();
    await page.getByRole('region', { name: 'Timeline' }).getByText('Applied').first().waitFor();
    await page.keyboard.press('u');
    await page.getByRole('button', { name: 'Good fit', pressed: true }).waitFor();
    await page.keyboard.press('2');
    expect((await focus(page)).name).toBe('Posting');

    // What the member says is true of them raises the score, and its mark in the posting changes
    const posting = page.getByRole('region', { name: 'Posting' });
    await posting.locator('mark.missing', { hasText: 'SQL' }).waitFor();
    await press(page, 'button', /^I have this skill/);
    await page
      .getByText(/is in your profile now/)
      .first()
      .waitFor();
    await posting.locator('mark.matched').first().waitFor();

    // The same posting again is noticed, and may be tracked all the same
    visit.expectStatus(409);
    await visit.open('/jobs/new');
    await paste(page);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'You track this job already' }).waitFor();
    await press(page, 'button', 'Track it anyway');
    await heading(page, /^Bakery Data Analyst/);

    await page.keyboard.press('g');
    await page.keyboard.press('j');
    await heading(page, 'Jobs');
    await page.keyboard.press('/');
    await page.keyboard.type('kettle');
    await page.getByRole('button', { name: 'Remove “kettle”' }).waitFor();
    expect(page.url()).toContain('?q=kettle');
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    expect((await focus(page)).isVisible).toBe(true);
    await page.getByText('2 selected').waitFor();
    await page.keyboard.press('e');
    await page.getByRole('heading', { name: 'No job fits these filters' }).waitFor();
    await press(page, 'button', 'Undo');
    await page.getByText('2 jobs', { exact: true }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await heading(page, /^Bakery Data Analyst/);
    await visit.leave();
  });

  it('are kept as a view that is named, applied, renamed, deleted and brought back', async () => {
    const visit = await Visit.begin(browser);
    const { page } = visit;
    await signUp(page);
    await addByHand(page, 'Beekeeper', 'Alpine Honey');
    await addByHand(page, 'Clerk', 'Quill & Oak');
    await visit.open('/jobs?company=Alpine&sort=title');
    await page.getByText('1 job', { exact: true }).waitFor();
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('Save the search, filters and order as a view').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await page.keyboard.press('s');
    await page.getByRole('dialog', { name: 'Save this view' }).waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Alpine');
    await page.keyboard.press('Enter');
    const views = page.getByRole('navigation', { name: 'Saved views' });
    const current = (name: string) => views.locator('[aria-current="true"]', { hasText: name }).waitFor();
    await current('Alpine');

    await views.getByRole('link', { name: 'All jobs' }).press('Enter');
    await page.getByText('2 jobs', { exact: true }).waitFor();
    await current('All jobs');
    await page.reload();
    await views.getByRole('link', { name: 'Alpine' }).press('Enter');
    await page.getByText('1 job', { exact: true }).waitFor();
    await current('Alpine');
    expect(new URL(page.url()).search).toBe('?company=Alpine&sort=title');

    await press(page, 'button', 'Actions for Alpine');
    await press(page, 'menuitem', 'Rename');
    await page.getByRole('dialog', { name: 'Rename the view' }).waitFor();
    await page.keyboard.press('End');
    await page.keyboard.type(' honey');
    await page.keyboard.press('Enter');
    await current('Alpine honey');
    await press(page, 'button', 'Actions for Alpine honey');
    await press(page, 'menuitem', 'Delete');
    await views.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await press(page, 'button', 'Undo');
    await current('Alpine honey');
    await visit.leave();
  });

  it('keep what was typed across a reload, and name what is missing', async () => {
    const visit = await Visit.begin(browser);
    const { page } = visit;
    await signUp(page);
    await visit.open('/jobs/new?by=hand');
    await page.getByLabel('Job title').focus();
    await page.keyboard.type('Beekeeper');
    await page.getByLabel('Location').focus();
    await page.keyboard.type('Graz');
    await page.waitForFunction(() => sessionStorage.getItem('ccp.draft.job.add')?.includes('Graz'));
    await page.reload();
    await page.getByText('You are going on where you left off.').waitFor();
    expect(await page.getByLabel('Job title').inputValue()).toBe('Beekeeper');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('link', { name: 'Company: Fill this in.' }).waitFor();
    expect((await focus(page)).name).toContain('There is a problem');
    await press(page, 'link', 'Company: Fill this in.');
    await page.keyboard.type('Alpine Honey');
    await page.keyboard.press('Control+Enter');
    await heading(page, 'Beekeeper');
    await visit.leave();
  });
});

describe.each([
  [320, 'light'],
  [320, 'dark'],
  [1280, 'light'],
  [1280, 'dark'],
] as const)('the pages of jobs, %i pixels wide in the %s theme', (width, theme) => {
  it('have nothing that axe finds or that is too wide', async () => {
    const visit = await Visit.begin(browser, { width, theme });
    const { page } = visit;
    const check = async () => expect([await axe(page), await overflow(page)]).toEqual([[], []]);
    await signUp(page);
    await visit.open('/jobs');
    await page.getByRole('heading', { name: 'Add your first job' }).waitFor();
    await check();
    await visit.open('/jobs/import');
    await check();
    await page.setInputFiles('input[type=file]', {
      name: 'jobs.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(CSV),
    });
    await page.getByRole('heading', { name: 'This looks like a spreadsheet of your own' }).waitFor();
    await check();
    await visit.open('/jobs/new');
    await check();
    await paste(page);
    await check();
    await page.keyboard.press('Control+Enter');
    await heading(page, /^Bakery Data Analyst/);
    await page.getByText(/What would raise it/).waitFor();
    await check();
    for (const part of ['2', '3']) {
      await page.keyboard.press(part);
      await check();
    }
    await page.keyboard.press('m');
    await page.getByRole('menuitemradio', { name: 'Applied' }).waitFor();
    await check();
    await page.keyboard.press('Escape');
    await visit.open(`${new URL(page.url()).pathname}/edit`);
    await page.getByLabel('Job title').waitFor();
    await check();
    await visit.open('/jobs?status=none');
    await page.getByRole('checkbox', { name: /^Select Bakery/ }).press('Space');
    await page.getByText('1 selected').waitFor();
    await check();
    await press(page, 'button', /filters/i);
    await page.getByRole('dialog', { name: 'Filters' }).waitFor();
    await check();
    await page.keyboard.press('Escape');
    await visit.open('/jobs?skill=COBOL');
    await page.getByRole('heading', { name: 'No job fits these filters' }).waitFor();
    await check();
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('s');
    await page.getByRole('dialog', { name: 'Save this view' }).waitFor();
    await check();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page
      .getByText(/Saved as/)
      .first()
      .waitFor();
    await check();
    if (width < 840) {
      await press(page, 'button', /^View:/);
      await page.getByRole('dialog', { name: 'Saved views' }).waitFor();
    } else {
      await press(page, 'button', /^Actions for/);
      await page.getByRole('menuitem', { name: 'Rename' }).waitFor();
    }
    await check();
    await visit.leave();
  });
});
