import { barsOf } from './bars';

it('draws the largest week in full height and an empty one as a stub on the ground', () => {
  expect(barsOf([0, 2, 4], 40)).toEqual([
    { x: 0, y: 38, height: 2 },
    { x: 10, y: 20, height: 20 },
    { x: 20, y: 0, height: 40 },
  ]);
});

it('draws only stubs where nothing happened', () => {
  expect(barsOf([0, 0], 40).map(({ height }) => height)).toEqual([2, 2]);
});
