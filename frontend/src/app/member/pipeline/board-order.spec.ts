import {
  columnOf,
  datesOnReaching,
  datesToClear,
  inBoardOrder,
  neighborStatus,
  ofStatus,
  placed,
  positionAmongAll,
  withoutGaps,
} from './board-order';
import { matching, statusesIn, statusFilterOf } from './pipeline-filter';
import { anApplication } from './testing/an-application';

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).join('');
const positions = (rows: readonly { board_position: number }[]) => rows.map((row) => row.board_position);

const A = anApplication({ id: 'a', board_position: 0 });
const B = anApplication({ id: 'b', board_position: 1 });
const C = anApplication({ id: 'c', board_position: 2 });
const D = anApplication({ id: 'd', status: 'applied', board_position: 0 });
const ALL = [C, D, A, B];

it('orders a status by position, and equal positions newest first', () => {
  const newer = anApplication({ id: 'n', board_position: 1, created_at: '2026-03-02T09:00:00.000Z' });
  expect(ids(ofStatus([...ALL, newer], 'interested'))).toBe('anbc');
  expect(ids(inBoardOrder(ALL))).toBe('abcd');
});

describe('placing a card', () => {
  it('makes room in the column it comes to and closes the ranks in the one it leaves', () => {
    const rows = placed(ALL, { ...A, status: 'applied', board_position: 0 });
    expect(ids(ofStatus(rows, 'applied'))).toBe('ad');
    expect(positions(ofStatus(rows, 'applied'))).toEqual([0, 1]);
    expect(ids(ofStatus(rows, 'interested'))).toBe('bc');
    expect(positions(ofStatus(rows, 'interested'))).toEqual([0, 1]);
  });

  it('moves it down within its column', () => {
    expect(ids(ofStatus(placed(ALL, { ...A, board_position: 2 }), 'interested'))).toBe('bca');
  });

  it('takes a place past the end for the end', () => {
    const rows = placed(ALL, { ...A, status: 'applied', board_position: 99 });
    expect(rows.find(({ id }) => id === 'a')?.board_position).toBe(1);
  });

  it('changes nothing the second time, so that the answer can come after what was shown', () => {
    const moved = { ...A, status: 'applied' as const, board_position: 1 };
    const once = placed(ALL, moved);
    expect(placed(once, moved)).toEqual(once);
  });

  it('brings a card back exactly where it was', () => {
    const away = placed(withoutGaps(ALL), { ...B, status: 'applied', board_position: 0 });
    expect(ids(ofStatus(placed(away, B), 'interested'))).toBe('abc');
  });

  it('leaves rows that stay where they are as they are', () => {
    const rows = placed(ALL, { ...C, status: 'offer', board_position: 0 });
    expect(rows.find(({ id }) => id === 'a')).toBe(A);
  });
});

it('numbers over the gaps that cards left behind', () => {
  const rows = withoutGaps([A, { ...C, board_position: 7 }, { ...B, board_position: 4 }]);
  expect(rows.map(({ id, board_position }) => `${id}${board_position}`)).toEqual(['a0', 'b1', 'c2']);
});

it.each([
  ['before a card that is visible', ['a', 'c'], 1, 2],
  ['behind the last visible one', ['a', 'b'], 2, 2],
  ['where nothing is visible', [], 0, 0],
])('finds the place of what is dropped %s', (_, visible, index, expected) => {
  expect(positionAmongAll(['a', 'b', 'c'], visible, index)).toBe(expected);
});

it('steps through the statuses and stops at either end', () => {
  expect(neighborStatus('interested', 1)).toBe('applied');
  expect(neighborStatus('interested', -1)).toBeNull();
  expect(neighborStatus('offer', 1)).toBe('accepted');
  expect(neighborStatus('rejected', -1)).toBe('offer');
  expect(neighborStatus('declined', 1)).toBeNull();
  expect(columnOf('declined')).toBe('closed');
});

it('sets the date of a status that is reached, unless it is known, and clears only what a move has set', () => {
  const now = '2026-03-20T10:00:00.000Z';
  expect(datesOnReaching('interview', A, now)).toEqual({ interview_date: now });
  expect(datesOnReaching('interview', { ...A, interview_date: now }, 'later')).toEqual({});
  expect(datesOnReaching('rejected', A, now)).toEqual({});
  expect(datesToClear('applied', A)).toEqual({ applied_date: null });
  expect(datesToClear('applied', { ...A, applied_date: now })).toEqual({});
});

describe('filters', () => {
  const cafe = anApplication({
    id: 'x',
    notes: 'Ask for Zoë',
    job: { title: 'Barista', company: 'Café Mono' },
  });

  it('finds every word in title, company and notes, whatever its accents', () => {
    expect(ids(matching([A, cafe], 'cafe zoe'))).toBe('x');
    expect(ids(matching([A, cafe], 'cafe plumber'))).toBe('');
    expect(ids(matching([A, cafe], '  '))).toBe('ax');
  });

  it('takes a column or a status from the address, and nothing else', () => {
    expect(statusesIn(statusFilterOf('closed'))).toEqual(['accepted', 'declined', 'rejected']);
    expect(statusesIn(statusFilterOf('declined'))).toEqual(['declined']);
    expect(statusFilterOf('nonsense')).toBeNull();
    expect(statusesIn(null)).toHaveLength(7);
  });
});
