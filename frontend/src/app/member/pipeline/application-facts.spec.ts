import { factsOf } from './application-facts';
import { anApplication } from './testing/an-application';

const NOW = Date.parse('2026-03-20T12:00:00.000Z');
const at = (days: number) => new Date(NOW + days * 86_400_000).toISOString();
const open = (more: Parameters<typeof anApplication>[0] = {}) =>
  factsOf(anApplication({ status: 'applied', status_since: at(-3.4), updated_at: at(-3.4), ...more }), NOW);

it('counts whole days in the present status', () => {
  expect(open().days).toBe(3);
  expect(open({ status_since: at(-0.9) }).days).toBe(0);
  // The clock of the server may be ahead of this one.
  expect(open({ status_since: at(0.1) }).days).toBe(0);
});

it('names what is due first, and whether it is late', () => {
  const offer = { deadline: at(2) };
  expect(open({ interview_date: at(3), follow_up_at: at(5), offer }).due).toEqual({
    kind: 'offer',
    at: at(2),
    is_overdue: false,
  });
  expect(open({ interview_date: at(3), follow_up_at: at(-1) }).due).toMatchObject({
    kind: 'follow_up',
    is_overdue: true,
  });
});

it('passes over an interview that is over, and over everything once it is closed', () => {
  expect(open({ interview_date: at(-1) }).due).toBeNull();
  expect(open({ status: 'rejected', follow_up_at: at(-1) }).due).toBeNull();
});

it('calls an open application stale after 14 quiet days with nothing planned', () => {
  const quiet = { status_since: at(-40), updated_at: at(-14) };
  expect(open(quiet).is_stale).toBe(true);
  expect(open({ ...quiet, updated_at: at(-13.9) }).is_stale).toBe(false);
  expect(open({ ...quiet, follow_up_at: at(1) }).is_stale).toBe(false);
  expect(open({ ...quiet, status: 'declined' }).is_stale).toBe(false);
});
