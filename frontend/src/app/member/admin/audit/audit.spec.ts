import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { fireEvent, screen, waitFor, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { AUDIT_ACTIONS } from '#contracts/admin';
import { anError, server, settled } from '../../../../testing/app-testing';
import { SAVE_FILE } from '../../../core/downloads/save-file';
import { Locale } from '../../../core/i18n/locale';
import { anEntry, answer, aUser, openPage, paramsOf } from '../testing/open-page';
import { AuditWords } from './audit-words';

const ADA = '0a000000-0000-4000-8000-000000000001';
const GRACE = '0a000000-0000-4000-8000-000000000002';
const url = () => TestBed.inject(Router).url;

/** Reads in Berlin, which is an hour ahead of UTC in January. */
async function open(query = ''): Promise<void> {
  await openPage(`/admin/audit${query}`, () =>
    TestBed.inject(Locale).use({ locale: 'en-GB', timezone: 'Europe/Berlin' }),
  );
}

describe('the audit log', () => {
  it('is asked for as the address says, in whole days of the reader', async () => {
    await open(`?q=ad&action=user.role&actor=${ADA}&subject=nobody&from=2026-01-05&to=2026-01-06&page=2`);
    const asked = await answer('/admin/audit', [anEntry()], 51);
    expect(paramsOf(asked)).toEqual({
      q: 'ad',
      action: 'user.role',
      actor: ADA,
      from: '2026-01-04T23:00:00.000Z',
      to: '2026-01-06T23:00:00.000Z',
      skip: '50',
      limit: '50',
    });
    server()
      .expectOne(`/api/v1/admin/users/${ADA}`)
      .flush(aUser({ username: 'ada' }));
    await settled();
    for (const label of ['Search “ad”', 'Changed the role', 'By ada', 'From 5 Jan 2026', 'Until 6 Jan 2026'])
      expect(screen.getByRole('button', { name: `Remove ${label}` })).toBeTruthy();
  });

  it('is narrowed by a name in a row, by an action and by a day', async () => {
    await open('?page=2');
    await answer('/admin/audit', [anEntry()], 51);
    await userEvent.click(screen.getByRole('link', { name: 'grace' }));
    await settled();
    expect(url()).toBe(`/admin/audit?subject=${GRACE}`);
    await answer('/admin/audit', [anEntry()]);
    await userEvent.click(screen.getByRole('button', { name: 'Action' }));
    await userEvent.click(await screen.findByRole('menuitemradio', { name: 'Disabled the account' }));
    await settled();
    await answer('/admin/audit', [anEntry()]);
    // A year that is being typed is none yet.
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '0202-01-05' } });
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-01-05' } });
    await waitFor(() =>
      expect(url()).toBe(`/admin/audit?subject=${GRACE}&action=user.disable&from=2026-01-05`),
    );
  });

  it('tells the time where the reader is, and in an entry all else, what was and what became of it', async () => {
    await open();
    await answer('/admin/audit', [
      anEntry(),
      anEntry({ id: 'entry-2', action: 'user.levitate', actor: null, subject: null, details: null }),
    ]);
    const time = screen.getAllByText('5 Jan 2026, 9:00')[0];
    expect(time?.title).toBe('2026-01-05T08:00:00.000Z (UTC)');
    const old = screen.getByRole('row', { name: /user\.levitate/ });
    expect(old.textContent).toContain('The system, or a former account');
    const more = screen.getByRole('button', { name: 'Details: Changed the role' });
    expect(more.getAttribute('aria-expanded')).toBe('false');
    await userEvent.click(more);
    await settled();
    expect(more.getAttribute('aria-expanded')).toBe('true');
    const details = document.getElementById(more.getAttribute('aria-controls') ?? '');
    expect(details?.querySelector('del')?.textContent).toBe('Member');
    expect(details?.querySelector('ins')?.textContent).toBe('Staff');
    expect(within(details ?? document.body).getByText('request-7')).toBeTruthy();
  });

  it('is exported with the filters of the list, once for however many presses', async () => {
    const saved: [Blob, string][] = [];
    TestBed.overrideProvider(SAVE_FILE, { useValue: (...file: [Blob, string]) => void saved.push(file) });
    await open('?action=audit.export&to=2026-01-06&page=2');
    await answer('/admin/audit', [anEntry()], 51);
    const button = screen.getByRole('button', { name: 'Export CSV' });
    await userEvent.click(button);
    await userEvent.click(button);
    const first = server().expectOne(({ url: path }) => path === '/api/v1/admin/audit.csv');
    expect(paramsOf(first)).toEqual({ action: 'audit.export', to: '2026-01-06T23:00:00.000Z' });
    const [, failure] = anError('service_unavailable');
    first.flush(new Blob(), failure);
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    const again = server().expectOne(({ url: path }) => path === '/api/v1/admin/audit.csv');
    expect(again.request.params.toString()).toBe(first.request.params.toString());
    again.flush(new Blob(['created_at']));
    expect(await screen.findByText('The audit log is in your downloads.')).toBeTruthy();
    expect(saved.map(([, name]) => name)).toEqual(['career-copilot-audit.csv']);
  });

  it('has words for every action that is written down', async () => {
    await open();
    const words = TestBed.inject(AuditWords);
    expect(AUDIT_ACTIONS.filter((action) => words.actionOf(action).includes(action))).toEqual([]);
  });
});
