import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { anAccessToken, anError, provideAppForTest, server } from '../../../testing/app-testing';
import { provideTexts } from '../../core/i18n/texts';
import { Session } from '../../core/session/session';
import en from '../auth.en.json';
import { ResetPassword } from './reset-password';

describe('choosing a new password by a link', () => {
  const field = () => screen.getByLabelText<HTMLInputElement>('New password');
  const reset = () => server().expectOne('/api/v1/auth/password/reset');

  async function open(link: Record<string, string> = { token: 'secret-1' }) {
    await render(ResetPassword, {
      inputs: { link },
      providers: [...provideAppForTest(), provideTexts('auth', en)],
    });
    return jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
  }

  it('sends it with the secret of the link and leads to sign in', async () => {
    const navigate = await open();
    await userEvent.type(field(), 'otter maple violin{Enter}');
    const request = reset();
    expect(request.request.body).toEqual({ token: 'secret-1', new_password: 'otter maple violin' });
    request.flush(null);
    await waitFor(() => expect(navigate).toHaveBeenCalledWith('/sign-in', { replaceUrl: true }));
  });

  it('forgets the session of this browser, which the server has ended', async () => {
    await open();
    const session = TestBed.inject(Session);
    const signedIn = session.signIn({ username: 'ada', password: 'a long password' });
    server().expectOne('/api/v1/auth/login').flush(anAccessToken());
    await signedIn;
    await userEvent.type(field(), 'otter maple violin{Enter}');
    const request = reset();
    expect(request.request.headers.has('Authorization')).toBe(false);
    request.flush(null);
    await waitFor(() => expect(session.status()).toBe('guest'));
  });

  it('refuses a guessable one before anything is sent', async () => {
    await open();
    await userEvent.type(field(), '1234567890{Enter}');
    expect(screen.getAllByText(/one of the first that attackers try/)).toHaveLength(2);
    server().expectNone('/api/v1/auth/password/reset');
  });

  it('keeps what was typed when the server refuses the password', async () => {
    await open();
    await userEvent.type(field(), 'otter maple violin{Enter}');
    reset().flush(...anError('invalid', { errors: [{ field: 'new_password', message: 'Too common.' }] }));
    expect(await screen.findByText('New password: Too common.')).toBeTruthy();
    expect(field().value).toBe('otter maple violin');
  });

  it('offers a new link when this one no longer works', async () => {
    await open();
    await userEvent.type(field(), 'otter maple violin{Enter}');
    reset().flush(...anError('invalid', { errors: [{ field: 'token', message: 'Dead.' }] }));
    const again = await screen.findByRole('link', { name: 'Send me a new link' });
    expect(again.getAttribute('href')).toBe('/forgot-password');
  });

  it('offers a new link when a part of the address is missing', async () => {
    await open({});
    expect(screen.getByRole('link', { name: 'Send me a new link' })).toBeTruthy();
    expect(screen.queryByLabelText('New password')).toBeNull();
  });
});
