import { TestBed } from '@angular/core/testing';
import { anAccessToken, anError, provideAppForTest, server, settled } from '../../../testing/app-testing';
import { provideTexts } from '../../core/i18n/texts';
import { Session } from '../../core/session/session';
import { ofStatus } from './board-order';
import en from './pipeline.en.json';
import { PipelineStore } from './pipeline-store';
import { anApplication } from './testing/an-application';

const PAGE = (skip: number) => `/api/v1/applications?skip=${skip}&limit=200`;

describe('PipelineStore', () => {
  let store: PipelineStore;

  beforeEach(async () => {
    sessionStorage.clear();
    TestBed.configureTestingModule({
      providers: [...provideAppForTest(), provideTexts('pipeline', en), PipelineStore],
    });
    const signedIn = TestBed.inject(Session).signIn({ username: 'ada', password: 'secret' });
    server().expectOne('/api/v1/auth/login').flush(anAccessToken());
    await signedIn;
    store = TestBed.inject(PipelineStore);
    await settled();
  });
  afterEach(() => TestBed.inject(Session).forget());

  const ids = (status: Parameters<typeof ofStatus>[1]) =>
    ofStatus(store.entities(), status)
      .map(({ id }) => id)
      .join('');

  async function answer(skip: number, rows: readonly ReturnType<typeof anApplication>[], total: number) {
    server()
      .expectOne(PAGE(skip))
      .flush([...rows], { headers: { 'X-Total-Count': String(total) } });
    await settled();
  }

  async function open() {
    await answer(
      0,
      [
        anApplication({ id: 'a', board_position: 0 }),
        anApplication({ id: 'b', board_position: 2 }),
        anApplication({
          id: 'c',
          status: 'applied',
          board_position: 0,
          applied_date: '2026-03-01T09:00:00.000Z',
        }),
      ],
      3,
    );
  }

  const change = (id: string) => server().expectOne({ method: 'PUT', url: `/api/v1/applications/${id}` });

  it('reads page after page and shows them when all have come', async () => {
    const rows = Array.from({ length: 201 }, (_, at) =>
      anApplication({ id: `row-${at}`, board_position: at }),
    );
    await answer(0, rows.slice(0, 200), 201);
    expect(store.value()).toBeUndefined();
    await answer(200, rows.slice(200), 201);
    expect(store.value()).toHaveLength(201);
  });

  it('shows a move at once and then what the server made of it', async () => {
    await open();
    const moved = store.move('a', { status: 'applied', position: 1 });
    expect(ids('interested')).toBe('b');
    expect(ids('applied')).toBe('ca');
    expect(store.find('a')?.applied_date).not.toBeNull();
    await settled();
    const request = change('a');
    expect(request.request.body).toEqual({ status: 'applied', board_position: 1 });
    request.flush(
      anApplication({
        id: 'a',
        status: 'applied',
        board_position: 1,
        applied_date: '2026-03-20T10:00:00.000Z',
      }),
    );
    await expect(moved).resolves.toBe(true);
    expect(ids('applied')).toBe('ca');
    expect(store.find('a')?.applied_date).toBe('2026-03-20T10:00:00.000Z');
  });

  it('takes a move back when the server refuses, to the place it came from', async () => {
    await open();
    const moved = store.move('a', { status: 'applied', position: 0 });
    await settled();
    change('a').flush(...anError('not_found'));
    await expect(moved).resolves.toBe(false);
    expect(ids('interested')).toBe('ab');
    expect(ids('applied')).toBe('c');
    expect(store.find('a')?.applied_date).toBeNull();
  });

  it('keeps a card in its place when something else of it is saved', async () => {
    await open();
    const saved = store.save('b', { notes: 'Call' });
    // The server counts the gap before it, the screen does not.
    change('b').flush(anApplication({ id: 'b', board_position: 2, notes: 'Call' }));
    await saved;
    expect(store.find('b')).toMatchObject({ notes: 'Call', board_position: 1 });
  });

  it('does not put an older answer over a move that is on its way', async () => {
    await open();
    void store.move('a', { status: 'offer', position: 0 });
    await settled();
    store.reload();
    await settled();
    await answer(0, [anApplication({ id: 'a' }), anApplication({ id: 'b', board_position: 1 })], 2);
    expect(ids('offer')).toBe('a');
    expect(store.find('c')).toBeUndefined();
    change('a').flush(anApplication({ id: 'a', status: 'offer' }));
    await settled();
  });

  it('takes away at once what is deleted, and brings it back if that fails', async () => {
    await open();
    const removed = store.remove('a');
    expect(store.find('a')).toBeUndefined();
    await settled();
    server()
      .expectOne({ method: 'DELETE', url: '/api/v1/applications/a' })
      .flush(...anError('not_found'));
    await expect(removed).resolves.toBe(false);
    expect(ids('interested')).toBe('ab');
  });

  it('forgets everything at sign-out', async () => {
    await open();
    TestBed.inject(Session).forget();
    await settled();
    expect(store.value()).toBeUndefined();
    expect(store.entities()).toEqual([]);
  });
});
