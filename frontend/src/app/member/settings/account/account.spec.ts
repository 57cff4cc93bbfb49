import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { screen, waitFor, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { SIGN_IN_ERRORS } from '#contracts/social';
import { anAccessToken, anError, settled } from '../../../../testing/app-testing';
import { answer, asked, confirm, done, field, openSettings, press } from '../testing/open-settings';
import { GO_TO } from './connected-accounts/go-to';
import { connectionResult } from './connected-accounts/connection-result';
import en from '../settings.en.json';

const GITHUB = { id: 'github', name: 'GitHub', kind: 'social' };
const IDENTITY = {
  provider: 'github',
  email: 'ada@github.example',
  created_at: '2026-01-05T08:00:00.000Z',
  last_used_at: null,
};

describe('the settings of an account', () => {
  const goTo = jest.fn<undefined, [string]>();
  beforeEach(() => goTo.mockClear());

  async function open(user = {}, { address = '/settings/account', identities = [] as object[] } = {}) {
    await openSettings(address, user, () => TestBed.overrideProvider(GO_TO, { useValue: goTo }));
    await answer('/auth/oauth/providers', [GITHUB]);
    await answer('/me/identities', identities);
    await answer('/calendar', { feed_url: 'https://copilot.example/calendar.ics' });
  }

  it('changes the e-mail address by the password, and says that the old one counts until the link is used', async () => {
    await open();
    await press('Change e-mail address');
    await waitFor(() => expect(document.activeElement).toBe(field('New e-mail address')));
    await userEvent.type(field('New e-mail address'), 'Ada@Example.org');
    await userEvent.type(field('Your password'), 'wrong{Enter}');
    expect(
      screen.getByRole('link', { name: 'New e-mail address: This is your address already.' }),
    ).toBeTruthy();
    await userEvent.clear(field('New e-mail address'));
    await userEvent.type(field('New e-mail address'), 'lovelace@example.org{Enter}');
    asked('PUT', '/me/email').flush(
      ...anError('invalid', { errors: [{ field: 'current_password', message: 'Not your password.' }] }),
    );
    expect(await screen.findByRole('link', { name: 'Your password: Not your password.' })).toBeTruthy();
    expect(field('New e-mail address').value).toBe('lovelace@example.org');
    await userEvent.clear(field('Your password'));
    await userEvent.type(field('Your password'), 'the right one{Enter}');
    const sent = asked('PUT', '/me/email');
    expect(sent.request.body).toEqual({ email: 'lovelace@example.org', current_password: 'the right one' });
    await done(sent);
    expect(screen.getByText(/Until then it stays ada@example.org/)).toBeTruthy();
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Change e-mail address' })),
    );
  });

  it('sends the link again to an address that is not confirmed', async () => {
    await open({ email_verified: false });
    expect(screen.getByText('Not confirmed yet')).toBeTruthy();
    await press('Send the link again');
    await done(asked('POST', '/auth/email/resend'));
    expect(await screen.findByText('A new link is on its way to ada@example.org.')).toBeTruthy();
  });

  it('changes the password, says so and empties the fields', async () => {
    await open();
    await press('Change password');
    await userEvent.type(field('New password'), 'otter maple violin{Enter}');
    expect(screen.getByRole('link', { name: 'Current password: Fill this in.' })).toBeTruthy();
    await userEvent.type(field('Current password'), 'the old password{Enter}');
    const sent = asked('PUT', '/auth/password');
    expect(sent.request.body).toEqual({
      current_password: 'the old password',
      new_password: 'otter maple violin',
    });
    await done(sent);
    expect(await screen.findByText(/Your password is changed/)).toBeTruthy();
    await press('Change password');
    expect(field('New password').value).toBe('');
    expect(screen.queryByText('Fill this in.')).toBeNull();
  });

  it('sets a first password without an old one, and says above the form when the log-in is too old', async () => {
    await open({ has_password: false });
    await press('Set a password');
    expect(screen.queryByLabelText('Current password')).toBeNull();
    expect(screen.getByRole('link', { name: 'Sign out, then in again' })).toBeTruthy();
    await userEvent.type(field('New password'), 'otter maple violin{Enter}');
    const sent = asked('PUT', '/auth/password');
    expect(sent.request.body).toEqual({ new_password: 'otter maple violin' });
    sent.flush(...anError('forbidden', { detail: 'Please sign in again first.' }));
    const problems = await screen.findByRole('alert', { name: 'There is a problem' });
    expect(within(problems).getByText('Please sign in again first.')).toBeTruthy();
    await userEvent.type(field('New password'), '{Enter}');
    await done(asked('PUT', '/auth/password'));
    const token = anAccessToken('token-2');
    await done(asked('POST', '/auth/refresh'), token);
    expect(screen.getByRole('button', { name: 'Change password' })).toBeTruthy();
  });

  it('connects an account elsewhere by going there', async () => {
    await open();
    await press('Connect GitHub');
    await done(asked('POST', '/auth/oauth/link/github'), { authorize_url: 'https://github.example/login' });
    expect(goTo).toHaveBeenCalledWith('https://github.example/login');
  });

  it('says that it is connected to who comes back, if it is, and takes that out of the address', async () => {
    // The page that the server leads back to.
    await open({}, { address: '/settings/security#connected=github', identities: [IDENTITY] });
    expect(await screen.findByText('GitHub is connected.')).toBeTruthy();
    expect(screen.getByText('ada@github.example')).toBeTruthy();
    expect(TestBed.inject(Location).path(true)).toBe('/settings/account');
  });

  it('believes no address that says so', async () => {
    await open({}, { address: '/settings/security#connected=github' });
    expect(screen.queryByText('GitHub is connected.')).toBeNull();
  });

  it('says to who comes back why it is not, and moves there', async () => {
    await open({}, { address: '/settings/security#error=already_linked' });
    expect(screen.getByRole('alert').textContent).toContain('belongs to another account here');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Connected accounts'));
  });

  it('disconnects after a question, and tells why the last way in stays', async () => {
    await open({ has_password: false }, { identities: [IDENTITY] });
    await press('Disconnect GitHub');
    await confirm('Disconnect');
    asked('POST', '/auth/oauth/disconnect').flush(
      ...anError('conflict', { detail: 'This is your only way to sign in. Set a password first.' }),
    );
    expect(await screen.findByText(/GitHub is still connected.*Set a password first/)).toBeTruthy();
    await press('Disconnect GitHub');
    await confirm('Disconnect');
    const sent = asked('POST', '/auth/oauth/disconnect');
    expect(sent.request.body).toEqual({ provider: 'github' });
    await done(sent);
    expect(await screen.findByText('Not connected')).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Connected accounts'));
  });

  it('replaces the address of the calendar after a question', async () => {
    await open();
    await press('Make a new address');
    await confirm('Make a new address');
    await done(asked('POST', '/calendar/reset'), { feed_url: 'https://copilot.example/other.ics' });
    await settled();
    expect(field('Calendar address').value).toBe('https://copilot.example/other.ics');
  });
});

it('has a sentence for each reason why an account elsewhere is not connected', () => {
  expect(Object.keys(en.account.connections.errors).sort()).toEqual([...SIGN_IN_ERRORS].sort());
  expect(connectionResult('error=<b>anything</b>')).toBeNull();
  expect(connectionResult('connected=somewhere')).toBeNull();
});
