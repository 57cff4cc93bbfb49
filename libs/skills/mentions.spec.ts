import fc from 'fast-check';
import { extractMentions, extractSkills } from './extract';
import { SKILLS } from './taxonomy';
import { TAXONOMY_ROWS } from './taxonomy-files';

/** What a text says at each mention, as written. */
function written(text: string): string[] {
  return extractMentions(text).map(({ start, end }) => text.slice(start, end));
}

describe('mentions of skills', () => {
  it('cover the name exactly, with a version that is part of the word or of an alias', () => {
    const text = 'Python3.11 and  Scala 2.13; C++20, .NET/C#, “Node.js” (k8s)… Kotlin 1.9';
    expect(written(text)).toEqual([
      'Python3.11',
      'Scala 2.13',
      'C++20',
      '.NET',
      'C#',
      'Node.js',
      'k8s',
      'Kotlin',
    ]);
  });

  it('count each time, while the list of skills holds a name once, in the order of first mention', () => {
    const text = 'SQL first, then Python, then PostgreSQL. Python again, and Postgres.';
    expect(written(text)).toEqual(['SQL', 'Python', 'PostgreSQL', 'Python', 'Postgres']);
    expect(extractSkills(text)).toEqual(['SQL', 'Python', 'PostgreSQL']);
  });

  it('prefer the longer name', () => {
    expect(written('React Native, Spring Boot and Azure Data Factory')).toEqual([
      'React Native',
      'Spring Boot',
      'Azure Data Factory',
    ]);
  });

  it('are found across a wrapped line, but not across items', () => {
    expect(written('We process data with Google\ncloud and machine\nlearning.')).toEqual([
      'Google\ncloud',
      'machine\nlearning',
    ]);
    expect(extractSkills('- Visual\n\n- Studio')).toEqual([]);
  });

  it('are not found in addresses and tags', () => {
    const text =
      'Write to react@vue.dev, see www.python.org/java or https://x.io/docker. <java>Kotlin</java>';
    expect(written(text)).toEqual(['Kotlin']);
  });

  it('keep their offsets when accents and full-width letters fold', () => {
    const text = 'Ｐｙｔｈｏｎ, ﬁrst; Español fluently spoken; İstanbul; SQL';
    expect(written(text)).toEqual(['Ｐｙｔｈｏｎ', 'Español', 'SQL']);
  });

  it('are found between Chinese characters', () => {
    expect(extractSkills('精通Java和MySQL，了解Docker')).toEqual(['Java', 'MySQL', 'Docker']);
  });
});

describe('where a mention counts', () => {
  it('counts qualities where skills are listed, not where they are praised', () => {
    expect(extractSkills('Skills: Teamwork, Creativity, SQL')).toEqual(['Teamwork', 'Creativity', 'SQL']);
    expect(extractSkills('Key Skills\n• Leadership\n• Time management')).toEqual([
      'Leadership',
      'Time management',
    ]);
    expect(extractSkills('We believe in teamwork and creativity at every level of the firm.')).toEqual([]);
  });

  it('counts an ordinary phrase where the text asks for it or lists it', () => {
    expect(extractSkills('Three years of experience in bookkeeping.')).toEqual(['Bookkeeping']);
    expect(extractSkills('Wound care, IV therapy, phlebotomy')).toEqual([
      'Wound care',
      'IV therapy',
      'Phlebotomy',
    ]);
    expect(extractSkills('Our staff canteen offers free catering, and cleaning is done by others.')).toEqual(
      [],
    );
  });

  it('lets a heading vouch for the names under it until the next heading', () => {
    const resume = 'Technical Skills\nGo, Swift, Word\n\nExperience\nBuilt a word game. Spring is here.';
    expect(extractSkills(resume)).toEqual(['Go', 'Swift', 'Microsoft Word']);
  });

  it('finds every skill of the taxonomy in a list under a heading, pairs as their two halves', () => {
    const lost = SKILLS.filter(({ name }) => !extractSkills(`Skills: ${name}, Python, SQL`).includes(name));
    expect(lost.map(({ name }) => name)).toEqual(['HTML/CSS', 'UI/UX design']);
    expect(extractSkills('HTML/CSS and UI/UX design')).toEqual(['HTML', 'CSS', 'UI', 'UX']);
  });

  it('finds every skill that a posting asks for by name, qualities and wide fields aside', () => {
    const isLeftOut = new Set(
      TAXONOMY_ROWS.filter((row) => row.counts === 'listed' || row.strict).map((row) => row.name),
    );
    const lost = SKILLS.filter(({ name, category }) => {
      if (category === 'soft' || isLeftOut.has(name)) return false;
      return !extractSkills(`Experience with ${name} is required.`).includes(name);
    });
    expect(lost.map(({ name }) => name)).toEqual(['HTML/CSS', 'UI/UX design']);
  });

  it('takes a text that is a single name for that skill', () => {
    for (const name of ['Go', 'R', 'Excel', 'Leadership', 'Catering', 'German']) {
      expect(extractSkills(name)).toHaveLength(1);
    }
  });
});

describe('extraction on any text', () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(...SKILLS).chain(({ name, aliases }) => fc.constantFrom(name, ...aliases)),
    fc.constantFrom(
      ' ',
      ', ',
      '\n',
      '. ',
      ' and ',
      ' no ',
      "don't use ",
      'Skills: ',
      '/',
      '-',
      '<',
      '@',
      'experience in ',
    ),
  );
  const texts = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));

  it('gives ordered spans within the text that do not overlap', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { skill, start, end } of extractMentions(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(SKILLS[skill.id]).toBe(skill);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 400 },
    );
  });

  it('finds in a text repeated a thousand times a thousand times as much', () => {
    const paragraph = 'Our scripts are in Go and Python. No Java needed, and we go home at five.\n\n';
    const once = extractMentions(paragraph).length;
    expect(once).toBe(2);
    expect(extractMentions(paragraph.repeat(1000))).toHaveLength(1000 * once);
  });

  it.each([
    'a',
    ' ',
    '\n',
    '@',
    'a@',
    '.',
    '(',
    'go ',
    'c++ ',
    'java ',
    'no java ',
    'a-',
    'a.',
    'no ',
    '字',
    ').',
    ',',
  ])('reads 100,000 characters of %j', (unit) => {
    const mentions = extractMentions(unit.repeat(100_000 / unit.length));
    expect(mentions.every(({ end }) => end <= 100_000)).toBe(true);
  });
});
