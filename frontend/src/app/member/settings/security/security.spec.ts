import { TestBed } from '@angular/core/testing';
import type { RouterTestingHarness } from '@angular/router/testing';
import { screen, waitFor, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { encode } from 'uqr';
import type { PersonalTokenDto, SessionDto } from '#contracts/account.dto';
import { anAccessToken, anError, server, settled } from '../../../../testing/app-testing';
import { SAVE_FILE } from '../../../core/downloads/save-file';
import { answer, asked, confirm, done, field, openSettings, press, textOf } from '../testing/open-settings';

const AT = '2026-01-05T08:00:00.000Z';
const CODES = ['aaaa-bbbb-cccc-dddd', 'eeee-ffff-gggg-hhhh'];
const SETUP = { otpauth_url: 'otpauth://totp/Copilot:ada?secret=MZXW6YTBOI', secret: 'MZXW6YTBOI' };

function aSession(id: string, device: string, current = false): SessionDto {
  return { id, device, address: '192.0.2.7', created_at: AT, last_seen_at: AT, current };
}

function aToken(more: Partial<PersonalTokenDto> = {}): PersonalTokenDto {
  return {
    id: 'token-1',
    name: 'Clipper',
    scopes: ['jobs'],
    ending: 'wxyz',
    created_at: AT,
    expires_at: null,
    last_used_at: null,
    ...more,
  };
}

describe('the settings of security', () => {
  const saved = jest.fn<undefined, [Blob, string]>();
  let harness: RouterTestingHarness;
  beforeEach(() => saved.mockClear());

  async function open(user = {}, { tokens = [] as object[] } = {}) {
    harness = await openSettings('/settings/security', user, () =>
      TestBed.overrideProvider(SAVE_FILE, { useValue: saved }),
    );
    await answer('/me/sessions', [
      aSession('a', 'Firefox on Linux', true),
      aSession('b', 'Safari on iPhone'),
      aSession('c', 'Chrome on Windows'),
    ]);
    await answer('/me/tokens', tokens);
  }

  const focused = () => document.activeElement?.textContent.trim();

  describe('two-step sign-in', () => {
    async function scan(): Promise<void> {
      await press('Set up');
      await userEvent.type(field('Your password'), 'the password{Enter}');
      const start = asked('POST', '/me/second-factor');
      expect(start.request.body).toEqual({ current_password: 'the password' });
      await done(start, SETUP);
    }

    it('is set up: password, picture, code, and recovery codes that are shown until they are saved', async () => {
      await open();
      await scan();
      await waitFor(() => expect(focused()).toBe('Scan this with your authenticator app'));
      const picture = await screen.findByRole('img', { name: /QR code/ });
      // Each dark field of the code is one unit of the path's area.
      const drawn = picture.querySelector('path')?.getAttribute('d') ?? '';
      const area = [...drawn.matchAll(/h(\d+)v1/g)].reduce((sum, [, length]) => sum + Number(length), 0);
      const dark = encode(SETUP.otpauth_url, { ecc: 'M', border: 4 }).data.flat().filter(Boolean);
      expect(area).toBe(dark.length);
      expect(field('Key').value).toBe('MZXW6YTBOI');

      await userEvent.type(field('Six digits of the app'), '123 456{Enter}');
      const confirmed = asked('POST', '/me/second-factor/confirm');
      expect(confirmed.request.body).toEqual({ code: '123456' });
      await done(confirmed, { recovery_codes: CODES });
      const again = anAccessToken('token-2');
      await done(asked('POST', '/auth/refresh'), { ...again, user: { ...again.user, second_factor: true } });
      await waitFor(() => expect(focused()).toBe('Save your recovery codes'));
      const shown = within(screen.getByRole('list', { name: 'Recovery codes' })).getAllByRole('listitem');
      expect(shown.map(({ textContent }) => textContent.trim())).toEqual(CODES);
      await press('Download');
      expect(await textOf(saved.mock.calls[0]?.[0] ?? new Blob())).toContain(CODES.join('\n'));

      // Who goes on without a copy is asked.
      const left = harness.navigateByUrl('/settings/privacy').catch(() => undefined);
      await confirm('Stay');
      await left;
      await press('I saved them');
      expect(screen.queryByText(String(CODES[0]))).toBeNull();
      expect(screen.getByText('On')).toBeTruthy();
    });

    it('stays off with a wrong code, and keeps what was typed', async () => {
      await open();
      await scan();
      await userEvent.type(field('Six digits of the app'), '000000{Enter}');
      asked('POST', '/me/second-factor/confirm').flush(
        ...anError('invalid', { errors: [{ field: 'code', message: 'This code is not right.' }] }),
      );
      expect(
        await screen.findByRole('link', { name: 'Six digits of the app: This code is not right.' }),
      ).toBeTruthy();
      expect(field('Six digits of the app').value).toBe('000000');
      expect(screen.getByText('Off')).toBeTruthy();
    });

    it('is turned off by the password', async () => {
      await open({ second_factor: true });
      await press('Turn off');
      await userEvent.type(field('Your password'), 'the password{Enter}');
      const sent = asked('DELETE', '/me/second-factor');
      expect(sent.request.body).toEqual({ current_password: 'the password' });
      await done(sent);
      expect(await screen.findByText('Two-step sign-in is off.')).toBeTruthy();
      expect(screen.getByText('Off')).toBeTruthy();
      await waitFor(() => expect(focused()).toBe('Two-step sign-in'));
    });

    it('is turned off by a code where there is no password, and gives new codes for one', async () => {
      await open({ second_factor: true, has_password: false });
      await press('New recovery codes');
      await userEvent.type(field('Code'), '111 222{Enter}');
      const renewed = asked('POST', '/me/second-factor/recovery-codes');
      expect(renewed.request.body).toEqual({ code: '111222' });
      await done(renewed, { recovery_codes: CODES });
      await press('I saved them');
      await press('Turn off');
      await userEvent.type(field('Code'), `${CODES[0]}{Enter}`);
      expect(asked('DELETE', '/me/second-factor').request.body).toEqual({ code: CODES[0] });
    });
  });

  describe('devices', () => {
    const names = () =>
      within(screen.getByRole('list', { name: 'Devices' }))
        .getAllByRole('listitem')
        .map((row) => row.querySelector('.name')?.textContent);

    it('are signed out one by one, but not this one', async () => {
      await open();
      expect(screen.queryByRole('button', { name: /Sign out Firefox/ })).toBeNull();
      await press('Sign out Safari on iPhone, 192.0.2.7');
      await confirm('Sign out');
      await done(asked('DELETE', '/me/sessions/b'));
      expect(names()).toEqual(['Firefox on Linux', 'Chrome on Windows']);
      await waitFor(() => expect(focused()).toBe('Where you are signed in'));
    });

    it('are signed out all but this one; one that is over already is no failure, one that stays is told', async () => {
      await open();
      await press('Sign out all other devices');
      await confirm('Sign out all other devices');
      asked('DELETE', '/me/sessions/b').flush(...anError('not_found'));
      await settled();
      asked('DELETE', '/me/sessions/c').flush(...anError('internal'));
      expect(await screen.findByText(/Not every device is signed out/)).toBeTruthy();
      expect(names()).toEqual(['Firefox on Linux', 'Chrome on Windows']);
      server().expectNone('/api/v1/me/sessions/a');
    });
  });

  describe('access tokens', () => {
    it('are made with what was chosen, and shown until they are copied', async () => {
      jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-02-01T00:00:00.000Z'));
      await open();
      await press('New token');
      await press('Make token');
      expect(screen.getByRole('link', { name: 'Choose at least one thing that it may do.' })).toBeTruthy();
      await userEvent.type(field('Name'), 'Clipper');
      await userEvent.click(screen.getByRole('checkbox', { name: 'Add jobs' }));
      await userEvent.click(screen.getByRole('radio', { name: '30 days' }));
      await press('Make token');
      const sent = asked('POST', '/me/tokens');
      expect(sent.request.body).toEqual({
        name: 'Clipper',
        scopes: ['jobs'],
        expires_at: '2026-03-03T00:00:00.000Z',
      });
      await done(sent, { ...aToken(), token: 'ccp_secret' });
      await waitFor(() => expect(focused()).toBe('Copy your new token'));
      expect(field('Token “Clipper”').value).toBe('ccp_secret');
      await press('I copied it');
      expect(screen.queryByDisplayValue('ccp_secret')).toBeNull();
      expect(screen.getByRole('button', { name: 'Remove Clipper' })).toBeTruthy();
      jest.restoreAllMocks();
    });

    it('are removed after a question; one whose time is over says so', async () => {
      await open({}, { tokens: [aToken({ expires_at: '2020-01-01T00:00:00.000Z' })] });
      expect(screen.getByText('Expired')).toBeTruthy();
      await press('Remove Clipper');
      await confirm('Remove');
      await done(asked('DELETE', '/me/tokens/token-1'));
      expect(await screen.findByText('You have no tokens.')).toBeTruthy();
    });
  });
});
