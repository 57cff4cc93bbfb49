import type { Browser, Page } from 'playwright-core';
import { aStranger, isSignedIn, signOut, signUp } from '../support/account';
import { launchChromium } from '../support/chromium';
import { aPerson, type Person, refusedAt, sendSamlForm, signedInAt } from '../support/stand-ins';
import { Visit } from '../support/visit';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();
const today = (page: Page) => heading(page, /^Good (morning|afternoon|evening)/);
const goOnWith = (page: Page, service: string) =>
  page.getByRole('link', { name: `Continue with ${service}` }).press('Enter');

/** Waits until this person is signed in, whose account has its name from the address. */
const isIn = (page: Page, { email }: Person) =>
  isSignedIn(page, { username: email.split('@')[0] ?? '', email });

describe('signing in with an account elsewhere', () => {
  it('makes an account, leads to the page that was asked for, and finds the account again', async () => {
    const ada = aPerson('Ada Byron');
    await signedInAt('google', ada);
    const visit = await Visit.begin(browser);
    const { page } = visit;
    await visit.open('/jobs?status=applied');
    await heading(page, 'Welcome back');
    await goOnWith(page, 'Google');
    await heading(page, 'Jobs');
    await isIn(page, ada);
    expect(new URL(page.url()).search).toBe('?status=applied');

    // What the service knows is filled in, and the way back leads past the code, which is used up.
    await page.goBack();
    await page.waitForURL((url) => url.pathname !== '/jobs');
    expect(page.url()).not.toContain('code=');
    await visit.open('/profile');
    expect(await page.getByLabel('Full name').inputValue()).toBe(ada.name);

    await signOut(page);
    await goOnWith(page, 'Google');
    await today(page);
    await isIn(page, ada);
    await visit.leave();
  });

  it('works with GitHub and with the single sign-on of an organization, by OpenID Connect and by SAML', async () => {
    const visit = await Visit.begin(browser);
    const { page } = visit;
    await visit.open('/sign-in');
    const ways = page.getByRole('list', { name: 'Other ways to sign in' }).getByRole('link');
    expect(await ways.allTextContents()).toEqual(
      ['Lakeside University', 'Hillside College', 'Google', 'GitHub'].map((name) =>
        expect.stringContaining(`Continue with ${name}`),
      ),
    );

    const [gil, lou, sam] = [aPerson('Gil Hubbard'), aPerson('Lou Lake'), aPerson('Sam Hill')];
    await signedInAt('github', gil);
    await goOnWith(page, 'GitHub');
    await today(page);
    await isIn(page, gil);
    await signOut(page);

    await signedInAt('oidc', lou);
    await goOnWith(page, 'Lakeside University');
    await today(page);
    await isIn(page, lou);
    await signOut(page);

    await signedInAt('saml', sam);
    await goOnWith(page, 'Hillside College');
    await sendSamlForm(page);
    await today(page);
    await isIn(page, sam);
    await visit.leave();
  });

  it('says why it did not work, and lets another way be taken to the same page', async () => {
    const visit = await Visit.begin(browser);
    const { page } = visit;
    await refusedAt('github');
    await visit.open('/sign-in');
    await goOnWith(page, 'GitHub');
    await page.getByText(/^You did not allow the sign-in at the other service/).waitFor();
    expect(page.url()).not.toContain('error=');

    // Nobody gets into an account by claiming its address, as long as its owner has not proved it either.
    const account = await signUp(page, aStranger(), '/register?return_to=/');
    await signOut(page);
    await signedInAt('google', { ...aPerson('Mallory'), email: account.email });
    await goOnWith(page, 'Google');
    await page.getByText(/^There is already an account with this e-mail address/).waitFor();

    const ann = aPerson('Ann Other');
    await signedInAt('google', ann);
    await goOnWith(page, 'Google');
    await today(page);
    await isIn(page, ann);
    await visit.leave();
  });
});

describe('connecting an account elsewhere', () => {
  it('makes it a way in, once, until it is disconnected', async () => {
    const visit = await Visit.begin(browser);
    const { page } = visit;
    const account = await signUp(page);
    const gil = aPerson('Gil Hubbard');
    await signedInAt('github', gil);
    await visit.open('/settings/account');
    await page.getByRole('button', { name: 'Connect GitHub' }).press('Enter');
    await page.getByText('GitHub is connected.').waitFor();
    const disconnect = page.getByRole('button', { name: 'Disconnect GitHub' });
    await disconnect.waitFor();
    expect(page.url()).not.toContain('#');

    await signOut(page);
    await goOnWith(page, 'GitHub');
    await today(page);
    await isSignedIn(page, account);

    await visit.open('/settings/account');
    await disconnect.press('Enter');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Disconnect' }).press('Enter');
    await page.getByText('GitHub is disconnected.').waitFor();

    // The person has an account of their own now, which cannot be connected to this one as well.
    await signOut(page);
    await goOnWith(page, 'GitHub');
    await today(page);
    await isIn(page, gil);
    await signOut(page);
    await signUp(page);
    await visit.open('/settings/account');
    await page.getByRole('button', { name: 'Connect GitHub' }).press('Enter');
    await page.getByText(/^That account elsewhere belongs to another account here/).waitFor();
    await visit.leave();
  });
});
