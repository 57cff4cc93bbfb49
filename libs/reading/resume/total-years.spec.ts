import { readResume } from './resume';
import { typeset } from './testing/typeset';

function read(jobs: string) {
  return readResume(
    typeset(`# Ada Park\nada@park.example\n\n## Experience\n${jobs}\n\n## Skills\nBaking, Tact`),
    {
      year: 2026,
      month: 11,
    },
  );
}

describe('total years', () => {
  it.each([
    ['Cook, Blue Door || Jan 2018 – Dec 2019\nBaker, Red Door || Jan 2020 – Dec 2020', 3],
    ['Cook, Blue Door || Jan 2018 – Dec 2019\nBaker, Red Door || Jan 2019 – Dec 2020', 3],
    ['Cook, Blue Door || Dec 2025 – present', 1],
    ['Cook, Blue Door || 2015 – 2018', 3.5],
    ['Cook, Blue Door || Jan 2020 – Jan 1990', 0],
  ])('of %j are %d', (jobs, years) => {
    expect(read(jobs).total_years).toBe(years);
  });
});

describe('level', () => {
  it.each([
    ['Trainee Cook, Blue Door || Jan 2026 – present', 'junior'],
    ['Cook, Blue Door || Jan 2021 – present', 'mid'],
    ['Head Cook, Blue Door || Jan 2022 – present', 'senior'],
    ['Cook, Blue Door || Jan 2012 – present', 'senior'],
    ['Kitchen Intern, Blue Door || Jan 2021 – Dec 2023', 'junior'],
  ])('of %j is %s', (jobs, level) => {
    expect(read(jobs).level).toBe(level);
  });
});
