import { Router } from '@angular/router';
import { TestBed } from '@angular/core/testing';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { anAccessToken, anError, provideAppForTest, server } from '../../../testing/app-testing';
import { provideTexts } from '../../core/i18n/texts';
import { Session } from '../../core/session/session';
import en from '../auth.en.json';
import { SignIn } from './sign-in';

describe('the sign-in page', () => {
  async function open(return_to?: string) {
    await render(SignIn, {
      inputs: { return_to },
      providers: [...provideAppForTest(), provideTexts('auth', en)],
    });
    return jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
  }

  async function fillIn(): Promise<void> {
    await userEvent.type(screen.getByRole('textbox', { name: 'User name or e-mail' }), ' ada ');
    await userEvent.type(screen.getByLabelText('Password'), 'a long password{Enter}');
  }

  it('signs in and goes to where the guest wanted to go', async () => {
    const navigate = await open('/jobs/7?tab=match');
    await fillIn();
    const request = server().expectOne('/api/v1/auth/login');
    expect(request.request.body).toEqual({ username: 'ada', password: 'a long password' });
    request.flush(anAccessToken());
    await waitFor(() => expect(navigate).toHaveBeenCalled());
    expect(String(navigate.mock.calls[0]?.[0])).toBe('/jobs/7?tab=match');
    expect(TestBed.inject(Session).isSignedIn()).toBe(true);
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', '/sign-in?return_to=/'])(
    'goes home instead of to %s',
    async (return_to) => {
      const navigate = await open(return_to);
      await fillIn();
      server().expectOne('/api/v1/auth/login').flush(anAccessToken());
      await waitFor(() => expect(navigate).toHaveBeenCalled());
      expect(String(navigate.mock.calls[0]?.[0])).toBe('/');
    },
  );

  it('sums up what is missing, takes the focus there, and leads to the fields', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    const summary = screen.getByRole('alert', { name: 'There is a problem' });
    await waitFor(() => expect(document.activeElement).toBe(summary));
    await userEvent.click(screen.getByRole('link', { name: 'Password: Fill this in.' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Password'));
  });

  it('says that name or password is wrong, without saying which, and keeps both', async () => {
    await open();
    await fillIn();
    server()
      .expectOne('/api/v1/auth/login')
      .flush(...anError('unauthorized'));
    expect(await screen.findByText('User name or password is not right.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('a long password');
  });

  it('sends once, however often the button is pressed', async () => {
    await open();
    await fillIn();
    await userEvent.click(screen.getByRole('button', { name: 'Signing in' }));
    server().expectOne('/api/v1/auth/login').flush(anAccessToken());
  });

  it('shows the password on request', async () => {
    await open();
    const field = screen.getByLabelText<HTMLInputElement>('Password');
    expect(field.type).toBe('password');
    await userEvent.click(screen.getByRole('button', { name: 'Show password' }));
    expect(field.type).toBe('text');
  });

  it('tells an unreachable server from a wrong password, and tries again', async () => {
    await open();
    await fillIn();
    server().expectOne('/api/v1/auth/login').error(new ProgressEvent('error'));
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    server().expectOne('/api/v1/auth/login').flush(anAccessToken());
  });
});
