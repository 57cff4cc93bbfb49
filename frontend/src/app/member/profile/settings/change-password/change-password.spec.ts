import { render, screen } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { anError, provideAppForTest, server } from '../../../../../testing/app-testing';
import { provideTexts } from '../../../../core/i18n/texts';
import en from '../../profile.en.json';
import { ChangePassword } from './change-password';

describe('changing the password', () => {
  beforeEach(() =>
    render(ChangePassword, { providers: [...provideAppForTest(), provideTexts('profile', en)] }),
  );

  const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);

  async function fillIn(): Promise<void> {
    await userEvent.type(field('Current password'), 'the old password');
    await userEvent.type(field('New password'), 'otter maple violin{Enter}');
  }

  const sent = () => server().expectOne({ method: 'PUT', url: '/api/v1/auth/password' });

  it('changes it, says so, and empties the fields without calling them wrong', async () => {
    await fillIn();
    const request = sent();
    expect(request.request.body).toEqual({
      current_password: 'the old password',
      new_password: 'otter maple violin',
    });
    request.flush(null, { status: 204, statusText: 'No Content' });
    expect(await screen.findByText(/Your password is changed/)).toBeTruthy();
    expect(field('New password').value).toBe('');
    expect(screen.queryByText('Fill this in.')).toBeNull();
  });

  it('says at its field that the current one is not right', async () => {
    await fillIn();
    sent().flush(
      ...anError('invalid', {
        errors: [{ field: 'current_password', message: 'This is not your present password.' }],
      }),
    );
    expect(
      await screen.findByRole('link', { name: 'Current password: This is not your present password.' }),
    ).toBeTruthy();
    expect(field('New password').value).toBe('otter maple violin');
  });
});
