import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';

export interface Account {
  readonly username: string;
  readonly email: string;
  readonly password: string;
}

/** Names for an account that nobody has. */
export function aStranger(): Account {
  const username = `e2e-${randomUUID().slice(0, 12)}`;
  return { username, email: `${username}@example.org`, password: 'otter maple violin fog' };
}

/** Makes an account by the keyboard alone and waits for the page of a member: Today, past the welcome, if not given. */
export async function signUp(
  page: Page,
  account = aStranger(),
  path = '/register?return_to=/',
): Promise<Account> {
  await page.goto(path);
  await page.getByLabel('User name', { exact: true }).focus();
  await page.keyboard.type(account.username);
  await page.keyboard.press('Tab');
  await page.keyboard.type(account.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(account.password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Main' }).first().waitFor();
  return account;
}

/** Signs in on the page or the dialog that is open, by the keyboard alone. */
export async function signIn(
  page: Page,
  { username, password }: Pick<Account, 'username' | 'password'>,
): Promise<void> {
  await page.getByLabel('User name or e-mail').focus();
  await page.keyboard.type(username);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Main' }).first().waitFor();
}

/** Signs out by the account menu and waits for the page to sign in. */
export async function signOut(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Account/ })
    .first()
    .press('Enter');
  await page.getByRole('menuitem', { name: 'Sign out' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Welcome back' }).waitFor();
}

/** Waits until this account is the one that is signed in. */
export async function isSignedIn(page: Page, { username, email }: Omit<Account, 'password'>): Promise<void> {
  await page
    .getByRole('button', { name: `Account ${username} ${email}` })
    .first()
    .waitFor();
}

/** Goes to another page, and waits until it is said that the session has ended. */
export async function findSessionEnded(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Main' })
    .first()
    .getByRole('link', { name: 'Jobs' })
    .press('Enter');
  await page.getByRole('dialog', { name: 'Sign in to go on' }).waitFor();
}
