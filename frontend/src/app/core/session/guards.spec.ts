import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Role } from '#contracts/user';
import { anAccessToken, provideAppForTest, server, settled } from '../../../testing/app-testing';
import { guestGuard, roleGuard, signedInGuard, signOutGuard } from './guards';
import { Session } from './session';

@Component({ selector: 'ccp-place', template: '' })
class Place {}

@Component({ selector: 'ccp-admin-place', template: '' })
class AdminPlace {}

describe('guards', () => {
  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [
        ...provideAppForTest(),
        provideRouter([
          { path: 'sign-in', canActivate: [guestGuard], component: Place },
          { path: 'sign-out', canActivate: [signOutGuard], children: [] },
          {
            path: '',
            canMatch: [signedInGuard],
            children: [
              { path: 'admin', canMatch: [roleGuard('admin')], component: AdminPlace },
              { path: '**', component: Place },
            ],
          },
        ]),
      ],
    });
  });

  const url = () => TestBed.inject(Router).url;

  async function signIn(role: Role = 'member'): Promise<void> {
    const done = TestBed.inject(Session).signIn({ username: 'ada', password: 'a long password' });
    const token = anAccessToken();
    server()
      .expectOne('/api/v1/auth/login')
      .flush({ ...token, user: { ...token.user, role } });
    await done;
  }

  it('sends a guest to sign in, and remembers where to', async () => {
    await TestBed.inject(Session).restore();
    await RouterTestingHarness.create('/jobs/7?tab=match');
    expect(url()).toBe(`/sign-in?return_to=${encodeURIComponent('/jobs/7?tab=match')}`);
  });

  it('lets a member in', async () => {
    await signIn();
    await RouterTestingHarness.create('/jobs/7');
    expect(url()).toBe('/jobs/7');
  });

  it.each([
    ['member', false],
    ['staff', false],
    ['admin', true],
  ] as const)('for a page of admins, lets a %s in: %s', async (role, isIn) => {
    await signIn(role);
    const harness = await RouterTestingHarness.create();
    expect((await harness.navigateByUrl('/admin')) instanceof AdminPlace).toBe(isIn);
    expect(url()).toBe('/admin');
  });

  it('waits until it is known who is here, a server that does not answer at once included', async () => {
    localStorage.setItem('ccp.session', '1');
    const session = TestBed.inject(Session);
    void session.restore();
    const arrived = RouterTestingHarness.create('/jobs');
    server().expectOne('/api/v1/auth/refresh').error(new ProgressEvent('error'));
    await settled();
    expect(session.status()).toBe('unreachable');
    expect(url()).toBe('/');
    void session.restore();
    server().expectOne('/api/v1/auth/refresh').flush(anAccessToken());
    await arrived;
    expect(url()).toBe('/jobs');
  });

  it('leads a member past the sign-in page to where it was to lead', async () => {
    await signIn();
    await RouterTestingHarness.create('/sign-in?return_to=/pipeline');
    expect(url()).toBe('/pipeline');
  });

  it('signs out on request from inside, but not by a link from elsewhere', async () => {
    await signIn();
    const harness = await RouterTestingHarness.create('/sign-out');
    expect(TestBed.inject(Session).isSignedIn()).toBe(true);
    const left = harness.navigateByUrl('/sign-out');
    await settled();
    server().expectOne('/api/v1/auth/logout').flush(null);
    await left;
    expect(TestBed.inject(Session).status()).toBe('guest');
    expect(url()).toBe('/sign-in');
  });
});
