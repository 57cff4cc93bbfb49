import type { ApplicationStatus } from '#contracts/application';
import { anApplication } from '../testing/an-application';
import { moved, neighborOf, withLifted } from './board-keys';

const COLUMNS = [['a', 'b', 'c'], [], ['d'], ['e', 'f']];

it.each([
  ['b', 'up', 'a'],
  ['b', 'down', 'c'],
  ['a', 'up', null],
  ['c', 'right', 'd'],
  ['d', 'right', 'e'],
  ['f', 'left', 'd'],
  ['a', 'left', null],
] as const)('goes from %s %s to %s', (id, direction, expected) => {
  expect(neighborOf(COLUMNS, id, direction, false)).toBe(expected);
});

it('goes through one column that stands in rows with all four arrows', () => {
  expect(neighborOf([['a', 'b']], 'a', 'right', true)).toBe('b');
  expect(neighborOf([['a', 'b']], 'b', 'left', true)).toBe('a');
});

describe('a lifted card', () => {
  const a = anApplication({ id: 'a' });
  const b = anApplication({ id: 'b', board_position: 1 });
  const c = anApplication({ id: 'c', status: 'offer' });
  const lists = new Map<ApplicationStatus, readonly (typeof a)[]>([
    ['interested', [a, b]],
    ['offer', [c]],
    ['accepted', []],
  ]);

  it('is shown where it is carried', () => {
    const shown = withLifted(lists, { id: 'a', status: 'offer', index: 1 });
    expect(shown.get('interested')).toEqual([b]);
    expect(shown.get('offer')).toEqual([c, a]);
  });

  it('goes past the statuses that are not shown, and stays at the edges', () => {
    const start = { id: 'a', status: 'interested', index: 0 } as const;
    const over = moved(start, 'right', lists);
    expect(over).toEqual({ id: 'a', status: 'offer', index: 0 });
    expect(moved(start, 'left', lists)).toEqual(start);
    expect(moved(start, 'up', lists)).toEqual(start);
    expect(moved({ ...start, index: 1 }, 'down', lists)).toEqual({ ...start, index: 1 });
    expect(moved({ ...over, status: 'accepted' }, 'right', lists).status).toBe('accepted');
  });
});
