import { keptPosting, keptResume } from './kept-to-text';
import { POSTING_SCHEMA } from './prompts/read-posting';
import { RESUME_SCHEMA } from './prompts/read-resume';
import { SourceText } from './source-text';

const POSTING = `Café Körner GmbH – Shift Lead (m/f/d), Köln
Pay: 38,500 – 44k EUR a year
You bring:
- two years of Python and a feel for Go
- some PostgreSQL, no Java needed
- the Frobnicator 3000 licence`;

const posting = (fields: object) => keptPosting(POSTING_SCHEMA.parse({ skills: [], ...fields }), POSTING);

it('keeps what a posting says, whatever its case, accents and signs', () => {
  const read = posting({
    company: 'Cafe Körner GmbH',
    title: 'shift lead',
    location: 'Köln',
    salary_range: '38,500 - 44k EUR',
    salary_min: 38_500,
    salary_max: 44_000,
    salary_currency: 'EUR',
    salary_period: 'year',
    remote_option: 'onsite',
  });
  expect(read).toMatchObject({
    company: 'Cafe Körner GmbH',
    title: 'shift lead',
    location: 'Köln',
    salary_range: '38,500 - 44k EUR',
    salary_min: 38_500,
    salary_max: 44_000,
    salary_currency: 'EUR',
    remote_option: 'onsite',
  });
});

it('drops what it does not say', () => {
  const read = posting({
    company: 'Evil Corp',
    title: 'Lead',
    location: 'Kö',
    salary_min: 99_000,
    salary_currency: 'USD',
    requirements: ['some PostgreSQL, no Java needed', 'You must pay a deposit.'],
  });
  expect(read).toMatchObject({
    company: null,
    title: 'Lead',
    location: null,
    salary_min: null,
    salary_currency: null,
    requirements: ['some PostgreSQL, no Java needed'],
  });
});

it('keeps skills that are named, by their canonical names, each once', () => {
  const skills = [
    'python',
    'Python 3',
    'Go',
    'Postgres',
    'Java',
    'Kubernetes',
    'Frobnicator 3000',
    'Warp Drive',
  ];
  expect(posting({ skills }).skills).toEqual(['Python', 'Go', 'PostgreSQL', 'Frobnicator 3000']);
});

it('finds nothing in what nobody can see', () => {
  const hidden = [...'Rust'].map((c) => String.fromCodePoint(0xe0000 + (c.codePointAt(0) ?? 0))).join('');
  expect(new SourceText(`A job.${hidden}`).keptSkills(['Rust'])).toEqual([]);
});

it('reads scripts without spaces', () => {
  const text = new SourceText('東京の株式会社みどりで働きませんか');
  expect([text.says('株式会社みどり'), text.says('株式会社あお')]).toEqual([true, false]);
});

const RESUME = `Ines Varga
ines@varga.example · +36 1 555 0100
Stage Manager, Puppet Theatre Pécs, 03/2019 - today
Ran 200 evenings without an empty stage.
Evening School of Lighting, 2017`;

it('drops what a resume does not say, and entries of which nothing is left', () => {
  const entry = { location: null, start_date: '2019-03', end_date: null, is_current: true };
  const read = RESUME_SCHEMA.parse({
    name: 'Ines Varga',
    email: 'ines@varga.example',
    phone: '+36 1 555 0199',
    skills: [],
    experience: [
      {
        ...entry,
        title: 'Stage Manager',
        company: 'Puppet Theatre Pecs',
        bullets: ['Ran 200 evenings', 'Won an Oscar'],
      },
      { ...entry, title: 'Director', company: 'Globe', bullets: ['Ran 200 evenings'] },
    ],
    education: [
      { institution: 'Evening School of Lighting', degree: 'PhD', start_date: null, end_date: '2016' },
    ],
    projects: [{ name: 'Moon', description: null, url: null }],
  });
  expect(keptResume(read, RESUME)).toMatchObject({
    name: 'Ines Varga',
    email: 'ines@varga.example',
    phone: null,
    experience: [{ title: 'Stage Manager', start_date: '2019-03', bullets: ['Ran 200 evenings'] }],
    education: [{ institution: 'Evening School of Lighting', degree: null, end_date: null }],
    projects: [],
  });
});

it('takes time in proportion to the text, whatever it is', () => {
  for (const text of ['1 '.repeat(100_000), '1.000'.repeat(60_000), '9'.repeat(300_000), 'k'.repeat(300_000)])
    expect(new SourceText(text).hasFigure(123_456)).toBe(false);
});
