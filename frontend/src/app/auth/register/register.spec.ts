import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { anAccessToken, anError, provideAppForTest, server } from '../../../testing/app-testing';
import { provideTexts } from '../../core/i18n/texts';
import en from '../auth.en.json';
import { Register } from './register';

describe('the registration page', () => {
  beforeEach(() => sessionStorage.clear());

  async function open() {
    const { fixture } = await render(Register, {
      providers: [...provideAppForTest(), provideTexts('auth', en)],
    });
    return { fixture, navigate: jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true) };
  }

  const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
  const send = () => userEvent.click(screen.getByRole('button', { name: 'Create account' }));

  async function fillIn(password = 'otter maple violin'): Promise<void> {
    await userEvent.type(field('User name'), 'ada.lovelace');
    await userEvent.type(field('E-mail'), 'ada@example.org');
    await userEvent.type(field('Password'), password);
  }

  it('makes the account and goes on', async () => {
    const { navigate } = await open();
    await fillIn();
    await send();
    const request = server().expectOne('/api/v1/auth/register');
    expect(request.request.body).toEqual({
      username: 'ada.lovelace',
      email: 'ada@example.org',
      password: 'otter maple violin',
    });
    request.flush(anAccessToken());
    await waitFor(() => expect(navigate).toHaveBeenCalled());
    expect(sessionStorage.length).toBe(0);
  });

  it('refuses a guessable password before anything is sent, in the summary and at the field', async () => {
    await open();
    await fillIn('1234567890');
    await send();
    expect(screen.getAllByText(/one of the first that attackers try/)).toHaveLength(2);
    server().expectNone('/api/v1/auth/register');
  });

  it('tells how much is missing while the password is typed', async () => {
    await open();
    await userEvent.type(field('Password'), 'otter');
    expect(screen.getByText('5 more to go')).toBeTruthy();
    await userEvent.type(field('Password'), ' maple violin');
    expect(screen.getByText('Strong')).toBeTruthy();
  });

  it('puts what the server refuses at its field, keeps what was typed, and sends again once it is changed', async () => {
    await open();
    await fillIn();
    await send();
    server()
      .expectOne('/api/v1/auth/register')
      .flush(
        ...anError('conflict', { errors: [{ field: 'username', message: 'This user name is taken.' }] }),
      );
    await userEvent.click(await screen.findByRole('link', { name: 'User name: This user name is taken.' }));
    expect(document.activeElement).toBe(field('User name'));
    expect(field('E-mail').value).toBe('ada@example.org');
    await userEvent.type(field('User name'), '2');
    await send();
    const again = server().expectOne('/api/v1/auth/register');
    expect(again.request.body.username).toBe('ada.lovelace2');
    again.flush(anAccessToken());
  });

  it('keeps what was typed across a reload, but never the password', async () => {
    const { fixture } = await open();
    await fillIn();
    fixture.destroy();
    expect(JSON.stringify({ ...sessionStorage })).not.toContain('violin');
    TestBed.resetTestingModule();
    await open();
    expect(field('User name').value).toBe('ada.lovelace');
    expect(field('Password').value).toBe('');
  });
});
