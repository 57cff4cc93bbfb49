import fc from 'fast-check';
import type { DocumentText, TextRun } from '../text/document-text';
import { readResume } from './resume';

const NOW = { year: 2026, month: 11 };
const WORDS = [
  'Experience',
  'Education',
  'Skills',
  'Languages',
  '2019 – present',
  'Jan',
  '•',
  'Senior Engineer',
  'Quill Ltd, Leeds, UK',
  'ada@quill.example',
  '+44 20 7946 0000',
  'S K I L L S',
  'BSc, University of Quill',
  'Python, SQL (MySQL, ',
  'seit 03/2019',
  '現在',
  '\u0000\ud800',
  '',
  ' ',
];

const text = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const length = fc.oneof(fc.integer({ min: -50, max: 900 }), fc.double());
const run: fc.Arbitrary<TextRun> = fc.record(
  { text, x: length, y: length, width: length, size: length, bold: fc.boolean(), href: text },
  { requiredKeys: ['text', 'x', 'y', 'width', 'size', 'bold'] },
);
const document: fc.Arbitrary<DocumentText> = fc
  .array(fc.record({ width: length, height: length, runs: fc.array(run, { maxLength: 40 }) }), {
    maxLength: 4,
  })
  .map((pages) => ({ pages: pages.map((page, index) => ({ ...page, number: index + 1 })) }));

/** A page with one heading and the given lines below it. */
function page(heading: string, lines: readonly string[]): DocumentText {
  const runs = [heading, ...lines].map((line, index) => {
    return {
      text: line,
      x: 50,
      y: 40 + index * 12,
      width: 400,
      size: index === 0 ? 14 : 10,
      bold: index === 0,
    };
  });
  return { pages: [{ number: 1, width: 612, height: 792, runs }] };
}

describe('readResume', () => {
  it('reads any document without failing, and the same document the same way', () => {
    fc.assert(
      fc.property(document, (any) => {
        expect(readResume(any, NOW)).toEqual(readResume(any, NOW));
      }),
      { numRuns: 60 },
    );
  });

  it('names for every field a line that exists, with its text, and a confidence from 0 to 1', () => {
    fc.assert(
      fc.property(document, (any) => {
        const { lines, name, email, skills, experience } = readResume(any, NOW);
        const fields = [
          name,
          email,
          ...skills,
          ...experience.flatMap(({ title, company, start }) => [title, company, start]),
        ];
        for (const field of fields) {
          if (field === null) continue;
          const source = lines.filter(
            ({ page: number, number: line }) => number === field.page && line === field.line,
          );
          expect(source.map((line) => line.text)).toEqual([field.passage]);
          expect(field.confidence).toBeGreaterThanOrEqual(0);
          expect(field.confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('reads a document without pages as empty', () => {
    expect(readResume({ pages: [] }, NOW)).toMatchObject({
      name: null,
      skills: [],
      experience: [],
      total_years: 0,
    });
  });

  // Each would take minutes if the time grew with the square of the length.
  it.each(['Ltd, ', 'UK, ', 'a.', 'a@', '2019 – ', 'Jan 2019 – ', '(', '• ', 'of ', '1 ', 'Python, '])(
    'gets through a very long line and very many lines of %j',
    (part) => {
      for (const heading of ['Experience', 'Skills']) {
        expect(readResume(page(heading, [part.repeat(5_000)]), NOW).lines.length).toBeGreaterThan(0);
        const many = Array.from({ length: 200 }, () => part.repeat(12));
        expect(readResume(page(heading, many), NOW).lines.length).toBeGreaterThan(0);
      }
    },
  );
});
