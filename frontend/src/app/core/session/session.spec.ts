import { HttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { anAccessToken, anError, provideAppForTest, server, settled } from '../../../testing/app-testing';
import { Session } from './session';
import { SignInPrompt } from './sign-in-prompt';

/** Plays the member in front of the dialog. */
class Member {
  readonly answers: boolean[] = [];
  asked = 0;
  async ask(): Promise<boolean> {
    this.asked++;
    return this.answers.shift() ?? false;
  }
}

describe('Session', () => {
  let session: Session;
  let member: Member;

  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    member = new Member();
    TestBed.configureTestingModule({
      providers: [...provideAppForTest(), { provide: SignInPrompt, useValue: member }],
    });
    session = TestBed.inject(Session);
  });

  afterEach(() => server().verify());

  async function signIn(): Promise<void> {
    const done = session.signIn({ username: 'ada', password: 'a long password' });
    server().expectOne('/api/v1/auth/login').flush(anAccessToken());
    await done;
  }

  function read(): Promise<unknown> {
    return firstValueFrom(TestBed.inject(HttpClient).get('/api/v1/jobs'));
  }

  it('asks nothing at the start of a browser that never signed in', async () => {
    await session.restore();
    expect(session.status()).toBe('guest');
  });

  it('restores the session by the refresh cookie after a reload', async () => {
    await signIn();
    const done = session.restore();
    server().expectOne('/api/v1/auth/refresh').flush(anAccessToken('token-2'));
    await done;
    expect(session.status()).toBe('signed_in');
    expect(session.user()?.username).toBe('ada');
    expect(session.access_token()).toBe('token-2');
  });

  it('is a guest when the cookie has expired, and does not ask the next time', async () => {
    await signIn();
    const done = session.restore();
    server()
      .expectOne('/api/v1/auth/refresh')
      .flush(...anError('unauthorized'));
    await done;
    expect(session.status()).toBe('guest');
    await session.restore();
    server().expectNone('/api/v1/auth/refresh');
  });

  it('does not take an unreachable server for a sign-out', async () => {
    await signIn();
    const done = session.restore();
    server().expectOne('/api/v1/auth/refresh').error(new ProgressEvent('error'));
    await done;
    expect(session.status()).toBe('unreachable');
  });

  it('keeps the token out of every storage', async () => {
    await signIn();
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('token-1');
    expect(document.cookie).toBe('');
  });

  it('signs requests, gets a new token when one is refused, and sends the request again', async () => {
    await signIn();
    const rows = read();
    const first = server().expectOne('/api/v1/jobs');
    expect(first.request.headers.get('Authorization')).toBe('Bearer token-1');
    first.flush(...anError('unauthorized'));
    server().expectOne('/api/v1/auth/refresh').flush(anAccessToken('token-2'));
    await settled();
    const second = server().expectOne('/api/v1/jobs');
    expect(second.request.headers.get('Authorization')).toBe('Bearer token-2');
    second.flush(['row']);
    expect(await rows).toEqual(['row']);
    expect(member.asked).toBe(0);
  });

  it('shares one refresh among requests that were refused together', async () => {
    await signIn();
    const both = Promise.all([read(), read()]);
    for (const request of server().match('/api/v1/jobs')) request.flush(...anError('unauthorized'));
    server().expectOne('/api/v1/auth/refresh').flush(anAccessToken('token-2'));
    await settled();
    for (const request of server().match('/api/v1/jobs')) request.flush([]);
    expect(await both).toEqual([[], []]);
  });

  it('asks the member to sign in when the session is over, then sends the request again', async () => {
    await signIn();
    member.answers.push(true);
    const ask = member.ask.bind(member);
    member.ask = async () => {
      expect(session.status()).toBe('lapsed');
      await session.signIn({ username: 'ada', password: 'a long password' });
      return ask();
    };
    const rows = read();
    server()
      .expectOne('/api/v1/jobs')
      .flush(...anError('unauthorized'));
    server()
      .expectOne('/api/v1/auth/refresh')
      .flush(...anError('unauthorized'));
    await settled();
    server().expectOne('/api/v1/auth/login').flush(anAccessToken('token-3'));
    await settled();
    const again = server().expectOne('/api/v1/jobs');
    expect(again.request.headers.get('Authorization')).toBe('Bearer token-3');
    again.flush(['row']);
    expect(await rows).toEqual(['row']);
  });

  it('fails the request when the member gives up', async () => {
    await signIn();
    const rows = read();
    server()
      .expectOne('/api/v1/jobs')
      .flush(...anError('unauthorized'));
    server()
      .expectOne('/api/v1/auth/refresh')
      .flush(...anError('unauthorized'));
    await expect(rows).rejects.toMatchObject({ status: 401 });
    expect(member.asked).toBe(1);
  });

  it('does not open the dialog for a wrong password at sign-in', async () => {
    const done = session.signIn({ username: 'ada', password: 'wrong' });
    server()
      .expectOne('/api/v1/auth/login')
      .flush(...anError('unauthorized'));
    await expect(done).rejects.toMatchObject({ status: 401 });
    expect(member.asked).toBe(0);
  });

  it('forgets everything of the member at sign-out, even if the server cannot be told', async () => {
    await signIn();
    sessionStorage.setItem('ccp.draft.job', 'typed');
    const done = session.signOut();
    server().expectOne('/api/v1/auth/logout').error(new ProgressEvent('error'));
    await done;
    expect(session.status()).toBe('guest');
    expect(session.user()).toBeNull();
    expect(session.access_token()).toBeNull();
    expect(sessionStorage.length).toBe(0);
  });

  it('stays signed in when signing out everywhere did not work', async () => {
    await signIn();
    const done = session.signOutEverywhere();
    server()
      .expectOne('/api/v1/auth/logout-all')
      .flush(...anError('internal'));
    await expect(done).rejects.toMatchObject({ status: 500 });
    expect(session.status()).toBe('signed_in');
  });
});
