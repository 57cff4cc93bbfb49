import type { Browser, Page } from 'playwright-core';
import { signUp } from '../support/account';
import { axe } from '../support/axe';
import { launchChromium } from '../support/chromium';
import { animations, focus, overflow } from '../support/layout';
import { Visit } from '../support/visit';

const RESUME = `Tove Sandmark
Bakery manager
Malmö, Sweden
tove.sandmark@example.org | +46 40 555 0117
https://github.com/tove-example

EXPERIENCE

Bakery Manager, Rye & Anchor, Malmö
03/2021 - Present
- Led a team of nine bakers over two shifts
- Cut waste by a fifth with forecasts in Excel and SQL

Pastry Chef, Hotel Skagen, Gothenburg
08/2016 - 02/2021
- Wrote the dessert menu for three restaurants

EDUCATION

Malmö College
Diploma in Baking and Pastry
2014 - 2016

SKILLS
Excel, SQL, Python, Leadership, Budgeting
`;
const FILE = { name: 'tove-sandmark.txt', mimeType: 'text/plain', buffer: Buffer.from(RESUME) };

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function press(page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> {
  await page.getByRole(role, { name }).first().focus();
  await page.keyboard.press('Enter');
}

/** Chooses the resume by the button of the page for resumes, and waits until it is read. */
async function upload(page: Page): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    press(page, 'button', /^(Choose a file|Try another file)$/),
  ]);
  await chooser.setFiles(FILE);
  await page.getByRole('heading', { name: 'tove-sandmark.txt is read' }).waitFor();
}

/** Uploads the resume and opens its suggestions. */
async function review(page: Page): Promise<void> {
  await upload(page);
  await press(page, 'link', 'Review suggestions');
  await page.getByRole('heading', { level: 1, name: 'Review suggestions' }).waitFor();
  await page.getByRole('article').first().waitFor();
}

describe('a resume, by keyboard alone', () => {
  it('is uploaded, three suggestions are accepted, one is edited, and the profile says so', async () => {
    const visit = await Visit.begin(browser);
    const { page } = visit;
    await signUp(page);
    await visit.open('/');
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await page.getByRole('heading', { level: 1, name: 'Resume' }).waitFor();
    await upload(page);
    expect(await focus(page)).toMatchObject({ name: 'tove-sandmark.txt is read', isVisible: true });
    await press(page, 'link', 'Review suggestions');
    await page.getByRole('heading', { level: 1, name: 'Review suggestions' }).waitFor();

    // The passage of the suggestion that has the focus is marked in the text
    const name = page.getByRole('article', { name: /^Full name/ });
    await name.focus();
    const offered = await page.getByRole('article').count();
    expect(await page.locator('mark').textContent()).toBe('Tove Sandmark');
    await page.keyboard.press('Enter');
    await page.locator('input:focus').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Tove M. Sandmark');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Edited Full name', pressed: true }).waitFor();

    // From the card that was edited on: each decision leads to the next that is open
    await page.keyboard.press('ArrowUp');
    for (let decision = 0; decision < 3; decision++) await page.keyboard.press('a');
    await page.getByText(/^3 accepted · 1 edited/).waitFor();
    expect((await focus(page)).tag).toBe('article');
    await page.keyboard.press('s');
    await page.keyboard.press('u');
    await page.getByText(/^3 accepted · 1 edited · \d+ to go$/).waitFor();

    // Decisions outlive a reload, and leaving asks
    await page.reload();
    await page.getByText(/^3 accepted · 1 edited/).waitFor();
    await press(page, 'link', 'Your resumes');
    await page.getByRole('alertdialog').waitFor();
    await press(page, 'button', 'Keep editing');
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });

    await page.keyboard.press('Control+Enter');
    const done = page.getByRole('heading', { name: '4 changes are in your profile' });
    await done.waitFor();
    expect(await focus(page)).toMatchObject({ name: '4 changes are in your profile', isVisible: true });
    await press(page, 'link', 'Open your profile');
    await page.getByRole('heading', { level: 1, name: 'Profile' }).waitFor();
    expect(await page.getByLabel('Full name').inputValue()).toBe('Tove M. Sandmark');

    // What was accepted is not suggested again, as it was or edited.
    await visit.open('/resume');
    await page.getByText(/Applied on/).waitFor();
    await press(page, 'link', 'Review tove-sandmark.txt');
    await page.getByRole('article').first().waitFor();
    expect(await page.getByRole('article').count()).toBe(offered - 4);
    await visit.leave();
  });

  it('is refused by its kind, read from pasted text, downloaded and deleted', async () => {
    const visit = await Visit.begin(browser);
    const { page } = visit;
    await signUp(page);
    await visit.open('/resume');
    await page.locator('input[type="file"]').setInputFiles({ ...FILE, name: 'tove.exe' });
    await page.getByRole('alert').getByText('This kind of file is not read.').waitFor();
    await press(page, 'button', 'Paste the text');
    await page.getByLabel('Text of your resume').focus();
    await page.keyboard.insertText(RESUME);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Pasted resume.txt is read' }).waitFor();

    const item = async (choice: string) => {
      await press(page, 'button', 'Actions for Pasted resume.txt');
      await page.getByRole('menuitem', { name: choice, exact: true }).focus();
      await page.keyboard.press('Enter');
    };
    const [original] = await Promise.all([page.waitForEvent('download'), item('Download')]);
    expect(original.suggestedFilename()).toBe('Pasted resume.txt');
    const [json] = await Promise.all([page.waitForEvent('download'), item('Download as JSON Resume')]);
    expect(json.suggestedFilename()).toBe('Pasted resume.resume.json');
    await item('Delete');
    await page.getByRole('alertdialog', { name: 'Delete this resume?' }).waitFor();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('“Pasted resume.txt” is deleted.').waitFor();
    expect(await page.getByRole('link', { name: 'Review Pasted resume.txt' }).count()).toBe(0);
    await visit.leave();
  });
});

describe.each([
  [320, 'light'],
  [320, 'dark'],
  [1280, 'light'],
  [1280, 'dark'],
] as const)('the pages of resumes, %i pixels wide in the %s theme', (width, theme) => {
  it('have nothing that axe finds, that is too wide or that moves', async () => {
    const visit = await Visit.begin(browser, { width, theme });
    const { page } = visit;
    const check = async () =>
      expect([await axe(page), await overflow(page), await animations(page)]).toEqual([[], [], []]);
    await signUp(page);
    await visit.open('/resume');
    await page.getByText('You decide', { exact: true }).waitFor();
    await check();
    await page.locator('input[type="file"]').setInputFiles({ ...FILE, name: 'tove.exe' });
    await page.getByRole('alert').getByText('This kind of file is not read.').waitFor();
    await check();
    await review(page);
    await check();
    await page.getByRole('article').first().focus();
    await page.keyboard.press('s');
    await page.keyboard.press('a');
    for (const field of [/^Position/, /^Education/, /^Skills/]) {
      await page.getByRole('article', { name: field }).first().focus();
      await page.keyboard.press('Enter');
      // It takes the focus as soon as it is there.
      await page.locator('ccp-suggestion-editor :focus').waitFor();
    }
    await page.locator('ccp-suggestion-editor').nth(2).waitFor();
    await check();
    for (let open = 3; open > 0; open--) {
      await page.locator('ccp-suggestion-editor input').first().focus();
      await page.keyboard.press('Escape');
      await page
        .locator('ccp-suggestion-editor')
        .nth(open - 1)
        .waitFor({ state: 'detached' });
    }
    await press(page, 'button', 'Accept the rest');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: /changes are in your profile$/ }).waitFor();
    await check();
    await visit.open('/resume');
    await page.getByText(/Applied on/).waitFor();
    await check();
    await visit.leave();
  });
});
