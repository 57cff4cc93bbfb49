import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { screen, waitFor, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { anError, server, settled } from '../../../../testing/app-testing';
import { answer, aUser, openPage, paramsOf } from '../testing/open-page';

const url = () => TestBed.inject(Router).url;
const row = (name: string) => screen.getByRole('row', { name: new RegExp(`^${name}`) });

async function choose(name: string, item: string, role?: string): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: `Actions for ${name}` }));
  await userEvent.click(await screen.findByRole('menuitem', { name: item }));
  if (role) await userEvent.click(await screen.findByRole('menuitemradio', { name: role }));
}

async function confirm(action: string): Promise<string> {
  const dialog = await screen.findByRole('alertdialog');
  const words = dialog.textContent;
  await userEvent.click(within(dialog).getByRole('button', { name: action }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  await settled();
  return words;
}

describe('the users of the installation', () => {
  it('are asked for as the address says, and shown with all that is known', async () => {
    await openPage('/admin/users?q=gr&role=staff&state=disabled&sort=-email&page=2');
    const grace = aUser({
      role: 'staff',
      disabled_at: '2026-02-02T08:00:00.000Z',
      last_seen_at: null,
      email_verified: false,
      second_factor: true,
      ways_in: ['password', 'google', 'telepathy'],
    });
    expect(paramsOf(await answer('/admin/users', [grace], 51))).toEqual({
      q: 'gr',
      role: 'staff',
      state: 'disabled',
      sort: '-email',
      skip: '50',
      limit: '50',
    });
    const words = row('grace').textContent.replaceAll(/\s+/g, ' ');
    for (const word of [
      'grace@example.org Not confirmed',
      'Staff',
      'Disabled',
      'Signed out',
      'Password, Google, telepathy',
      'On',
    ])
      expect(words).toContain(word);
    expect(screen.getByText('51 to 51 of 51')).toBeTruthy();
    expect(screen.getByRole('columnheader', { name: 'E-mail' }).getAttribute('aria-sort')).toBe('descending');
    expect(screen.getByRole('columnheader', { name: 'User name' }).getAttribute('aria-sort')).toBeNull();
  });

  it('are narrowed and ordered in the address, which begins at the first page again', async () => {
    await openPage('/admin/users?page=3&sort=email');
    await answer('/admin/users', [aUser()], 120);
    await userEvent.click(screen.getByRole('button', { name: 'Role' }));
    await userEvent.click(await screen.findByRole('menuitemradio', { name: 'Admin' }));
    await settled();
    expect(url()).toBe('/admin/users?sort=email&role=admin');
    await answer('/admin/users', [aUser()]);
    await userEvent.click(screen.getByRole('button', { name: 'E-mail' }));
    await settled();
    expect(url()).toBe('/admin/users?sort=-email&role=admin');
  });

  it('that nobody fits are said by the names of the filters, which are cleared together', async () => {
    await openPage('/admin/users?q=zz&state=invited');
    await answer('/admin/users', []);
    expect(screen.getByText('Looked for: Begins with “zz”, Came by invitation.')).toBeTruthy();
    const [, clear] = screen.getAllByRole('button', { name: 'Clear filters' });
    if (clear) await userEvent.click(clear);
    await settled();
    expect(url()).toBe('/admin/users');
  });

  it('get another role after a question that says what it means', async () => {
    await openPage('/admin/users');
    await answer('/admin/users', [aUser()]);
    await choose('grace', 'Change role', 'Admin');
    expect(await confirm('Change role')).toContain('grace will be able to change every account');
    const put = server().expectOne({ method: 'PUT', url: '/api/v1/admin/users/id-of-grace' });
    expect(put.request.body).toEqual({ role: 'admin' });
    expect(within(row('grace')).getByText('Changing')).toBeTruthy();
    put.flush(aUser({ role: 'admin' }));
    await settled();
    expect(within(row('grace')).getByText('Admin')).toBeTruthy();
    expect(await screen.findByText('The role of grace is Admin now.')).toBeTruthy();
  });

  it('keep their role where the server refuses, which says why, and the list is read again', async () => {
    await openPage('/admin/users');
    await answer('/admin/users', [aUser({ username: 'ada', role: 'admin' })]);
    await choose('ada', 'Change role', 'Member');
    await confirm('Change role');
    server()
      .expectOne({ method: 'PUT' })
      .flush(
        ...anError('conflict', { detail: 'This is the last admin. Make somebody else an admin first.' }),
      );
    await settled();
    expect(
      await screen.findByText(
        'The role of ada was not changed. This is the last admin. Make somebody else an admin first.',
      ),
    ).toBeTruthy();
    await answer('/admin/users', [aUser({ username: 'ada', role: 'admin' })]);
    expect(within(row('ada')).getByText('Admin')).toBeTruthy();
  });

  it('are disabled only after a yes', async () => {
    await openPage('/admin/users');
    await answer('/admin/users', [aUser()]);
    await choose('grace', 'Disable account');
    expect(await confirm('Cancel')).toContain('grace is signed out everywhere at once');
    server().expectNone({ method: 'PUT' });
    await choose('grace', 'Disable account');
    await confirm('Disable account');
    const put = server().expectOne({ method: 'PUT' });
    expect(put.request.body).toEqual({ disabled: true });
    put.flush(aUser({ disabled_at: '2026-02-02T08:00:00.000Z' }));
    await settled();
    expect(within(row('grace')).getByText('Disabled')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Actions for grace' }));
    expect(await screen.findByRole('menuitem', { name: 'Enable account' })).toBeTruthy();
    expect(screen.getByRole('menuitem', { name: 'Send password reset' }).getAttribute('aria-disabled')).toBe(
      'true',
    );
  });

  it('can be tried again with when the server was away, and then change on the screen', async () => {
    await openPage('/admin/users');
    await answer('/admin/users', [aUser()]);
    await choose('grace', 'End all sessions');
    await confirm('End all sessions');
    const path = '/api/v1/admin/users/id-of-grace/sessions/end';
    server()
      .expectOne(path)
      .flush(...anError('service_unavailable'));
    await settled();
    await answer('/admin/users', [aUser()]);
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    server().expectOne(path).flush(null);
    await settled();
    expect(within(row('grace')).getByText('Signed out')).toBeTruthy();
  });
});
