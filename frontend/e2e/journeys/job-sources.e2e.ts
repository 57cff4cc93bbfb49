import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { signUp } from '../support/account';
import { axe } from '../support/axe';
import { launchChromium } from '../support/chromium';
import { Visit } from '../support/visit';

/** What the page of a posting states of it, as schema.org has it. */
const STATED = {
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Lighthouse Keeper',
  description: '<p>You keep the lamp lit and the logbook in SQL. Three years by the sea help you.</p>',
  hiringOrganization: { '@type': 'Organization', name: 'Harbour Board of Skagen' },
  jobLocation: { '@type': 'Place', address: { addressLocality: 'Skagen', addressCountry: 'DK' } },
  employmentType: 'FULL_TIME',
};

const CSV = [
  'Company,Title,City,Applied on,Status,Link',
  'Ember Forge,Blacksmith,Trier,2026-03-04,Interview,https://ember.example/jobs/101',
  'Quarry Nine,Stone Mason,Carrara,soon,Applied,',
  ',Potter,Bruges,,,',
].join('\r\n');

/** Pages of postings by their path, as a company would serve them. The installation must read private addresses. */
const pages = new Map<string, object>();
const site = createServer((request, response) => {
  const stated = pages.get(request.url ?? '');
  response.statusCode = stated ? 200 : 404;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(
    stated && `<script type="application/ld+json">${JSON.stringify(stated)}</script><h1>A job</h1>`,
  );
});
/** The full address of a path of the site. */
const addressOf = (path: string) => {
  // It listens on a port, not on a pipe.
  const { port } = site.address() as AddressInfo;
  return `http://127.0.0.1:${port}${path}`;
};

let browser: Browser;
beforeAll(async () => {
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await new Promise((resolve) => site.close(resolve));
});

async function press(page: Page, role: 'button' | 'link' | 'menuitem', name: string | RegExp): Promise<void> {
  await page.getByRole(role, { name }).first().focus();
  await page.keyboard.press('Enter');
}

/** Waits until the focus is at something that says this. */
const focused = (page: Page, words: string) =>
  page.waitForFunction(
    (text) => document.activeElement?.matches('h1, h2') && document.activeElement.textContent.includes(text),
    words,
  );

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

describe('jobs from elsewhere, by keyboard alone', () => {
  it('are added by their link, and looked at again when the posting changes', async () => {
    pages.set('/jobs/1', { ...STATED, validThrough: `${new Date().getFullYear() + 1}-01-31` });
    const visit = await Visit.begin(browser);
    visit.expectStatus(422);
    const { page } = visit;
    await signUp(page);
    await visit.open('/jobs/new');
    const box = page.getByRole('textbox', { name: 'Link or text of the posting' });
    await box.focus();
    await page.keyboard.insertText(addressOf('/nowhere'));
    await page.keyboard.press('Enter');
    await page.getByText('There is no page at this address.').waitFor();
    expect(await box.inputValue()).toBe(addressOf('/nowhere'));

    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(addressOf('/jobs/1'));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Read \d+ fields from the posting$/ }).waitFor();
    await page.getByText(/^Apply by 31 Jan/).waitFor();
    await focused(page, 'fields from the posting');
    expect(await page.getByLabel('Web address of the posting').inputValue()).toBe(addressOf('/jobs/1'));
    await page.keyboard.press('Control+Enter');
    await heading(page, 'Lighthouse Keeper');

    pages.set('/jobs/1', { ...STATED, title: 'Senior Lighthouse Keeper', validThrough: '2020-01-31' });
    await press(page, 'button', 'More actions');
    await press(page, 'menuitem', 'Look at the posting again');
    // A menu that closes is still there for a moment, hidden.
    await page.getByRole('menu', { includeHidden: true }).waitFor({ state: 'detached' });
    const found = page.getByRole('region', { name: 'The posting is closed' });
    await found.getByRole('button', { name: 'Use this: Senior Lighthouse Keeper' }).press('Enter');
    await heading(page, 'Senior Lighthouse Keeper');
    await found.getByText('Used').waitFor();
    expect(await axe(page)).toEqual([]);
    await press(page, 'button', 'Undo');
    await heading(page, 'Lighthouse Keeper');

    // Another program shares the same link; the job is noticed and leads to itself.
    visit.expectStatus(409);
    pages.set('/jobs/1', { ...STATED, validThrough: '2020-01-31' });
    await visit.open(`/jobs/new?text=${encodeURIComponent(`Look: ${addressOf('/jobs/1')}`)}`);
    await page.getByRole('heading', { name: 'This posting is closed' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'You track this job already' }).waitFor();
    await press(page, 'link', 'Lighthouse Keeper at Harbour Board of Skagen');
    await page.getByRole('button', { name: 'Leave' }).press('Enter');
    await heading(page, 'Lighthouse Keeper');
    await visit.leave();
  });

  it('are imported from a file whose faulty rows are named, once', async () => {
    const visit = await Visit.begin(browser);
    const { page } = visit;
    await signUp(page);
    await visit.open('/jobs');
    await press(page, 'button', 'More actions');
    await press(page, 'menuitem', 'Import from CSV');
    await heading(page, 'Import jobs');
    const importFile = async () => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        press(page, 'button', 'Choose a file'),
      ]);
      await chooser.setFiles({ name: 'jobs.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) });
      await page.getByRole('heading', { name: 'This looks like a spreadsheet of your own' }).waitFor();
    };
    await importFile();
    await focused(page, 'This looks like');
    const faults = page.getByRole('region', { name: '2 things to put right' });
    await faults.getByText('The company is missing. Every job needs one.').waitFor();
    await faults.getByText('soon').waitFor();

    // Another choice for a column is checked again before anything is saved
    await page.getByLabel('City', { exact: true }).focus();
    await page.keyboard.press('Home');
    await page.getByRole('heading', { name: 'Columns' }).waitFor();
    await page.getByText('5 of 6 are used').waitFor();
    await press(page, 'button', 'Import 2 jobs');
    await page.getByRole('heading', { name: '2 jobs are imported' }).waitFor();
    await focused(page, '2 jobs are imported');

    await press(page, 'button', 'Choose another file');
    await importFile();
    await page.getByText('There is nothing to import yet.').waitFor();
    await page.getByRole('link', { name: 'Jobs' }).first().press('Enter');
    await page.getByText('2 jobs', { exact: true }).waitFor();
    await visit.leave();
  });
});
