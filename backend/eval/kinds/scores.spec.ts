import { DEFAULT_MATCH_WEIGHTS } from '#contracts/match';
import { fieldsOfReading } from '../../src/resumes/resume-fields';
import { readResume } from '#reading';
import { matchOf } from './matches/profile';
import { judgedPayload } from './payloads/score';
import { judged, postingFaults, postingFigures } from './postings/score';
import type { PredictedPosting } from './postings/predict';
import { areYearsRight, type LabelledResume, resumeCounts, UNREAD } from './resumes/score';

const setOf = (names: readonly string[]): ReadonlySet<string> => new Set(names);

describe('scoring resumes', () => {
  const label: LabelledResume = {
    ...UNREAD,
    id: 'r',
    file: 'r.txt',
    format: 'txt',
    name: 'Ida Lind',
    links: ['ida.example'],
    links_optional: ['photos.example'],
    experience: [
      { title: 'Potter', company: 'Kiln & Co', start: '2019-02', end: 'present' },
      { title: 'Potter', company: 'Clay Works', start: '2016', end: '2018' },
    ],
    education: [{ institution: 'School of Crafts', degree: null, end: null }],
    total_years: 10,
    stated_years: 8,
  };

  it('finds each position its own, and counts wrong dates apart from the rest', () => {
    const counts = resumeCounts(
      label,
      {
        ...UNREAD,
        name: 'LIND, Ida',
        links: ['https://ida.example/', 'https://photos.example'],
        experience: [
          { title: 'Potter', company: 'Clay Works', start: '2016-01', end: '2017-12' },
          { title: 'Potter', company: null, start: '2019-02', end: 'present' },
        ],
      },
      setOf,
    );
    expect(counts).toMatchObject({
      name: { right: 1 },
      links: { right: 1, wrong: 0 },
      exp_title: { right: 2, wrong: 0, missed: 0 },
      exp_company: { right: 1, wrong: 0, missed: 1 },
      exp_dates: { right: 1, wrong: 1, missed: 1 },
      edu_institution: { right: 0, missed: 1 },
      edu_degree: { missed: 0 },
    });
  });

  it('allows a year more or less than any of the ways to count', () => {
    expect(areYearsRight(label, { ...UNREAD, total_years: 7.2 })).toBe(true);
    expect(areYearsRight(label, { ...UNREAD, total_years: 6.5 })).toBe(false);
    expect(areYearsRight(label, UNREAD)).toBe(false);
  });
});

describe('scoring postings', () => {
  const found: PredictedPosting = {
    skills: ['wheel throwing', 'glazing'],
    seniority: 'senior',
    workplace: 'hybrid',
    salary: { min: 30_100, max: 40_000, currency: 'EUR', period: 'year' },
    employment_type: null,
    years_required: null,
  };

  it('takes alternatives as right, and judges nothing that is not labelled', () => {
    const one = judged(
      {
        id: 'p',
        labels: {
          skills: ['wheel throwing'],
          skills_ok: ['glazing'],
          seniority: null,
          seniority_ok: ['senior'],
          salary: { min: 30_000, max: 40_000, currency: null, period: 'year' },
          years_required: 0,
        },
      },
      found,
    );
    expect(postingFaults([one], setOf)).toEqual([]);
    const figures = postingFigures([one], setOf);
    expect(figures.find(({ name }) => name === 'workplace accuracy')?.basis).toBe('0 of 0');
  });

  it('takes pay that nobody states as an error, and says what is wrong', () => {
    const one = judged({ id: 'p', labels: { salary: null, workplace: 'onsite', skills: ['kilns'] } }, found);
    expect(postingFaults([one], setOf)).toMatchObject([
      { item: 'p', weight: 5, detail: expect.stringContaining('workplace is "onsite", read as "hybrid"') },
    ]);
  });
});

describe('scoring payloads', () => {
  const job = {
    title: 'Kiln Operator',
    company: 'Clay Works',
    location: 'Lund, Sweden',
    workplace: null,
    remote: null,
    salary_min: null,
    salary_max: null,
    currency: null,
    period: null,
    employment_type: null,
    posted_date: null,
    valid_through: null,
    url: null,
    external_id: '7',
    description: 'Night shifts.',
    is_open: null,
    read_from: 'board',
  } as const;

  it('counts what was found, what should have been left out and what nobody expected', () => {
    const verdict = judgedPayload(
      [
        {
          external_id: 7,
          company: 'Clay Works AB',
          description_contains: ['Night', 'Day'],
          title: 'Kiln operator',
        },
        { external_id: '8', title: 'Notice', skip: true },
      ],
      [job, { ...job, external_id: '9', title: 'Glazer' }],
    );
    expect(verdict.unexpected).toBe(1);
    expect(verdict.checks.map(({ name, isRight }) => [name, isRight])).toEqual([
      ['found', true],
      ['title', true],
      ['company', true],
      ['description', true],
      ['description', false],
      ['skipped_bad_items', true],
    ]);
    expect(verdict.faults).toEqual(['Kiln operator: description', 'unexpected: Glazer']);
  });
});

describe('the profile made of a resume', () => {
  it('has what accepting the suggestions that need no second look would give it', () => {
    const lines = [
      ...['Ida Lind', 'ida@lind.example | Lund, Sweden', 'Skills', 'TypeScript, k8s, Glazing'],
      ...['Education', 'BSc Glass Engineering, University of Lund'],
    ];
    const runs = lines.map((text, n) => ({
      text,
      x: 50,
      y: 50 + n * 20,
      width: text.length * 6,
      size: 11,
      bold: false,
    }));
    const reading = readResume(
      { pages: [{ number: 1, width: 600, height: 800, runs }] },
      { year: 2026, month: 1 },
    );

    expect(matchOf(fieldsOfReading(reading))).toMatchObject({
      profile: {
        skills: ['TypeScript', 'k8s', 'Glazing'],
        preferred_locations: ['Lund, Sweden'],
        experience_level: null,
      },
      weights: DEFAULT_MATCH_WEIGHTS,
    });
  });
});
