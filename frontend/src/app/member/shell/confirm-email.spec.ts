import { TestBed } from '@angular/core/testing';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { anAccessToken, provideAppForTest, server, settled } from '../../../testing/app-testing';
import { provideTexts } from '../../core/i18n/texts';
import { Session } from '../../core/session/session';
import en from '../member.en.json';
import { ConfirmEmail } from './confirm-email';

describe('the reminder to confirm the e-mail address', () => {
  beforeEach(() => sessionStorage.clear());

  async function open(email_verified: boolean): Promise<void> {
    await render(ConfirmEmail, { providers: [...provideAppForTest(), provideTexts('member', en)] });
    const signedIn = TestBed.inject(Session).signIn({ username: 'ada', password: 'a long password' });
    const token = anAccessToken();
    server()
      .expectOne('/api/v1/auth/login')
      .flush({ ...token, user: { ...token.user, email_verified } });
    await signedIn;
    await settled();
  }

  const reminder = () => screen.queryByRole('region', { name: 'E-mail address' });

  it('is for those alone who have not', async () => {
    await open(true);
    expect(reminder()).toBeNull();
  });

  it('sends the link again, once for however many presses, and says so', async () => {
    await open(false);
    expect(reminder()?.textContent).toContain('ada@example.org');
    await userEvent.click(screen.getByRole('button', { name: 'Send it again' }));
    await userEvent.click(screen.getByRole('button', { name: 'Sending' }));
    server().expectOne('/api/v1/auth/email/resend').flush(null);
    await waitFor(() =>
      expect(screen.getByText('A new link is on its way to ada@example.org.')).toBeTruthy(),
    );
  });

  it('stays hidden for the session once it was hidden', async () => {
    await open(false);
    await userEvent.click(screen.getByRole('button', { name: 'Hide this' }));
    expect(reminder()).toBeNull();
    TestBed.resetTestingModule();
    await open(false);
    expect(reminder()).toBeNull();
  });
});
