import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { screen, waitFor, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { AUDIT_ACTIONS } from '#contracts/admin';
import type { AccessLogEntryDto, ConsentsDto, DataExportDto } from '#contracts/privacy.dto';
import { anError, server, settled } from '../../../../testing/app-testing';
import { SAVE_FILE } from '../../../core/downloads/save-file';
import { Session } from '../../../core/session/session';
import { answer, asked, confirm, done, field, openSettings, press } from '../testing/open-settings';
import en from '../settings.en.json';

const AT = '2026-01-05T08:00:00.000Z';

function consents(model: 'given' | 'withdrawn' | null, terms = '2026-11'): ConsentsDto {
  const said = { changed_at: AT, current_version: '2026-11' };
  return {
    current: [
      { ...said, purpose: 'terms', state: 'given', version: terms, can_withdraw: false },
      {
        ...said,
        purpose: 'language_model',
        state: model,
        version: model && '2026-11',
        changed_at: model && AT,
        can_withdraw: true,
      },
    ],
    history: [{ purpose: 'terms', state: 'given', version: terms, at: AT }],
  };
}

function anExport(more: Partial<DataExportDto> = {}): DataExportDto {
  return {
    id: 'export-1',
    state: 'pending',
    progress: 0,
    size_bytes: null,
    created_at: AT,
    expires_at: null,
    ...more,
  };
}

function anEntry(more: Partial<AccessLogEntryDto> = {}): AccessLogEntryDto {
  return {
    id: 'entry-1',
    at: AT,
    actor: 'grace',
    actor_role: 'admin',
    action: 'user.password-reset',
    what: null,
    reason: 'She asked by phone',
    ...more,
  };
}

describe('the settings of privacy', () => {
  const saved = jest.fn<undefined, [Blob, string]>();
  beforeEach(() => saved.mockClear());
  afterEach(() => jest.useRealTimers());

  async function open({
    user = {},
    agreed = consents(null),
    log = [] as AccessLogEntryDto[],
    total = 1,
    exports = [] as DataExportDto[],
  } = {}) {
    await openSettings('/settings/privacy', user, () =>
      TestBed.overrideProvider(SAVE_FILE, { useValue: saved }),
    );
    await answer('/me/consents', agreed);
    await answer('/me/access-log', log, total);
    await answer('/me/exports', exports);
  }

  describe('consent to a language model', () => {
    const model = () => screen.getByRole('switch', { name: 'Let a language model read my documents' });
    const isOn = () => model().getAttribute('aria-checked');

    it('holds until it is withdrawn, which is said', async () => {
      await open();
      expect(isOn()).toBe('true');
      await userEvent.click(model());
      const sent = asked('PUT', '/me/consents/language_model');
      expect(sent.request.body).toEqual({ given: false });
      await done(sent, consents('withdrawn'));
      expect(await screen.findByText(/No language model reads your documents/)).toBeTruthy();
      expect(isOn()).toBe('false');
      expect(screen.getByText('You withdrew on 5 Jan 2026.')).toBeTruthy();
    });

    it('shows what holds when the choice was not saved', async () => {
      await open({ agreed: consents('withdrawn') });
      await userEvent.click(model());
      asked('PUT', '/me/consents/language_model').flush(...anError('internal'));
      expect(await screen.findByText(/Your choice was not saved/)).toBeTruthy();
      await waitFor(() => expect(isOn()).toBe('false'));
    });
  });

  it('asks for consent to terms that have changed since', async () => {
    await open({ agreed: consents(null, '2025-03') });
    expect(screen.getByText(/terms of Mar 2025.*there are terms of Nov 2026 now/)).toBeTruthy();
    await press('Agree to the new terms');
    await done(asked('PUT', '/me/consents/terms'), consents(null));
    expect(screen.queryByRole('button', { name: 'Agree to the new terms' })).toBeNull();
  });

  describe('the access log', () => {
    it('says that nobody looked', async () => {
      await open();
      expect(screen.getByRole('heading', { name: 'Nobody but you has looked at your data' })).toBeTruthy();
    });

    it('tells who did what and why, and what it has no words for as it stands in the log', async () => {
      await open({
        log: [
          anEntry(),
          anEntry({
            id: '2',
            actor: null,
            actor_role: null,
            action: 'note.read',
            what: 'note',
            reason: null,
          }),
        ],
      });
      const [, first, second] = screen.getAllByRole('row');
      const words = (row?: HTMLElement) =>
        within(row ?? document.body)
          .getAllByRole('cell')
          .map(({ textContent }) => textContent.trim());
      expect(words(first).slice(1)).toEqual([
        'grace, administrator',
        'Had a link for a new password sent to you',
        'She asked by phone',
      ]);
      expect(words(second).slice(1)).toEqual([
        'This installation, or somebody who left',
        'Did something with your account (note.read) (note)',
        'Not said',
      ]);
    });

    it('is read a page at a time', async () => {
      await open({ log: [anEntry()], total: 21 });
      expect(screen.getByText('1 to 20 of 21')).toBeTruthy();
      await press('Older');
      const older = asked('GET', '/me/access-log');
      expect(older.request.params.get('skip')).toBe('20');
      older.flush([anEntry({ actor: 'joan' })], { headers: { 'X-Total-Count': '21' } });
      await settled();
      expect(screen.getByText('joan, administrator')).toBeTruthy();
      await press('Older');
      server().expectNone(({ url }) => url.endsWith('/access-log'));
    });

    it('has words for every action that is logged', () => {
      const find = (action: string) =>
        action.split('.').reduce<unknown>((part, step) => Object(part)[step], en.privacy.log.actions);
      expect(AUDIT_ACTIONS.filter((action) => typeof find(action) !== 'string')).toEqual([]);
    });
  });

  describe('an archive', () => {
    it('is begun, watched until it is ready, fetched and removed', async () => {
      jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'performance'] });
      const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
      const click = (name: RegExp) => user.click(screen.getByRole('button', { name }));
      await open();
      await click(/Make an archive/);
      await done(asked('POST', '/me/exports'), anExport());
      expect(screen.queryByRole('button', { name: 'Make an archive' })).toBeNull();

      await jest.advanceTimersByTimeAsync(2000);
      await done(asked('GET', '/me/exports/export-1'), anExport({ state: 'processing', progress: 40 }));
      const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Progress of the archive' });
      expect(bar.value).toBe(40);
      await jest.advanceTimersByTimeAsync(2000);
      // A stumbling server is asked again.
      asked('GET', '/me/exports/export-1').flush(...anError('internal'));
      await jest.advanceTimersByTimeAsync(2000);
      const ready = { state: 'completed' as const, progress: 100, size_bytes: 2_516_582 };
      const row = anExport({ ...ready, expires_at: '2999-01-12T08:00:00.000Z' });
      await done(asked('GET', '/me/exports/export-1'), row);
      await jest.advanceTimersByTimeAsync(4000);
      server().expectNone('/api/v1/me/exports/export-1');
      expect(screen.getByText(/Ready · 2.4 MB · kept until 12 Jan 2999/)).toBeTruthy();

      await click(/Download the archive/);
      asked('GET', '/me/exports/export-1/file').flush(new Blob(['zip']));
      await settled();
      expect(saved.mock.calls.map(([, name]) => name)).toEqual(['career-copilot-2026-01-05.zip']);
    });

    it('is removed after a question', async () => {
      await open({ exports: [anExport({ state: 'failed' })] });
      expect(screen.getByText(/It could not be made/)).toBeTruthy();
      await press(/Remove the archive/);
      await confirm('Remove');
      await done(asked('DELETE', '/me/exports/export-1'));
      expect(await screen.findByText('You have no archive at the moment.')).toBeTruthy();
    });

    it('that another window has begun is shown', async () => {
      await open();
      await press('Make an archive');
      asked('POST', '/me/exports').flush(...anError('conflict', { existing_id: 'export-1' }));
      await settled();
      await answer('/me/exports', [anExport()]);
      expect(await screen.findByText(/Waiting for its turn/)).toBeTruthy();
    });
  });

  describe('deleting the account', () => {
    const sent = () => asked('DELETE', '/me');

    it('tells what happens, takes password and code, and ends at the page of the erasure', async () => {
      await open({ user: { second_factor: true } });
      await press('Delete my account');
      await waitFor(() => expect(document.activeElement?.textContent).toBe('What happens then'));
      await press('Delete my account for good');
      server().expectNone({ method: 'DELETE' });
      await userEvent.type(field('Your password'), 'wrong');
      await userEvent.type(field('Code'), '123 456{Enter}');
      sent().flush(...anError('invalid', { errors: [{ field: 'password', message: 'Not your password.' }] }));
      expect(await screen.findByRole('link', { name: 'Your password: Not your password.' })).toBeTruthy();
      await userEvent.clear(field('Your password'));
      await userEvent.type(field('Your password'), 'the right one{Enter}');
      const request = sent();
      expect(request.request.body).toEqual({ password: 'the right one', code: '123456' });
      await done(request, { id: 'erasure-1', token: 'a+b/c', state: 'pending', progress: 0 });
      await waitFor(() => expect(TestBed.inject(Location).path()).toBe('/erasure'));
      const [, fragment = ''] = TestBed.inject(Location).path(true).split('#');
      expect(new URLSearchParams(decodeURIComponent(fragment)).get('token')).toBe('a+b/c');
      expect(TestBed.inject(Session).status()).toBe('guest');
    });

    it('takes the user name from those without a password, and says when they signed in too long ago', async () => {
      await open({ user: { has_password: false } });
      await press('Delete my account');
      const name = () => field('Type your user name, ada');
      await userEvent.type(name(), 'eve{Enter}');
      expect(screen.getByRole('link', { name: /This is not your user name/ })).toBeTruthy();
      await userEvent.clear(name());
      await userEvent.type(name(), 'ada{Enter}');
      const request = sent();
      expect(request.request.body).toEqual({});
      request.flush(...anError('forbidden', { detail: 'Please sign in again first, to confirm this.' }));
      expect(await screen.findByText('Please sign in again first, to confirm this.')).toBeTruthy();
      expect(TestBed.inject(Session).isSignedIn()).toBe(true);
    });

    it('is refused to the last admin, with the reason', async () => {
      await open({ user: { role: 'admin' } });
      await press('Delete my account');
      await userEvent.type(field('Your password'), 'the right one{Enter}');
      sent().flush(...anError('conflict', { detail: 'You are the last admin.' }));
      expect(await screen.findByText('You are the last admin.')).toBeTruthy();
    });
  });
});
