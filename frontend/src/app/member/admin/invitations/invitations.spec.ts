import { screen, waitFor, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { anError, server, settled } from '../../../../testing/app-testing';
import { anInvitation, answer, openPage, paramsOf } from '../testing/open-page';

const PATH = '/api/v1/admin/invitations';
const row = (name: string) => screen.getByRole('row', { name: new RegExp(`^${name}`) });

describe('invitations', () => {
  it('are sent from a dialog, which keeps what was typed when the address is known already', async () => {
    await openPage('/admin/invitations');
    await answer('/admin/invitations', []);
    expect(screen.getByRole('heading', { name: 'Nobody was invited yet' })).toBeTruthy();
    const [ask] = screen.getAllByRole('button', { name: 'Invite somebody' });
    if (ask) await userEvent.click(ask);
    const dialog = await screen.findByRole('dialog', { name: 'Invite somebody' });
    const field = within(dialog).getByLabelText<HTMLInputElement>('E-mail address');
    const send = within(dialog).getByRole('button', { name: 'Send invitation' });

    await userEvent.type(field, 'joan');
    await userEvent.click(send);
    server().expectNone(PATH);
    expect(within(dialog).getByRole('alert').textContent).toContain('Write an e-mail address');

    await userEvent.type(field, '@example.org');
    await userEvent.click(within(dialog).getByRole('radio', { name: 'Staff' }));
    await userEvent.click(send);
    const first = server().expectOne({ method: 'POST', url: PATH });
    expect(first.request.body).toEqual({ email: 'joan@example.org', role: 'staff' });
    const detail = 'There is an account with this address. Change its role instead.';
    first.flush(...anError('conflict', { detail }));
    await settled();
    expect(within(dialog).getByRole('alert').textContent).toContain(detail);
    expect(field.value).toBe('joan@example.org');

    await userEvent.clear(field);
    await userEvent.type(field, 'joan@example.com');
    await userEvent.click(send);
    server()
      .expectOne({ method: 'POST', url: PATH })
      .flush(anInvitation({ email: 'joan@example.com' }));
    expect(await screen.findByText('An invitation is on its way to joan@example.com.')).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await settled();
    await answer('/admin/invitations', [anInvitation({ email: 'joan@example.com' })]);
    expect(within(row('joan@example.com')).getByText('Open')).toBeTruthy();
  });

  it('can be sent again and withdrawn while nobody accepted them', async () => {
    await openPage('/admin/invitations?state=pending&page=2');
    const rows = [
      anInvitation(),
      anInvitation({ id: 'invitation-2', email: 'rosa@example.org', state: 'accepted' }),
      anInvitation({ id: 'invitation-3', email: null, role: 'admin', invited_by: null, state: 'expired' }),
    ];
    const asked = { state: 'pending', skip: '50', limit: '50' };
    expect(paramsOf(await answer('/admin/invitations', rows, 53))).toEqual(asked);
    expect(within(row('rosa')).queryByRole('button')).toBeNull();
    expect(within(row('Whoever holds the link')).getAllByRole('button')).toHaveLength(1);

    await userEvent.click(within(row('joan')).getByRole('button', { name: /Send again/ }));
    server()
      .expectOne({ method: 'POST', url: `${PATH}/invitation-1/resend` })
      .flush(anInvitation());
    await settled();
    expect(await screen.findByText(/A new link is on its way to joan@example.org/)).toBeTruthy();
    await answer('/admin/invitations', rows, 53);

    await userEvent.click(
      screen.getByRole('button', { name: 'Withdraw the invitation of joan@example.org' }),
    );
    const dialog = await screen.findByRole('alertdialog');
    server().expectNone({ method: 'DELETE' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Withdraw' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    await settled();
    const detail = 'This invitation was accepted already.';
    server()
      .expectOne({ method: 'DELETE', url: `${PATH}/invitation-1` })
      .flush(...anError('conflict', { detail }));
    expect(await screen.findByText(new RegExp(detail))).toBeTruthy();
  });
});
