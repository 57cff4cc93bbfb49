import { TestBed } from '@angular/core/testing';
import { signal } from '@angular/core';
import { anError, provideAppForTest, server, settled } from '../../../testing/app-testing';
import { type Query, query, type QueryRequest } from './query';

const request = signal<QueryRequest | undefined>(undefined);

function start(first: QueryRequest | undefined): Query<string[]> {
  request.set(first);
  return TestBed.runInInjectionContext(() => query<string[]>(() => request()));
}

async function answer(url: string, body: string[], total?: number): Promise<void> {
  TestBed.tick();
  const headers = total === undefined ? undefined : { 'X-Total-Count': String(total) };
  server().expectOne(url).flush(body, { headers });
  await settled();
}

describe('query', () => {
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: provideAppForTest() });
  });

  afterEach(() => {
    jest.useRealTimers();
    server().verify();
  });

  it('reads the value and the total, leaving empty parameters out of the address', async () => {
    const jobs = start({ path: '/jobs', params: { q: '', status: undefined, limit: 50 } });
    await answer('/api/v1/jobs?limit=50', ['a', 'b'], 120);
    expect(jobs.value()).toEqual(['a', 'b']);
    expect(jobs.total()).toBe(120);
    expect(jobs.isLoading()).toBe(false);
  });

  it('asks for nothing while there is no request', async () => {
    const jobs = start(undefined);
    await settled();
    expect(jobs.value()).toBeUndefined();
    expect(jobs.isLoading()).toBe(false);
  });

  it('keeps the value and the total while only the parameters change', async () => {
    const jobs = start({ path: '/jobs', params: { q: 'one' } });
    await answer('/api/v1/jobs?q=one', ['one'], 1);
    request.set({ path: '/jobs', params: { q: 'two' } });
    TestBed.tick();
    expect(jobs.value()).toEqual(['one']);
    expect(jobs.total()).toBe(1);
    expect(jobs.isLoading()).toBe(true);
    await answer('/api/v1/jobs?q=two', ['two'], 2);
    expect(jobs.value()).toEqual(['two']);
    expect(jobs.total()).toBe(2);
  });

  it('begins empty when the path changes, so that no job shows under the name of another', async () => {
    const job = start({ path: '/jobs/1' });
    await answer('/api/v1/jobs/1', ['first']);
    request.set({ path: '/jobs/2' });
    TestBed.tick();
    expect(job.value()).toBeUndefined();
    await answer('/api/v1/jobs/2', ['second']);
    expect(job.value()).toEqual(['second']);
  });

  it('keeps the value when a reload fails, and says what failed', async () => {
    const jobs = start({ path: '/jobs' });
    await answer('/api/v1/jobs', ['kept']);
    jobs.reload();
    TestBed.tick();
    server()
      .expectOne('/api/v1/jobs')
      .flush(...anError('internal'));
    await settled();
    expect(jobs.value()).toEqual(['kept']);
    expect(jobs.error()).toMatchObject({ code: 'internal', request_id: 'request-7', is_retryable: true });
  });

  it('shows the failure, not the list of another filter, when changed parameters fail', async () => {
    const jobs = start({ path: '/jobs', params: { q: 'one' } });
    await answer('/api/v1/jobs?q=one', ['one']);
    request.set({ path: '/jobs', params: { q: 'two' } });
    TestBed.tick();
    server()
      .expectOne('/api/v1/jobs?q=two')
      .flush(...anError('invalid'));
    await settled();
    expect(jobs.value()).toBeUndefined();
    expect(jobs.error()?.code).toBe('invalid');
  });

  it('does not ask again when a signal changes without changing the address', async () => {
    start({ path: '/jobs', params: { q: 'same' } });
    await answer('/api/v1/jobs?q=same', []);
    request.set({ path: '/jobs', params: { q: 'same' } });
    await settled();
    server().expectNone('/api/v1/jobs?q=same');
  });

  it('shows an optimistic change until the next answer', async () => {
    const jobs = start({ path: '/jobs' });
    await answer('/api/v1/jobs', ['a'], 1);
    jobs.update((rows) => [...rows, 'mine']);
    expect(jobs.value()).toEqual(['a', 'mine']);
    jobs.reload();
    await answer('/api/v1/jobs', ['a', 'theirs'], 2);
    expect(jobs.value()).toEqual(['a', 'theirs']);
  });

  it('repeats twice when the server stumbles, after half a second and after two', async () => {
    jest.useFakeTimers();
    const jobs = start({ path: '/jobs' });
    TestBed.tick();
    server()
      .expectOne('/api/v1/jobs')
      .flush(...anError('service_unavailable'));
    jest.advanceTimersByTime(499);
    server().expectNone('/api/v1/jobs');
    jest.advanceTimersByTime(1);
    server().expectOne('/api/v1/jobs').error(new ProgressEvent('error'));
    jest.advanceTimersByTime(2000);
    server().expectOne('/api/v1/jobs').flush(['at last']);
    await settled();
    expect(jobs.value()).toEqual(['at last']);
    expect(jobs.error()).toBeUndefined();
  });

  it('waits as long as the server asks, and not at all if that is too long', async () => {
    jest.useFakeTimers();
    const jobs = start({ path: '/jobs' });
    TestBed.tick();
    const [body, init] = anError('service_unavailable');
    server()
      .expectOne('/api/v1/jobs')
      .flush(body, { ...init, headers: { 'Retry-After': '3' } });
    jest.advanceTimersByTime(2999);
    server().expectNone('/api/v1/jobs');
    jest.advanceTimersByTime(1);
    server()
      .expectOne('/api/v1/jobs')
      .flush(body, { ...init, headers: { 'Retry-After': '60' } });
    await settled();
    expect(jobs.error()).toMatchObject({ code: 'service_unavailable', retry_after: 60 });
  });

  it('does not repeat what would fail again', async () => {
    const jobs = start({ path: '/jobs/9' });
    TestBed.tick();
    server()
      .expectOne('/api/v1/jobs/9')
      .flush(...anError('not_found'));
    await settled();
    expect(jobs.error()).toMatchObject({ code: 'not_found', is_retryable: false });
  });
});
