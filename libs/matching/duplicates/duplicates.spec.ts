import { findDuplicate, indexOpenings, isSameOpening, openingKey, type OpeningToCompare } from './index';

const TEXT =
  'You keep the bakery of a hundred shops supplied: you plan routes for forty trucks, talk with drivers and shop managers every day, ' +
  'and make sure that bread is there before the doors open. You know spreadsheets, keep calm at four in the morning, and enjoy finding ' +
  'the shorter way. We give you a free hand, good tools, a team that helps, and as much bread as you can carry home.';
const OTHER_TEXT =
  'As our night planner you look after the cold store, count what came in, write the lists for the morning crew and order what is missing. ' +
  'You like numbers and quiet, hold a forklift license, and speak German well enough to argue about pallets with a smile.';

const opening = (fields: Partial<OpeningToCompare> = {}): OpeningToCompare => ({
  company: 'Krume & Korn GmbH',
  title: 'Route Planner',
  location: 'Hamburg',
  description: TEXT,
  source_url: null,
  ...fields,
});

describe('the same opening', () => {
  it.each<[string, Partial<OpeningToCompare>]>([
    ['another legal form', { company: 'KRUME & KORN GmbH & Co. KG' }],
    ['no legal form', { company: 'Krume und Korn' }],
    ['a legal entity’s number', { company: '4711 Krume & Korn GmbH' }],
    ['gender marks', { title: 'Route Planner (m/w/d)' }],
    ['emoji and capitals', { title: '🚚 ROUTE PLANNER' }],
    ['a requisition number', { title: 'Route Planner | REF-48213' }],
    ['its city in the title', { title: 'Route Planner - Hamburg' }],
    ['a way of working in the title', { title: 'Route Planner (Hybrid)' }],
    ['another word order', { title: 'Planner, Route' }],
    ['a place written otherwise', { location: 'Hamburg, Germany' }],
    ['no place', { location: null }],
    ['no company but the same text', { company: '' }],
    ['a longer company name and the same text', { company: 'Krume & Korn Deutschland' }],
    [
      'a snippet of the text',
      { company: 'Krume & Korn Deutschland', description: `…${TEXT.slice(40, 200)}…` },
    ],
    [
      'markup in the text',
      { company: 'Krume & Korn Deutschland', description: `<p>${TEXT.replaceAll('. ', '.</p><p>')}</p>` },
    ],
    [
      'an agency’s copy',
      { company: 'Blitz Recruiting', title: 'Route Planner (client of Blitz Recruiting)' },
    ],
  ])('in spite of %s', (_, fields) => {
    expect(isSameOpening(opening(), opening(fields))).toBe(true);
    expect(isSameOpening(opening(fields), opening())).toBe(true);
    const first = opening();
    expect(indexOpenings([first]).find(opening(fields))).toBe(first);
  });

  it.each<[string, Partial<OpeningToCompare>]>([
    ['another city', { location: 'Bremen' }],
    ['another level', { title: 'Senior Route Planner' }],
    ['an internship', { title: 'Route Planner Intern' }],
    ['another shift', { title: 'Route Planner - Nights' }],
    ['another role', { title: 'Fleet Planner' }],
    ['another company with the same text', { company: 'Back & Brot GmbH' }],
    ['a company with a similar name', { company: 'Krume & Kelle GmbH' }],
    ['another team and another text', { title: 'Route Planner - Cold Chain', description: OTHER_TEXT }],
    ['no company and another text', { company: null, description: OTHER_TEXT }],
  ])('but not with %s', (_, fields) => {
    expect(isSameOpening(opening(), opening(fields))).toBe(false);
    expect(isSameOpening(opening(fields), opening())).toBe(false);
    expect(indexOpenings([opening()]).find(opening(fields))).toBeUndefined();
  });

  it.each([
    ['Sr. Back-End Engineer', 'Senior Backend Engineer', true],
    ['Front End Developer', 'Frontend Developer', true],
    ['Java Developer', 'JavaScript Developer', false],
    ['C# Developer', 'C++ Developer', false],
    ['Nurse II', 'Nurse III', false],
    ['Verkäufer:in', 'Verkäufer', true],
  ])('compares the titles "%s" and "%s"', (a, b, same) => {
    expect(isSameOpening(opening({ title: a }), opening({ title: b }))).toBe(same);
  });

  it('knows an address again without its tracking parameters', () => {
    const a = opening({ source_url: 'https://www.example.com/jobs/8812345?utm_source=mail' });
    const b = opening({
      source_url: 'https://example.com/jobs/8812345/',
      company: 'Other',
      title: 'Changed title',
    });
    expect(isSameOpening(a, b)).toBe(true);
    const careers = { source_url: 'https://example.com/careers' };
    expect(isSameOpening(opening({ ...careers, title: 'Baker' }), opening(careers))).toBe(false);
  });

  it.each([
    ['https://jobs.example.org/openings/7', true],
    ['https://example.com/careers#/job/81', true],
    ['https://example.com/careers?gh_jid=8', true],
    ['https://example.com/careers?q=baker&page=2', false],
    ['https://example.com/careers/page/2', false],
    ['https://example.com/careers#open', false],
    ['https://example.com/careers', false],
  ])('takes %s for the page of one opening: %s', (source_url, isOne) => {
    const [a, b] = [opening({ source_url }), opening({ source_url, company: 'Other', title: 'Baker' })];
    expect(isSameOpening(a, b)).toBe(isOne);
    expect(indexOpenings([a]).find(b)).toBe(isOne ? a : undefined);
  });

  it('knows an opening by any address that it was found at', () => {
    const first = 'https://example.com/jobs/8812345';
    const a = opening({ source_url: 'https://board.example/a/77', source_urls: [first] });
    const b = opening({ source_url: `${first}?utm_source=x`, company: 'Other', title: 'Changed title' });
    expect(isSameOpening(a, b)).toBe(true);
    expect(indexOpenings([a]).find(b)).toBe(a);
  });

  it('tells requisitions apart by their pay', () => {
    const paid = (salary_min: number, salary_max: number) => opening({ salary_min, salary_max });
    expect(isSameOpening(paid(40_000, 50_000), paid(40_000, 50_000))).toBe(true);
    expect(isSameOpening(paid(40_000, 50_000), paid(55_000, 65_000))).toBe(false);
  });

  it('gives one key to spellings of one opening', () => {
    const key = openingKey({
      company: 'Krume & Korn GmbH',
      title: 'Sr. Route Planner (m/w/d)',
      location: 'Hamburg',
    });
    expect(
      openingKey({ company: 'krume und korn', title: 'Senior Route Planner – Hamburg', location: 'Hamburg' }),
    ).toBe(key);
    expect(openingKey({ company: 'krume und korn', title: 'Route Planner' })).not.toBe(key);
  });

  it('finds the duplicate among many, and nothing where there is none', () => {
    const many = Array.from({ length: 500 }, (_, number) => ({
      ...opening({ company: `Firm ${number} Ltd` }),
      id: number,
    }));
    expect(findDuplicate(opening({ company: 'Firm 321' }), many)?.id).toBe(321);
    expect(findDuplicate(opening({ company: 'Nobody', description: OTHER_TEXT }), many)).toBeUndefined();
  });
});
