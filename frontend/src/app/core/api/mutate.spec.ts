import { HttpErrorResponse } from '@angular/common/http';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { screen } from '@testing-library/angular';
import { type Observable, Subject } from 'rxjs';
import { anError, provideAppForTest, settled } from '../../../testing/app-testing';
import { type Edit, Mutations } from './mutate';

interface Card {
  readonly status: string;
  readonly note: string;
}

const card = signal<Card | undefined>(undefined);

function edit(patch: (row: Card) => Card | undefined, send: () => Observable<Card | void>): Edit<Card> {
  return {
    entity: 'application/1',
    read: card,
    write: (row) => card.set(row),
    patch,
    send,
    failed: 'ui.there_is_a_problem',
  };
}

function refusal(code: 'internal' | 'conflict'): HttpErrorResponse {
  const [error, init] = anError(code);
  return new HttpErrorResponse({ error, ...init });
}

describe('Mutations', () => {
  let mutations: Mutations;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: provideAppForTest() });
    mutations = TestBed.inject(Mutations);
    card.set({ status: 'interested', note: '' });
  });

  it('shows the change before the server has answered, and the row of the server after', async () => {
    const answer = new Subject<Card>();
    const done = mutations.run(
      edit(
        (row) => ({ ...row, status: 'applied' }),
        () => answer,
      ),
    );
    expect(card()?.status).toBe('applied');
    expect(mutations.isSaving()).toBe(true);
    expect(mutations.isSavingEntity('application/1')).toBe(true);
    await settled();
    answer.next({ status: 'applied', note: 'from the server' });
    expect(await done).toBe(true);
    expect(card()).toEqual({ status: 'applied', note: 'from the server' });
    expect(mutations.isSaving()).toBe(false);
  });

  it('sends edits of one entity one after the other', async () => {
    const first = new Subject<Card>();
    const second = new Subject<Card>();
    const sent: string[] = [];
    void mutations.run(
      edit(
        (row) => ({ ...row, status: 'applied' }),
        () => (sent.push('first'), first),
      ),
    );
    const done = mutations.run(
      edit(
        (row) => ({ ...row, note: 'mine' }),
        () => (sent.push('second'), second),
      ),
    );
    await settled();
    expect(sent).toEqual(['first']);
    expect(card()).toEqual({ status: 'applied', note: 'mine' });
    first.next({ status: 'applied', note: '' });
    await settled();
    expect(sent).toEqual(['first', 'second']);
    // The answer to the first does not know the second edit, which stays on the screen.
    expect(card()).toEqual({ status: 'applied', note: 'mine' });
    second.next({ status: 'applied', note: 'mine' });
    await done;
    expect(card()).toEqual({ status: 'applied', note: 'mine' });
  });

  it('takes back only what failed, says so, and tries again on request', async () => {
    const first = new Subject<Card>();
    const answers = [first, new Subject<Card>()];
    let tries = 0;
    const failing = mutations.run(
      edit(
        (row) => ({ ...row, status: 'offer' }),
        () => answers[tries++] ?? new Subject<Card>(),
      ),
    );
    const noted = mutations.run(
      edit(
        (row) => ({ ...row, note: 'stays' }),
        () => new Subject<Card>(),
      ),
    );
    void noted;
    await settled();
    first.error(refusal('internal'));
    expect(await failing).toBe(false);
    expect(card()).toEqual({ status: 'interested', note: 'stays' });
    const again = await screen.findByRole('button', { name: 'Try again' });
    again.click();
    expect(card()).toEqual({ status: 'offer', note: 'stays' });
  });

  it('offers no second try when the server would refuse again, and says why in its words', async () => {
    const answer = new Subject<Card>();
    const done = mutations.run(
      edit(
        (row) => ({ ...row, status: 'offer' }),
        () => answer,
      ),
    );
    await settled();
    answer.error(refusal('conflict'));
    expect(await done).toBe(false);
    expect(await screen.findByText(/The server says what happened\./)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('brings a removed row back when removing fails', async () => {
    const answer = new Subject<void>();
    const done = mutations.run(
      edit(
        () => undefined,
        () => answer,
      ),
    );
    expect(card()).toBeUndefined();
    await settled();
    answer.error(refusal('conflict'));
    await done;
    expect(card()).toEqual({ status: 'interested', note: '' });
  });

  it('keeps the tab from closing while something is on its way', async () => {
    const answer = new Subject<Card>();
    const done = mutations.run(
      edit(
        (row) => row,
        () => answer,
      ),
    );
    const during = new Event('beforeunload', { cancelable: true });
    dispatchEvent(during);
    expect(during.defaultPrevented).toBe(true);
    await settled();
    answer.next({ status: 'interested', note: '' });
    await done;
    const after = new Event('beforeunload', { cancelable: true });
    dispatchEvent(after);
    expect(after.defaultPrevented).toBe(false);
  });
});
