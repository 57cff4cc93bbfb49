import { aSuggestion, THREE } from '../testing/samples';
import { bandOf, byBand, nameOf, newIn } from './suggestion';
import { pagesOf } from './source-text/places';

describe('suggestions', () => {
  it('stand by how sure they are, the least sure first', () => {
    const all = [...THREE, aSuggestion({ id: 'phone', confidence: 0.2 })];
    expect(byBand(all).map(({ band, suggestions }) => [band, ...suggestions.map(({ id }) => id)])).toEqual([
      ['check', 'phone', 'mill'],
      ['likely', 'skills'],
      ['sure', 'name'],
    ]);
    expect(byBand([])).toEqual([]);
    expect([0, 0.599, 0.6, 0.849, 0.85, 1].map(bandOf)).toEqual([
      'check',
      'check',
      'likely',
      'likely',
      'sure',
      'sure',
    ]);
  });

  it('are told apart by their entry', () => {
    expect(THREE.map(({ proposed }) => nameOf(proposed))).toEqual(['', 'Miller, Dune Mill', '']);
  });

  it('show what is new in a list, whatever the case', () => {
    expect([...newIn(['sql', 'Rust'], ['SQL'])]).toEqual(['Rust']);
  });
});

describe('the text of a resume', () => {
  it('is shown page by page, with gaps for blank lines and none at the top of a page', () => {
    const lines = [
      { page: 1, line: 1, text: ' ' },
      { page: 1, line: 2, text: 'First' },
      { page: 1, line: 3, text: '' },
      { page: 1, line: 4, text: 'Second' },
      { page: 2, line: 1, text: 'Third' },
    ];
    expect(
      pagesOf(lines).map(({ page, lines: shown }) => [page, shown.map((s) => [s.key, s.follows_gap])]),
    ).toEqual([
      [
        1,
        [
          ['1-2', false],
          ['1-4', true],
        ],
      ],
      [2, [['2-1', false]]],
    ]);
  });
});
