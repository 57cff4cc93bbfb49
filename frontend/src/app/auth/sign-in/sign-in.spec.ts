import { Router } from '@angular/router';
import { TestBed } from '@angular/core/testing';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { anAccessToken, anError, provideAppForTest, server } from '../../../testing/app-testing';
import { SIGN_IN_ERRORS } from '#contracts/social';
import { provideTexts } from '../../core/i18n/texts';
import { Session } from '../../core/session/session';
import en from '../auth.en.json';
import { SignIn } from './sign-in';

describe('the sign-in page', () => {
  async function open(return_to?: string, link = {}) {
    await render(SignIn, {
      inputs: { return_to, link },
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

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/jobs\\..\\',
    '/\t/evil.example',
    '\n//evil.example',
    'javascript:alert(1)',
    '%2F%2Fevil.example',
    'evil.example',
    '',
    '/sign-in?return_to=/',
    '/%73ign-in',
    '/sign-out',
    '/sign-out;a=1/',
    '/oauth-return',
    '/%',
  ])('goes home instead of to %j', async (return_to) => {
    const navigate = await open(return_to);
    await fillIn();
    server().expectOne('/api/v1/auth/login').flush(anAccessToken());
    await waitFor(() => expect(navigate).toHaveBeenCalled());
    expect(String(navigate.mock.calls[0]?.[0])).toBe('/');
  });

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

  describe('of an account with an authenticator app', () => {
    const code = (name = 'Code') => screen.getByRole<HTMLInputElement>('textbox', { name });
    const login = () => server().expectOne('/api/v1/auth/login');

    async function comeToTheCode() {
      const navigate = await open('/jobs/7');
      await fillIn();
      login().flush(...anError('second_factor_required'));
      await screen.findByRole('heading', { name: 'One more step' });
      return navigate;
    }

    it('asks for the code when name and password are right, and signs in with all three', async () => {
      const navigate = await comeToTheCode();
      await waitFor(() => expect(document.activeElement).toBe(code()));
      expect(code().autocomplete).toBe('one-time-code');
      expect(code().inputMode).toBe('numeric');
      await userEvent.type(code(), '123 456{Enter}');
      const request = login();
      expect(request.request.body).toEqual({ username: 'ada', password: 'a long password', code: '123456' });
      request.flush(anAccessToken());
      await waitFor(() => expect(String(navigate.mock.calls[0]?.[0])).toBe('/jobs/7'));
    });

    it('says that a code is wrong and takes another', async () => {
      await comeToTheCode();
      await userEvent.type(code(), '000000{Enter}');
      login().flush(...anError('second_factor_required'));
      expect(await screen.findAllByText(/This code is not right/)).toHaveLength(2);
      await userEvent.clear(code());
      await userEvent.type(code(), '123456{Enter}');
      login().flush(anAccessToken());
    });

    it('takes a recovery code, for which a phone shows letters', async () => {
      await comeToTheCode();
      await userEvent.type(code(), '000000{Enter}');
      login().flush(...anError('second_factor_required'));
      await screen.findAllByText(/This code is not right/);
      await userEvent.click(screen.getByRole('button', { name: 'Use a recovery code' }));
      expect(screen.queryByText(/not right|Fill this in/)).toBeNull();
      expect(code('Recovery code').inputMode).toBe('text');
      await userEvent.type(code('Recovery code'), 'k7dq-x2mv{Enter}');
      expect(login().request.body.code).toBe('k7dq-x2mv');
    });

    it('leads back to name and password, which are still there', async () => {
      await comeToTheCode();
      await userEvent.click(screen.getByRole('button', { name: 'Back' }));
      expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('a long password');
      expect(screen.getByRole<HTMLInputElement>('textbox', { name: /User name/ }).value).toBe(' ada ');
      expect(screen.queryByRole('textbox', { name: 'Code' })).toBeNull();
    });

    it('goes back when the password was changed meanwhile', async () => {
      await comeToTheCode();
      await userEvent.type(code(), '123456{Enter}');
      login().flush(...anError('unauthorized'));
      expect(await screen.findByText('User name or password is not right.')).toBeTruthy();
      expect(screen.queryByRole('textbox', { name: 'Code' })).toBeNull();
    });
  });

  it('says in the server’s words who has to sign in another way', async () => {
    await open();
    await fillIn();
    server()
      .expectOne('/api/v1/auth/login')
      .flush(...anError('forbidden', { detail: 'Staff sign in with single sign-on.' }));
    expect(await screen.findByText('Staff sign in with single sign-on.')).toBeTruthy();
  });

  it.each(SIGN_IN_ERRORS)('tells what to do after another service answered %s', async (error) => {
    await open(undefined, { error });
    expect(screen.getByRole('alert').textContent.trim()).toBe(en.faults[error]);
  });

  it('takes an error that it does not know for a fault of the other service', async () => {
    await open(undefined, { error: 'toString' });
    expect(screen.getByRole('alert').textContent.trim()).toBe(en.faults.provider_error);
  });
});
