import { dueItems } from './due';
import { anApplication } from './testing/samples';

const start = Date.parse('2026-01-10T00:00:00Z');
const DAY = 86_400_000;
const day = { start, end: start + DAY, until: start + 8 * DAY };

describe('what is due', () => {
  it('is sorted by time and told apart: overdue, today, soon', () => {
    const items = dueItems(
      [
        anApplication({ id: 'soon', status: 'offer', offer: { deadline: '2026-01-14T12:00:00Z' } }),
        anApplication({ id: 'today', follow_up_at: '2026-01-10T09:00:00Z' }),
        anApplication({ id: 'late', follow_up_at: '2026-01-07T22:00:00Z' }),
      ],
      day,
    );
    expect(items.map(({ application, group, days_late }) => [application.id, group, days_late])).toEqual([
      ['late', 'overdue', 3],
      ['today', 'today', 0],
      ['soon', 'soon', 0],
    ]);
  });

  it('lists each date of one application by itself', () => {
    const busy = anApplication({
      status: 'interview',
      interview_date: '2026-01-10T15:00:00Z',
      follow_up_at: '2026-01-09T15:00:00Z',
    });
    expect(dueItems([busy], day).map(({ kind }) => kind)).toEqual(['follow_up', 'interview']);
  });

  it('leaves out closed applications, interviews that are over, and what is far away', () => {
    const items = dueItems(
      [
        anApplication({ status: 'rejected', follow_up_at: '2026-01-10T09:00:00Z' }),
        anApplication({ status: 'interview', interview_date: '2026-01-09T09:00:00Z' }),
        anApplication({ follow_up_at: '2026-01-18T00:00:00Z' }),
      ],
      day,
    );
    expect(items).toEqual([]);
  });
});
