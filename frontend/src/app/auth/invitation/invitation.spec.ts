import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { InvitationLookDto } from '#contracts/admin.dto';
import { anAccessToken, anError, provideAppForTest, server, settled } from '../../../testing/app-testing';
import { provideTexts } from '../../core/i18n/texts';
import { Session } from '../../core/session/session';
import en from '../auth.en.json';
import { Invitation } from './invitation';

describe('an invitation', () => {
  const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
  const look = () => server().expectOne('/api/v1/auth/invitation/look');
  const accept = () => server().expectOne('/api/v1/auth/invitation/accept');
  const dead = anError('invalid', { errors: [{ field: 'token', message: 'Dead.' }] });

  async function open(found: InvitationLookDto) {
    await render(Invitation, {
      inputs: { link: { token: 'secret-1' } },
      providers: [...provideAppForTest(), provideTexts('auth', en)],
    });
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
    await settled();
    const request = look();
    expect(request.request.body).toEqual({ token: 'secret-1' });
    request.flush(found);
    await screen.findByRole('heading', { name: 'Welcome! Set up your account' });
    return navigate;
  }

  async function fillIn(): Promise<void> {
    await userEvent.type(field('User name'), 'ada.lovelace');
    await userEvent.type(field('Password'), 'otter maple violin');
    await userEvent.click(screen.getByRole('button', { name: 'Create account' }));
  }

  it('makes the account with the address that it was sent to, and signs in', async () => {
    const navigate = await open({ email: 'ada@example.org', role: 'member' });
    expect(field('E-mail').value).toBe('ada@example.org');
    expect(field('E-mail').readOnly).toBe(true);
    await fillIn();
    const request = accept();
    expect(request.request.body).toEqual({
      token: 'secret-1',
      username: 'ada.lovelace',
      password: 'otter maple violin',
    });
    request.flush(anAccessToken());
    await waitFor(() => expect(navigate).toHaveBeenCalledWith('/welcome', { replaceUrl: true }));
    expect(TestBed.inject(Session).isSignedIn()).toBe(true);
  });

  it('asks for the address where it names none, and leads an administrator to the start page', async () => {
    const navigate = await open({ email: null, role: 'admin' });
    expect(screen.getByText(/run this installation as an administrator/)).toBeTruthy();
    await fillIn();
    expect(await screen.findByRole('link', { name: 'E-mail: Fill this in.' })).toBeTruthy();
    await userEvent.type(field('E-mail'), 'root@example.org{Enter}');
    const request = accept();
    expect(request.request.body).toMatchObject({ email: 'root@example.org' });
    request.flush(anAccessToken());
    await waitFor(() => expect(navigate).toHaveBeenCalledWith('/', { replaceUrl: true }));
  });

  it('puts a taken name at its field and keeps what was typed', async () => {
    await open({ email: 'ada@example.org', role: 'staff' });
    await fillIn();
    accept().flush(
      ...anError('conflict', { errors: [{ field: 'username', message: 'This user name is taken.' }] }),
    );
    expect(await screen.findByRole('link', { name: 'User name: This user name is taken.' })).toBeTruthy();
    expect(field('Password').value).toBe('otter maple violin');
  });

  it('says so when somebody else was faster with the same link', async () => {
    await open({ email: 'ada@example.org', role: 'member' });
    await fillIn();
    accept().flush(...dead);
    expect(await screen.findByRole('heading', { name: 'This link does not work any more' })).toBeTruthy();
  });

  it('says so when the link is dead from the start', async () => {
    await render(Invitation, {
      inputs: { link: { token: 'secret-1' } },
      providers: [...provideAppForTest(), provideTexts('auth', en)],
    });
    await settled();
    look().flush(...dead);
    expect(await screen.findByRole('heading', { name: 'This link does not work any more' })).toBeTruthy();
  });
});
