import type { TextRun } from '../../text/document-text';
import { typeset, typesetColumns } from '../testing/typeset';
import { cleanText, unspaced } from './clean-text';
import { readingOrder } from './reading-order';

const text = (runs: readonly Partial<TextRun>[]): string[] =>
  readingOrder({
    pages: [
      {
        number: 1,
        width: 600,
        height: 800,
        runs: runs.map((run) => ({ text: '', x: 50, y: 100, width: 30, size: 10, bold: false, ...run })),
      },
    ],
  }).map((line) => line.cells.map((cell) => cell.text).join(' | '));

describe('lines', () => {
  it('puts runs together that share a baseline, whatever their order', () => {
    expect(
      text([
        { text: 'Engineer', x: 84, y: 100.4 },
        { text: 'Senior', x: 50, width: 30 },
        { text: '2019', x: 400 },
      ]),
    ).toEqual(['Senior Engineer | 2019']);
  });

  it('adds no space within a word that is drawn in parts', () => {
    expect(
      text([
        { text: 'Krak', width: 20 },
        { text: 'ów', x: 70.2, width: 10 },
      ]),
    ).toEqual(['Kraków']);
  });

  it('takes a bullet off and keeps in mind that it was there', () => {
    const lines = readingOrder(typeset('Skills\n* Pruning\nGrafting'));
    expect(lines.map((line) => [line.text, line.bullet])).toEqual([
      ['Skills', false],
      ['Pruning', true],
      ['Grafting', false],
    ]);
  });

  it('counts lines for each page from one', () => {
    const lines = readingOrder(typeset('One\nTwo', 'Three'));
    expect(lines.map(({ page, number }) => [page, number])).toEqual([
      [1, 1],
      [1, 2],
      [2, 1],
    ]);
  });
});

describe('columns', () => {
  it('reads the main text before a sidebar', () => {
    const lines = readingOrder(
      typesetColumns('## Skills\n* Tact\n* Welding', '# Ada Park\n## Experience\nWelder || 2019 – 2020', 200),
    );
    expect(lines.map((line) => line.text)).toEqual([
      'Ada Park',
      'Experience',
      'Welder  2019 – 2020',
      'Skills',
      'Tact',
      'Welding',
    ]);
  });

  it('keeps a table of skills and a column of dates in their rows', () => {
    const lines = readingOrder(
      typeset('## Skills\nTact || Welding\nSoldering || Riveting\nBrazing || Forging\n2019 :: Welder'),
    );
    expect(lines.map((line) => line.cells.length)).toEqual([1, 2, 2, 2, 2]);
  });

  it('puts a wrapped date together beside its entry', () => {
    expect(
      text([
        { text: 'June 2020 –', x: 50, y: 100, width: 55 },
        { text: 'Welder', x: 150, y: 100 },
        { text: 'Present', x: 50, y: 112, width: 35 },
        { text: 'Hull', x: 150, y: 112 },
      ]),
    ).toEqual(['June 2020 – Present | Welder', 'Hull']);
  });
});

describe('cleanText', () => {
  it.each([
    ['o\ufb03ce', 'office'],
    ['\uf0e0 ada@park.example', ' ada@park.example'],
    ['on-\u00ad\u2010campus', 'on-campus'],
    ['sub\u00ad', 'sub-'],
    ['\u2f2f\u5b66', '工学'],
    ['a\u200bb\u0000c', 'a b c'],
    ['１２３', '123'],
  ])('makes %j plain', (raw, plain) => {
    expect(cleanText(raw)).toBe(plain);
  });

  it.each([
    ['S K I L L S', 'SKILLS'],
    ['C O N TA C T', 'CONTACT'],
    ['A B', 'A B'],
    ['C C++ R Go', 'C C++ R Go'],
    ['Ada B. Park', 'Ada B. Park'],
  ])('reads %j as %j', (raw, word) => {
    expect(unspaced(raw)).toBe(word);
  });
});
