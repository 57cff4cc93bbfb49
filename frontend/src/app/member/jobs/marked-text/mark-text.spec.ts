import { blocksOf, findWords, inOrder, type Mark } from './mark-text';

const found = (text: string, ...words: string[]) =>
  findWords(
    text,
    words.map((word) => ({ word, kind: 'matched' as const })),
  ).map(({ start, end }) => text.slice(start, end));

describe('findWords', () => {
  it('finds words whatever their case, and only whole ones', () => {
    expect(found('Go, go and GO, but neither Google nor cargo', 'Go')).toEqual(['Go', 'go', 'GO']);
  });

  it('tells C, C++ and C# apart', () => {
    expect(found('C, C++ or C#.', 'C')).toEqual(['C']);
    expect(found('C, C++ or C#.', 'C++', 'C#')).toEqual(['C++', 'C#']);
  });

  it('prefers the longer of two words at the same place', () => {
    expect(found('React Native and React', 'React', 'React Native')).toEqual(['React Native', 'React']);
  });

  it('takes nothing in a word for a pattern', () => {
    expect(found('.NET and a+b (x)', '.NET', '(x)', 'a.b', '.*')).toEqual(['.NET', '(x)']);
  });

  it('knows word boundaries of other scripts', () => {
    expect(found('Würfel, ürf und ürfe', 'ürf')).toEqual(['ürf']);
  });

  it('finds nothing for no words, or for blank ones', () => {
    expect(found('anything')).toEqual([]);
    expect(found('anything', ' ')).toEqual([]);
  });
});

describe('inOrder', () => {
  const mark = (start: number, end: number): Mark => ({ start, end, kind: 'skill' });

  it('leaves out what overlaps an earlier mark, is empty, or runs out of the text', () => {
    expect(inOrder([mark(8, 12), mark(4, 9), mark(0, 4), mark(5, 5), mark(11, 90)], 20)).toEqual([
      mark(0, 4),
      mark(4, 9),
    ]);
  });
});

describe('blocksOf', () => {
  it('takes a posting apart into paragraphs, headings and lists', () => {
    const text = 'We bake bread.\nSince 1987.\n\nYour tasks\n- Knead\n• Bake\n\nYou bring:\n1. Patience';
    expect(
      blocksOf(text, []).map(({ kind, lines }) => [
        kind,
        lines.map((line) => line.map((s) => s.text).join('')),
      ]),
    ).toEqual([
      ['paragraph', ['We bake bread.', 'Since 1987.']],
      ['heading', ['Your tasks']],
      ['list', ['Knead', 'Bake']],
      ['heading', ['You bring:']],
      ['list', ['Patience']],
    ]);
  });

  it('sets marked passages apart, by offsets of the whole text', () => {
    const text = 'First\n- Use SQL daily';
    const [, list] = blocksOf(text, findWords(text, [{ word: 'sql', kind: 'missing' }]));
    expect(list?.lines[0]).toEqual([
      { text: 'Use ', kind: null },
      { text: 'SQL', kind: 'missing' },
      { text: ' daily', kind: null },
    ]);
  });

  it('loses no word of the text', () => {
    const text = ' a b\r\n\n  * c <b>d</b>\nlast ';
    const words = blocksOf(text, [{ start: 1, end: 12, kind: 'field' }])
      .flatMap(({ lines }) => lines.map((line) => line.map((segment) => segment.text).join('')))
      .join(' ');
    expect(words.split(/\s+/)).toEqual(['a', 'b', 'c', '<b>d</b>', 'last']);
  });

  it('has no blocks for an empty text', () => {
    expect(blocksOf(' \n ', [])).toEqual([]);
  });
});
