import { aJob } from '../../testing/a-job';
import { isTaken, offersOf } from './offers';

const differs = (field: string, before: string | null, after: string | null) => ({ field, before, after });

it('offers each field by itself, and all of the pay at once', () => {
  const job = aJob({ salary_min: 60_000, salary_max: 78_000, salary_currency: 'EUR', salary_period: 'year' });
  const offers = offersOf(job, [
    differs('salary_max', '78000', '82000.5'),
    differs('remote_option', 'hybrid', 'remote'),
    differs('salary_min', '60000', '80000'),
  ]);
  expect(offers).toEqual([
    { name: 'remote_option', before: { remote_option: 'hybrid' }, after: { remote_option: 'remote' } },
    {
      name: 'salary_range',
      before: { salary_min: 60_000, salary_max: 78_000, salary_currency: 'EUR', salary_period: 'year' },
      after: { salary_min: 80_000, salary_max: 82_000.5, salary_currency: 'EUR', salary_period: 'year' },
    },
  ]);
  expect(offers.map((offer) => isTaken({ ...job, remote_option: 'remote' }, offer))).toEqual([true, false]);
});

it('offers nothing that it does not know', () => {
  const unknown = [
    differs('mood', 'a', 'b'),
    differs('job_type', 'full_time', 'now and then'),
    differs('title', 'a', null),
  ];
  expect(offersOf(aJob(), unknown)).toEqual([]);
});
