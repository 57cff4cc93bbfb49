import type { TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { screen, waitForElementToBeRemoved, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { UserDto } from '#contracts/auth.dto';
import { anAccessToken, provideAppForTest, server, settled } from '../../../../testing/app-testing';
import { Locale } from '../../../core/i18n/locale';
import { Session } from '../../../core/session/session';
import { settingsRoutes } from '../settings.routes';

/** Opens an address of the settings for a member, with a server that the test plays; `prepare` comes before. */
export async function openSettings(
  address: string,
  user: Partial<UserDto> = {},
  prepare?: () => void,
): Promise<RouterTestingHarness> {
  TestBed.configureTestingModule({
    providers: [
      ...provideAppForTest(),
      provideRouter([
        { path: 'settings', children: settingsRoutes },
        { path: '**', children: [] },
      ]),
    ],
  });
  prepare?.();
  const signedIn = TestBed.inject(Session).signIn({ username: 'ada', password: 'a long password' });
  const token = anAccessToken();
  server()
    .expectOne('/api/v1/auth/login')
    .flush({ ...token, user: { ...token.user, ...user } });
  await signedIn;
  TestBed.inject(Locale).use({ locale: 'en-GB', timezone: 'UTC' });
  const harness = await RouterTestingHarness.create(address);
  await settled();
  return harness;
}

/** The one request of a kind that was sent. */
export function asked(method: string, path: string): TestRequest {
  return server().expectOne((request) => request.method === method && request.url === `/api/v1${path}`);
}

/** Answers a read that a page makes by itself. */
export async function answer(path: string, body: object, total?: number): Promise<void> {
  asked('GET', path).flush(body, total === undefined ? {} : { headers: { 'X-Total-Count': String(total) } });
  await settled();
}

export async function done(request: TestRequest, body: object | null = null): Promise<void> {
  request.flush(body);
  await settled();
}

/** jsdom's files cannot be read in any other way. */
export function textOf(file: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.readAsText(file);
  });
}

export const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
export const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

/** Presses the button of the question that was asked. */
export async function confirm(name: string): Promise<void> {
  const dialog = await screen.findByRole('alertdialog');
  await userEvent.click(within(dialog).getByRole('button', { name }));
  await waitForElementToBeRemoved(dialog);
  await settled();
}
