import fc from 'fast-check';
import { type PostingReading, type ReadField, readPosting } from '..';

const PIECES = [
  'Senior Engineer',
  ' at ',
  'Acme GmbH',
  '\n',
  '\r\n',
  ' - ',
  '• ',
  '€65k–80k',
  '$45/hr',
  ' per year',
  'Salary: ',
  '401k',
  '12.',
  '3,000',
  'fully remote',
  'hybrid',
  '2 days in the office',
  'no remote',
  'Full-time',
  'Vollzeit',
  'CDI',
  '5+ years of experience',
  'five years',
  'Requirements',
  'Nice to have:',
  'Benefits',
  '\t',
  ' ',
  'Deadline: 31.12.2027',
  'Berlin',
  ', TX',
  '(',
  ')',
  '\u00a0',
  '１２',
  'İ',
  '\ud83d',
  'Python, C#',
];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })), { maxLength: 60 })
    .map((parts) => parts.join('')),
);

function fields({
  title,
  company,
  location,
  remote_option,
  job_type,
  salary,
  years_required,
  deadline,
}: PostingReading): ReadField<unknown>[] {
  return [title, company, location, remote_option, job_type, salary, years_required, deadline].filter(
    (field) => field !== null,
  );
}

/** Letters and digits alone, so that spaces and dashes written otherwise do not count. */
const core = (written: string): string => written.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

describe('reading any text', () => {
  it('never throws and reads from passages inside the text', () => {
    fc.assert(
      fc.property(text, (posting) => {
        for (const { start, end, confidence } of fields(readPosting(posting))) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(posting.length);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('reads names, places and pay as they are written at their passage', () => {
    fc.assert(
      fc.property(text, (posting) => {
        const { title, company, location, salary } = readPosting(posting);
        for (const field of [title, company, location]) {
          if (field !== null) expect(core(posting.slice(field.start, field.end))).toBe(core(field.value));
        }
        if (salary === null) return;
        expect(core(posting.slice(salary.start, salary.end))).toBe(core(salary.value.range));
        expect(posting.slice(salary.start, salary.end)).toMatch(/\p{N}/u);
        expect((salary.value.min ?? 0) <= (salary.value.max ?? Infinity)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('reads years, deadlines and the kind of work from passages that say so', () => {
    fc.assert(
      fc.property(text, (posting) => {
        const { years_required, deadline, remote_option } = readPosting(posting);
        const passage = (field: ReadField<unknown> | null): string =>
          field === null ? '' : posting.slice(field.start, field.end);
        if (years_required !== null)
          expect(passage(years_required)).toMatch(/year|yr|jahr|\ban(?:s|ni|os)?\b|años|rok|lat|år|jaar/iu);
        if (deadline !== null)
          expect(passage(deadline).normalize('NFKC')).toContain(deadline.value.slice(0, 4));
        if (remote_option !== null) expect(passage(remote_option)).toMatch(/\p{L}{2}/u);
      }),
      { numRuns: 150 },
    );
  });

  it('answers the same for the same text', () => {
    fc.assert(
      fc.property(text, (posting) => {
        expect(readPosting(posting)).toEqual(readPosting(posting));
      }),
      { numRuns: 30 },
    );
  });

  /** Work on a text four times as long, relative; the limit is far below the 16 of quadratic time. */
  it.each([
    'a',
    ' ',
    '\n',
    '1,000 ',
    '$1 to ',
    '- ',
    'Location:',
    'Salary: $1 ',
    '. ',
    '5 years ',
    'remote in ',
    'Aa Bb, ',
    '(a',
    'or 1. ',
    'Java, Go, R, ',
    'C++ ',
    '$1 ',
    '10k ',
    '1 $ a year ',
    'Salary: €40k ',
    'pay per hour ',
    '• 1\n',
    'SKILLS:\n',
    'word ',
    'degree or ',
    'three days in the office or ',
    'no Java or ',
    '。',
    '年収1万',
    'a'.repeat(300),
  ])('takes time in proportion to the length of repeated "%s"', (piece) => {
    const time = (length: number): number => {
      const posting = piece.repeat(Math.ceil(length / piece.length));
      const tries = [1, 2, 3].map(() => {
        const before = process.cpuUsage();
        readPosting(posting);
        return process.cpuUsage(before).user;
      });
      return Math.min(...tries);
    };
    time(4000);
    expect(time(16_000) / Math.max(time(4000), 2000)).toBeLessThan(12);
  });

  it('judges the first several hundred sums of a text and no more', () => {
    const pay = (sums: number): number | null | undefined =>
      readPosting(`${'$1 | '.repeat(sums)}\nSalary: $50,000`).salary?.value.min;
    expect(pay(500)).toBe(50_000);
    expect(pay(5000)).toBeUndefined();
  });

  it('cuts a sentence without an end into pieces that hold every word once', () => {
    const words = Array.from({ length: 2000 }, (_, index) => `word${index}`).join(' ');
    const { requirements } = readPosting(`Requirements:\n${words}`);
    expect(requirements.join(' ')).toBe(words);
    expect(Math.max(...requirements.map(({ length }) => length))).toBeLessThanOrEqual(3000);
  });

  it('cuts a word without an end between two characters, not inside one', () => {
    const { requirements } = readPosting(`Requirements:\na${'𝒶'.repeat(4000)}`);
    expect(requirements.length).toBeGreaterThan(1);
    for (const piece of requirements) expect(piece.isWellFormed()).toBe(true);
  });
});
