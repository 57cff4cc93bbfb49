import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { CLOSED_STATUSES, OPEN_STATUSES } from '#contracts/application';
import { CreateTimelineEventDto, UpdateApplicationDto } from '#contracts/application.dto';
import { CreateJobDto } from '#contracts/job.dto';
import { UpdateProfileDto } from '#contracts/profile.dto';
import { USERNAME_PATTERN } from '#contracts/user';
import { extractSkills, findSkill } from '#skills';
import { refuseWeakPassword } from '../auth/passwords';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './accounts';
import { MAYA_PROFILE, MAYA_TIMEZONE } from './maya';
import { type DemoStep, pipelineOf } from './pipeline';
import { POSTINGS, POSTINGS_BY_FIELD } from './postings';
import { listsOf } from './postings/lists';
import { sampleDays } from './sample-days';

/** What the API would say about these fields: the same rules, unknown names refused. */
function faultsOf(dto: new () => object, fields: object): string[] {
  const faults = validateSync(plainToInstance(dto, fields), { whitelist: true, forbidNonWhitelisted: true });
  const words = ({ property, constraints, children }: ValidationError): string[] => [
    ...Object.values(constraints ?? {}).map((rule) => `${property}: ${rule}`),
    ...(children ?? []).flatMap(words),
  ];
  return faults.flatMap(words);
}

/** The last part of a location: a country, or "North America" for those written with their state or province. */
const countryOf = (location: string): string => {
  const last = location.split(', ').at(-1) ?? '';
  return /^[A-Z]{2}$/.test(last) && last !== 'UK' ? 'North America' : last;
};

describe('the sample postings', () => {
  it('are forty, from at least eight fields and ten countries or places of remote work', () => {
    expect(POSTINGS).toHaveLength(40);
    expect(Object.keys(POSTINGS_BY_FIELD).length).toBeGreaterThanOrEqual(8);
    const german = (country: string): string => (country === 'Deutschland' ? 'Germany' : country);
    expect(new Set(POSTINGS.map(({ location }) => german(countryOf(location)))).size).toBeGreaterThanOrEqual(
      10,
    );
  });

  it('differ in id, in address, and in company with title', () => {
    const distinct = (texts: readonly string[]): number => new Set(texts).size;
    expect(distinct(POSTINGS.map(({ id }) => id))).toBe(40);
    expect(distinct(POSTINGS.map(({ source_url }) => source_url))).toBe(40);
    expect(distinct(POSTINGS.map(({ company, title }) => `${company} ${title}`))).toBe(40);
  });

  it('are such as the API takes, at addresses that nobody owns, saved within the last ten weeks', () => {
    const faults = POSTINGS.flatMap(({ id, saved_days_ago, ...job }) => [
      ...faultsOf(CreateJobDto, job).map((fault) => `${id}: ${fault}`),
      ...(/^https:\/\/[a-z-]+\.example\.(com|org)\//.test(job.source_url)
        ? []
        : [`${id}: ${job.source_url}`]),
      ...(saved_days_ago >= 1 && saved_days_ago < 70 ? [] : [`${id}: saved ${saved_days_ago} days ago`]),
    ]);
    expect(faults).toEqual([]);
  });

  it('are of a plausible length, and say in words the pay that their fields say in figures', () => {
    const implausible = POSTINGS.filter(({ description, salary_min, salary_max, salary_range }) => {
      const words = description.split(/\s+/).length;
      const figure = /\d[\d.,]*/.exec(salary_range ?? '')?.[0] ?? 'no figure';
      const isPaySaid = description.includes(figure) && (salary_min ?? NaN) <= (salary_max ?? NaN);
      return words < 80 || words > 250 || !isPaySaid;
    });
    expect(implausible.map(({ id }) => id)).toEqual([]);
  });

  it('list what there is to do and then what is asked', () => {
    const shapes = POSTINGS.map(({ description }) => listsOf(description).map((list) => list.length));
    expect(shapes.filter((shape) => shape.length !== 2 || shape.some((length) => length < 3))).toEqual([]);
  });

  it('name skills that are found in at least thirty of them, without a tech stack given by hand', () => {
    const read = POSTINGS.filter(({ tech_stack }) => tech_stack === undefined).filter(
      ({ description }) => extractSkills(description).length >= 2,
    );
    expect(read.length).toBeGreaterThanOrEqual(30);
  });
});

describe('the sample people', () => {
  it('have names and a password that the registration would take', () => {
    expect(DEMO_ACCOUNTS.map(({ role }) => role).sort()).toEqual(['admin', 'member', 'member', 'staff']);
    for (const { username, email } of DEMO_ACCOUNTS) {
      expect(username).toMatch(USERNAME_PATTERN);
      expect(email).toMatch(/@example\.org$/);
      expect(() => refuseWeakPassword(DEMO_PASSWORD, 'password', [username, email])).not.toThrow();
    }
    expect(DEMO_PASSWORD.length).toBeGreaterThanOrEqual(10);
  });

  it('fill a profile that the API would take, with skills that are known', () => {
    expect(faultsOf(UpdateProfileDto, MAYA_PROFILE)).toEqual([]);
    const skills = MAYA_PROFILE.skills ?? [];
    expect(skills.length).toBeGreaterThanOrEqual(18);
    expect(skills.filter((skill) => findSkill(skill) === undefined)).toEqual([]);
  });
});

describe('the sample pipeline', () => {
  const now = new Date('2027-03-10T09:00:00Z');
  const day = sampleDays(now, MAYA_TIMEZONE);
  const pipeline = pipelineOf(day);
  const changesOf = (steps: readonly DemoStep[]): UpdateApplicationDto[] =>
    steps.flatMap((step) => ('change' in step ? [step.change] : []));
  const endsOf = (steps: readonly DemoStep[]): string =>
    changesOf(steps).findLast(({ status }) => status !== undefined)?.status ?? 'interested';
  const last = (field: keyof UpdateApplicationDto): unknown[] =>
    pipeline.flatMap(({ steps }) => {
      const given = changesOf(steps).findLast((change) => change[field] !== undefined);
      return given ? [given[field]] : [];
    });

  it('is about sixteen of the postings and has every status', () => {
    const known = new Set(POSTINGS.map(({ id }) => id));
    expect(pipeline.every(({ posting }) => known.has(posting))).toBe(true);
    expect(new Set(pipeline.map(({ posting }) => posting)).size).toBe(16);
    expect(new Set(pipeline.map(({ steps }) => endsOf(steps)))).toEqual(
      new Set([...OPEN_STATUSES, ...CLOSED_STATUSES]),
    );
  });

  it('tells each application in its order, after the job was saved and before now', () => {
    for (const { posting, since, steps } of pipeline) {
      const saved = POSTINGS.find(({ id }) => id === posting)?.saved_days_ago ?? 0;
      const times = [day(-saved, '23:59'), since, ...steps.map(({ at }) => at), now].map(Number);
      expect({ posting, times }).toEqual({ posting, times: [...new Set(times)].sort((a, b) => a - b) });
    }
  });

  it('takes only steps that the API would take', () => {
    const steps = pipeline.flatMap((application) => application.steps);
    const faults = steps.flatMap((step) =>
      'change' in step
        ? faultsOf(UpdateApplicationDto, step.change)
        : faultsOf(CreateTimelineEventDto, step.event),
    );
    expect(steps.length).toBeGreaterThan(40);
    expect(faults).toEqual([]);
  });

  it('has an interview in three days, an offer to answer in six, one follow-up for today and one overdue', () => {
    expect(last('interview_date')).toContain('2027-03-13T09:30:00.000Z');
    expect(last('offer')).toContainEqual(
      expect.objectContaining({ base: 75_000, deadline: '2027-03-16T17:00:00.000Z' }),
    );
    const followUps = last('follow_up_at').map((time) => String(time).slice(0, 10));
    expect(followUps.filter((date) => date === '2027-03-10')).toHaveLength(1);
    expect(followUps.filter((date) => date < '2027-03-10')).toHaveLength(1);
  });
});

describe('days of the sample data', () => {
  it('are counted from the date of the place, not of UTC', () => {
    const lateInBerlin = sampleDays(new Date('2027-01-31T23:30:00Z'), 'Europe/Berlin');
    expect(lateInBerlin(0, '16:00').toISOString()).toBe('2027-02-01T15:00:00.000Z');
    expect(lateInBerlin(-1, '00:05').toISOString()).toBe('2027-01-30T23:05:00.000Z');
  });

  it('keep the time on the clock when the clocks change in between', () => {
    const day = sampleDays(new Date('2027-03-27T12:00:00Z'), 'Europe/Berlin');
    expect(day(0, '10:30').toISOString()).toBe('2027-03-27T09:30:00.000Z');
    expect(day(1, '01:30').toISOString()).toBe('2027-03-28T00:30:00.000Z');
    expect(day(1, '10:30').toISOString()).toBe('2027-03-28T08:30:00.000Z');
  });
});
