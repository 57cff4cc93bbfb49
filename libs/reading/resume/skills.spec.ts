import { readResume } from './resume';
import { typeset } from './testing/typeset';

function skills(source: string): string[] {
  const text = `# Ada Park\nada@park.example\n\n## Experience\nCook, Blue Door || 2018 – 2020\n\n## Skills\n${source}`;
  return readResume(typeset(text), { year: 2026, month: 11 }).skills.map(({ value }) => value);
}

describe('skills', () => {
  it.each([
    ['Python, SQL; Rust | Go', ['Python', 'SQL', 'Rust', 'Go']],
    ['Languages: Python and Rust\nDatabases: MySQL', ['Python', 'Rust', 'MySQL']],
    ['* Python (advanced)\n* Rust – 3 years\n* SQL ●●●○○', ['Python', 'Rust', 'SQL']],
    ['Proficient in Python and Rust', ['Python', 'Rust']],
    ['Angular (versions 2+), Python', ['Angular', 'Python']],
    ['SQL databases (MySQL, MongoDB)', ['SQL', 'MySQL', 'MongoDB']],
    ['Python, golang, Python 3', ['Python', 'Go']],
    ['Hedge laying, Dry stone walling', ['Hedge laying', 'Dry stone walling']],
  ])('of %j are %j', (source, expected) => {
    expect(skills(source)).toEqual(expected);
  });

  it('are taken from the whole text where no section lists them', () => {
    const { skills: found } = readResume(
      typeset(
        '# Ada Park\n\n## Experience\nEngineer, Quill || 2018 – 2020\n* Wrote services in Python with PostgreSQL',
      ),
      { year: 2026, month: 11 },
    );
    expect(found.map(({ value }) => value)).toEqual(['Python', 'PostgreSQL']);
  });
});
