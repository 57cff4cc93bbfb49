import type { ErrorDto } from '#contracts/error.dto';
import type { ProfileDto } from '#contracts/profile.dto';
import { startTestApp, type TestApp } from '../../test/support/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it('is empty at first', async () => {
  const member = await app.member();
  const { status, body } = await member.get<ProfileDto>('/profile');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    user_id: member.me.id,
    skills: [],
    preferred_locations: [],
    experience: [],
    experience_level: null,
    headline: null,
  });
});

it('changes what is given, clears what is null, and leaves the rest', async () => {
  const member = await app.member();
  await member.put('/profile', {
    full_name: ' Ada Lovelace ',
    headline: 'Engineer',
    skills: ['TypeScript', 'k8s', 'TypeScript', ' '],
    preferred_locations: ['London'],
    salary_expectation: { min: 60_000, max: 80_000, currency: 'GBP', period: 'year' },
    experience: [
      {
        title: 'Analyst',
        company: 'Engines',
        start_date: '2019-03',
        end_date: null,
        bullets: ['Wrote programs'],
      },
    ],
    timezone: 'Europe/London',
  });
  const { body } = await member.put<ProfileDto>('/profile', { headline: null, experience_level: 'senior' });
  expect(body).toMatchObject({
    full_name: 'Ada Lovelace',
    headline: null,
    experience_level: 'senior',
    skills: ['TypeScript', 'k8s'],
    salary_expectation: { min: 60_000, max: 80_000, currency: 'GBP', period: 'year' },
    experience: [
      {
        title: 'Analyst',
        company: 'Engines',
        start_date: '2019-03',
        end_date: null,
        bullets: ['Wrote programs'],
      },
    ],
  });
  expect((await member.get<ProfileDto>('/profile')).body).toEqual(body);
});

it.each<[string, object, string]>([
  ['an unknown field', { shoe_size: 43 }, 'shoe_size'],
  ['an unknown level', { experience_level: 'guru' }, 'experience_level'],
  ['null for a list', { skills: null }, 'skills'],
  ['a list of numbers', { skills: [1] }, 'skills'],
  ['an unknown currency', { salary_expectation: { currency: 'XXXX' } }, 'salary_expectation.currency'],
  ['an unknown zone', { timezone: 'Mars/Base' }, 'timezone'],
  [
    'a month that is none',
    { experience: [{ title: 'x', company: 'y', start_date: '2019-13' }] },
    'experience.0.start_date',
  ],
  ['a field that only the server knows', { match_weights: { tech: 100 } }, 'match_weights'],
  ['a script as link', { links: ['javascript:alert(1)'] }, 'links'],
  [
    'a salary whose ends are the wrong way round',
    { salary_expectation: { min: 2, max: 1 } },
    'salary_expectation.max',
  ],
  [
    'an end before the beginning',
    { education: [{ institution: 'x', start_date: '2020-05', end_date: '2019' }] },
    'education.0.end_date',
  ],
  ['a script as picture', { profile_picture_url: 'javascript:alert(1)' }, 'profile_picture_url'],
])('refuses %s and says where', async (_, fields, field) => {
  const member = await app.member();
  const { status, body } = await member.put<ErrorDto>('/profile', fields);
  expect(status).toBe(422);
  expect(body.errors?.map((error) => error.field)).toEqual([field]);
});

it('is made once, however many ask for it first', async () => {
  const member = await app.member();
  const answers = await Promise.all(Array.from({ length: 20 }, () => member.get<ProfileDto>('/profile')));
  expect(new Set(answers.map(({ body }) => body.created_at)).size).toBe(1);
});
