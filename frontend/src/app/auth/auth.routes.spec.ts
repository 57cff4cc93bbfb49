import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import {
  provideRouter,
  Router,
  type Routes,
  withComponentInputBinding,
  withRouterConfig,
} from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { screen, waitFor } from '@testing-library/angular';
import { anError, provideAppForTest, server, settled } from '../../testing/app-testing';
import { Session } from '../core/session/session';
import { oauthReturnRoutes, resetPasswordRoutes, signInRoutes, verifyEmailRoutes } from './auth.routes';

const ROUTES: Routes = [
  { path: 'sign-in', children: signInRoutes },
  { path: 'oauth-return', children: oauthReturnRoutes },
  { path: 'reset-password', children: resetPasswordRoutes },
  { path: 'verify-email', children: verifyEmailRoutes },
];

describe('what stands behind the # of a link', () => {
  beforeEach(async () => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [
        ...provideAppForTest(),
        provideRouter(
          ROUTES,
          withComponentInputBinding(),
          withRouterConfig({ paramsInheritanceStrategy: 'always' }),
        ),
      ],
    });
    await TestBed.inject(Session).restore();
  });

  const addresses = () => [TestBed.inject(Router).url, TestBed.inject(Location).path(true)];
  const verify = async () => {
    await settled();
    return server().expectOne('/api/v1/auth/email/verify');
  };

  const noOtherWays = () => waitFor(() => server().expectOne('/api/v1/auth/oauth/providers').flush([]));

  /** Opens an address as a browser does: it stands in the bar before anything of ours runs. */
  async function arrive(address: string): Promise<void> {
    const arrived = RouterTestingHarness.create(address);
    if (address.startsWith('/sign-in')) await noOtherWays();
    await arrived;
  }

  it('reaches the page and is gone from the address', async () => {
    await arrive('/verify-email#token=secret-1');
    expect((await verify()).request.body).toEqual({ token: 'secret-1' });
    expect(addresses()).toEqual(['/verify-email', '/verify-email']);
  });

  it('is read anew when another link is opened over the page', async () => {
    await arrive('/verify-email#token=secret-1');
    (await verify()).flush(...anError('invalid', { errors: [{ field: 'token', message: 'Dead.' }] }));
    await screen.findByRole('heading', { name: 'This link does not work any more' });
    await TestBed.inject(Router).navigateByUrl('/verify-email#token=secret-2');
    const second = await verify();
    expect(second.request.body).toEqual({ token: 'secret-2' });
    expect(addresses()).toEqual(['/verify-email', '/verify-email']);
    second.flush(null);
    await screen.findByRole('heading', { name: 'Your e-mail address is confirmed' });
  });

  it('does not reach another page', async () => {
    await arrive('/verify-email#token=secret-1');
    await TestBed.inject(Router).navigateByUrl('/reset-password');
    await waitFor(() => expect(screen.getByRole('link', { name: 'Send me a new link' })).toBeTruthy());
  });

  it('tells the sign-in page what went wrong, once, and keeps where to go', async () => {
    await arrive('/sign-in?return_to=%2Fpipeline#error=denied');
    expect((await screen.findByRole('alert')).textContent).toContain('You did not allow');
    expect(addresses()).toEqual(['/sign-in?return_to=%2Fpipeline', '/sign-in?return_to=%2Fpipeline']);
    await TestBed.inject(Router).navigateByUrl('/reset-password');
    await TestBed.inject(Router).navigateByUrl('/sign-in');
    await settled();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keeps an address in it whole, as the server wrote it', async () => {
    const location = TestBed.inject(Location);
    location.go(`/oauth-return#code=one-time&return_to=${encodeURIComponent('/jobs?q=a%26b&sort=-score')}`);
    await RouterTestingHarness.create();
    TestBed.inject(Router).initialNavigation();
    await waitFor(() =>
      server()
        .expectOne('/api/v1/auth/oauth/exchange')
        .flush(...anError('unauthorized')),
    );
    await noOtherWays();
    await waitFor(() =>
      expect(TestBed.inject(Router).parseUrl(TestBed.inject(Router).url).queryParams).toEqual({
        return_to: '/jobs?q=a%26b&sort=-score',
      }),
    );
  });
});

describe('other ways to sign in', () => {
  const configure = () =>
    TestBed.configureTestingModule({
      providers: [...provideAppForTest(), provideRouter(ROUTES, withComponentInputBinding())],
    });
  beforeEach(() => {
    sessionStorage.clear();
    configure();
  });

  const ways = () =>
    screen
      .queryAllByRole('link', { name: /^Continue with/ })
      .map((link) => [link.textContent.trim(), link.getAttribute('href')]);
  const providers = () => server().expectOne('/api/v1/auth/oauth/providers');

  async function open(address: string, answer: (request: ReturnType<typeof providers>) => void) {
    const arrived = RouterTestingHarness.create(address);
    await waitFor(() => answer(providers()));
    await arrived;
    await screen.findByRole('heading', { level: 1 });
  }

  it('stand there from the start, single sign-on first, and lead back to where the guest wanted to go', async () => {
    await open('/sign-in?return_to=%2Fjobs%3Fq%3Da%26sort%3Dage', (request) =>
      request.flush([
        { id: 'google', name: 'Google', kind: 'social' },
        { id: 'oidc', name: 'Example University', kind: 'single_sign_on' },
      ]),
    );
    const return_to = '?return_to=%2Fjobs%3Fq%3Da%26sort%3Dage';
    expect(ways()).toEqual([
      ['Continue with Example University', `/api/v1/auth/oauth/oidc/login${return_to}`],
      ['Continue with Google', `/api/v1/auth/oauth/google/login${return_to}`],
    ]);
  });

  it('lead back to the same place by a second try, after coming back in vain', async () => {
    const google = [{ id: 'google', name: 'Google', kind: 'social' }];
    await open('/sign-in?return_to=%2Fpipeline', (request) => request.flush(google));
    const way = screen.getByRole('link', { name: 'Continue with Google' });
    way.addEventListener('click', (event) => event.preventDefault());
    way.click();
    TestBed.resetTestingModule();
    configure();
    await open('/sign-in#error=denied', (request) => request.flush(google));
    await screen.findByRole('alert');
    expect(ways()).toEqual([
      ['Continue with Google', '/api/v1/auth/oauth/google/login?return_to=%2Fpipeline'],
    ]);
  });

  it('never carry an address elsewhere', async () => {
    await open('/sign-in?return_to=%2F%2Fevil.example', (request) =>
      request.flush([{ id: 'google', name: 'Google', kind: 'social' }]),
    );
    expect(ways()).toEqual([['Continue with Google', '/api/v1/auth/oauth/google/login?return_to=%2F']]);
  });

  it('are not mentioned where there are none, or where they cannot be had', async () => {
    await open('/sign-in', (request) => request.flush(...anError('not_found')));
    expect(ways()).toEqual([]);
    expect(screen.queryByText(/or with a password/)).toBeNull();
    expect(screen.getByLabelText('Password')).toBeTruthy();
  });
});
