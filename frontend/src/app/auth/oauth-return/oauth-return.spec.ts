import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { anAccessToken, anError, provideAppForTest, server, settled } from '../../../testing/app-testing';
import { provideTexts } from '../../core/i18n/texts';
import { Session } from '../../core/session/session';
import en from '../auth.en.json';
import { OauthReturn } from './oauth-return';

describe('coming back from another service', () => {
  const exchange = () => server().expectOne('/api/v1/auth/oauth/exchange');

  async function open(link: Record<string, string>) {
    const navigateByUrl = jest.spyOn(Router.prototype, 'navigateByUrl').mockResolvedValue(true);
    await render(OauthReturn, {
      inputs: { link },
      providers: [...provideAppForTest(), provideTexts('auth', en)],
    });
    await settled();
    return () => navigateByUrl.mock.calls.map(([url]) => String(url));
  }

  afterEach(() => jest.restoreAllMocks());

  it('trades the code at once and goes to where the member wanted to go', async () => {
    const went = await open({ code: 'one-time', return_to: '/jobs?status=applied' });
    const request = exchange();
    expect(request.request.body).toEqual({ code: 'one-time' });
    request.flush(anAccessToken());
    await waitFor(() => expect(went()).toEqual(['/jobs?status=applied']));
    expect(TestBed.inject(Session).isSignedIn()).toBe(true);
  });

  it.each(['//evil.example', 'https://evil.example/', '/\\evil.example', '/\t/evil.example', '/sign-out'])(
    'goes home instead of to %j',
    async (return_to) => {
      const went = await open({ code: 'one-time', return_to });
      exchange().flush(anAccessToken());
      await waitFor(() => expect(went()).toEqual(['/']));
    },
  );

  it('asks for the second factor where the account has one, and keeps the code meanwhile', async () => {
    const went = await open({ code: 'one-time', return_to: '/pipeline' });
    exchange().flush(...anError('second_factor_required'));
    await userEvent.type(await screen.findByRole('textbox', { name: 'Code' }), '000000{Enter}');
    exchange().flush(...anError('second_factor_required'));
    expect(await screen.findAllByText(/This code is not right/)).toHaveLength(2);
    await userEvent.clear(screen.getByRole('textbox', { name: 'Code' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Code' }), '123456{Enter}');
    const request = exchange();
    expect(request.request.body).toEqual({ code: 'one-time', second_factor: '123456' });
    request.flush(anAccessToken());
    await waitFor(() => expect(went()).toEqual(['/pipeline']));
  });

  it.each([
    ['unauthorized', 'expired'],
    ['invalid', 'expired'],
    ['forbidden', 'not_allowed'],
  ] as const)('leads back to sign in with a sentence when the server says %s', async (code, fault) => {
    const went = await open({ code: 'one-time', return_to: '/pipeline' });
    exchange().flush(...anError(code));
    await waitFor(() => expect(went()).toEqual([`/sign-in?return_to=%2Fpipeline#error=${fault}`]));
  });

  it('leads back without a code, and asks the server nothing', async () => {
    const went = await open({});
    await waitFor(() => expect(went()).toEqual(['/sign-in#error=expired']));
    server().expectNone('/api/v1/auth/oauth/exchange');
  });

  it('tries again with the same code when the server could not be reached', async () => {
    const went = await open({ code: 'one-time' });
    exchange().error(new ProgressEvent('error'));
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    const again = exchange();
    expect(again.request.body).toEqual({ code: 'one-time' });
    again.flush(anAccessToken());
    await waitFor(() => expect(went()).toEqual(['/']));
  });
});
