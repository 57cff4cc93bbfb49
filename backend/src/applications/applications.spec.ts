import type { ApplicationDto, CalendarFeedDto, TimelineEventDto } from '#contracts/application.dto';
import type { ErrorDto } from '#contracts/error.dto';
import type { JobDto } from '#contracts/job.dto';
import type { Client } from '../../test/support/client';
import { aJob, anApplication } from '../../test/support/factories';
import { signedInAs } from '../../test/support/staff';
import { startTestApp, type TestApp } from '../../test/support/test-app';
import { DAY, HOUR, MINUTE } from '../../test/support/test-clock';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const move = (member: Client, id: string, fields: object) =>
  member.put<ApplicationDto>(`/applications/${id}`, fields);

describe('starting an application', () => {
  it('begins as interested, with its job, and shows on the job', async () => {
    const member = await app.member();
    const job = await aJob(member, { location: 'Oslo' });
    const application = await anApplication(member, { job, notes: 'Ask Kim' });
    expect(application).toMatchObject({
      status: 'interested',
      notes: 'Ask Kim',
      applied_date: null,
      job: { id: job.id, title: job.title, location: 'Oslo' },
    });
    const { body } = await member.get<JobDto>(`/jobs/${job.id}`);
    expect(body.application).toEqual({ id: application.id, status: 'interested' });
  });

  it('happens once a job', async () => {
    const member = await app.member();
    const job = await aJob(member);
    const tries = Array.from({ length: 10 }, () =>
      member.post<ErrorDto>('/applications', { job_id: job.id }),
    );
    const answers = await Promise.all(tries);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(409)]);
    expect(answers.find(({ status }) => status === 409)?.body.existing_id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('needs a job of one’s own', async () => {
    const [owner, other] = [await app.member(), await app.member()];
    const { id } = await aJob(owner);
    expect((await other.post('/applications', { job_id: id })).status).toBe(404);
  });
});

describe('moving', () => {
  it.each([
    ['applied', 'applied_date'],
    ['interview', 'interview_date'],
    ['offer', 'offer_date'],
  ] as const)('to %s records the date, if it is empty', async (status, field) => {
    const member = await app.member();
    const { id, job_id } = await anApplication(member);
    const { body } = await move(member, id, { status });
    expect(body[field]).not.toBeNull();
    if (status === 'applied')
      expect((await member.get<JobDto>(`/jobs/${job_id}`)).body.date_applied).toBe(body.applied_date);
    app.clock.forward(HOUR);
    await move(member, id, { status: 'interested' });
    expect((await move(member, id, { status })).body[field]).toBe(body[field]);
  });

  it('keeps a date that is given with the move', async () => {
    const member = await app.member();
    const { id } = await anApplication(member);
    const { body } = await move(member, id, {
      status: 'interview',
      interview_date: '2027-01-05T10:00:00+01:00',
    });
    expect(body.interview_date).toBe('2027-01-05T09:00:00.000Z');
  });

  it('may go anywhere, and each move is in the timeline, newest first', async () => {
    const member = await app.member();
    const { id } = await anApplication(member);
    for (const status of ['rejected', 'interview', 'interview', 'accepted', 'interested']) {
      app.clock.forward(MINUTE);
      expect((await move(member, id, { status })).status).toBe(200);
    }
    const { body } = await member.get<TimelineEventDto[]>(`/applications/${id}/timeline`);
    expect(body.map(({ kind, from_status, to_status }) => [kind, from_status, to_status])).toEqual([
      ['moved', 'accepted', 'interested'],
      ['moved', 'interview', 'accepted'],
      ['moved', 'rejected', 'interview'],
      ['moved', 'interested', 'rejected'],
      ['created', null, 'interested'],
    ]);
  });

  it('changes nothing else, and a change without a move writes no history', async () => {
    const member = await app.member();
    const { id, status_since } = await anApplication(member, { notes: 'keep me' });
    app.clock.forward(MINUTE);
    const { body } = await move(member, id, {
      contacts: [{ name: 'Kim', email: 'kim@example.org' }],
      offer: { base: 70_000, currency: 'EUR', deadline: '2027-02-01' },
    });
    expect(body).toMatchObject({
      notes: 'keep me',
      status_since,
      contacts: [{ name: 'Kim', email: 'kim@example.org' }],
      offer: { base: 70_000, deadline: '2027-02-01T00:00:00.000Z' },
    });
    expect((await member.get<TimelineEventDto[]>(`/applications/${id}/timeline`)).body).toHaveLength(1);
  });

  it.each<[string, object]>([
    ['an unknown status', { status: 'ghosted' }],
    ['a date that is none', { follow_up_at: 'tomorrow' }],
    ['the 30th of February', { follow_up_at: '2026-02-30' }],
    ['another’s id', { user_id: '6f1c1d6e-0000-4000-8000-000000000000' }],
    ['a place below the first', { board_position: -1 }],
    ['a contact without a name', { contacts: [{ email: 'a@b.example' }] }],
  ])('refuses %s', async (_, fields) => {
    const member = await app.member();
    expect((await move(member, (await anApplication(member)).id, fields)).status).toBe(422);
  });
});

describe('the board', () => {
  const column = async (member: Client, status: string): Promise<string[]> =>
    (await member.get<ApplicationDto[]>(`/applications?status=${status}`)).body.map(
      ({ notes }) => notes ?? '',
    );

  it('keeps the order it is given, column by column', async () => {
    const member = await app.member();
    const ids: Record<string, string> = {};
    for (const notes of ['a', 'b', 'c', 'd']) ids[notes] = (await anApplication(member, { notes })).id;
    expect(await column(member, 'interested')).toEqual(['d', 'c', 'b', 'a']);
    await move(member, ids['a'] ?? '', { board_position: 1 });
    expect(await column(member, 'interested')).toEqual(['d', 'a', 'c', 'b']);
    await move(member, ids['d'] ?? '', { board_position: 99 });
    expect(await column(member, 'interested')).toEqual(['a', 'c', 'b', 'd']);
    await move(member, ids['c'] ?? '', { status: 'applied' });
    await move(member, ids['b'] ?? '', { status: 'applied', board_position: 1 });
    const places = await member.get<ApplicationDto[]>('/applications?status=interested');
    expect(places.body.map(({ board_position }) => board_position)).toEqual([0, 1]);
    expect([await column(member, 'interested'), await column(member, 'applied')]).toEqual([
      ['a', 'd'],
      ['c', 'b'],
    ]);
  });

  it('narrows by words of the job or the notes, and by what is due', async () => {
    const member = await app.member();
    const inSearch = async (query: string): Promise<string[]> =>
      (await member.get<ApplicationDto[]>(`/applications?${query}`)).body
        .map(({ notes }) => notes ?? '')
        .sort();
    const due = new Date(app.clock.now().getTime() + HOUR).toISOString();
    const soon = encodeURIComponent(new Date(app.clock.now().getTime() + DAY).toISOString());
    const job = await aJob(member, { company: 'Quartz Labs' });
    await move(member, (await anApplication(member, { job, notes: 'one' })).id, { follow_up_at: due });
    await move(member, (await anApplication(member, { notes: 'two quartz' })).id, {
      status: 'rejected',
      follow_up_at: due,
    });
    await move(member, (await anApplication(member, { notes: '3 % off' })).id, { offer: { deadline: due } });
    expect(await inSearch('q=quartz')).toEqual(['one', 'two quartz']);
    expect(await inSearch('q=%25')).toEqual(['3 % off']);
    expect(await inSearch(`due_before=${soon}`)).toEqual(['3 % off', 'one']);
  });
});

describe('the timeline', () => {
  it('takes what the member writes, also of the past', async () => {
    const member = await app.member();
    const { id } = await anApplication(member);
    const { status, body } = await member.post<TimelineEventDto>(`/applications/${id}/events`, {
      kind: 'call',
      note: 'Spoke with Kim',
      occurred_at: '2026-01-01T10:00:00Z',
    });
    expect([status, body.kind, body.note, body.occurred_at]).toEqual([
      201,
      'call',
      'Spoke with Kim',
      '2026-01-01T10:00:00.000Z',
    ]);
    expect((await member.post(`/applications/${id}/events`, { kind: 'moved', note: 'x' })).status).toBe(422);
    const { body: events } = await member.get<TimelineEventDto[]>(`/applications/${id}/timeline`);
    expect(events.map(({ kind }) => kind)).toEqual(['created', 'call']);
  });
});

describe('what an application shows of its job', () => {
  it('follows the profile at once', async () => {
    const member = await app.member();
    const job = await aJob(member, { tech_stack: ['Haskell'] });
    const { id } = await anApplication(member, { job });
    const { body: before } = await member.get<ApplicationDto>(`/applications/${id}`);
    await member.put('/profile', { skills: ['Haskell'] });
    const { body: after } = await member.get<ApplicationDto>(`/applications/${id}`);
    expect(after.job.match_score).toBeGreaterThan(before.job.match_score);
    expect(after.job.match_score).toBe((await member.get<JobDto>(`/jobs/${job.id}`)).body.match_score);
  });

  it('is there or is not, when it goes away while events are written', async () => {
    const member = await app.member();
    const { id } = await anApplication(member);
    const notes = Array.from({ length: 15 }, (_, n) =>
      member.post(`/applications/${id}/events`, { kind: 'note', note: `${n}` }),
    );
    const statuses = (await Promise.all([...notes, member.delete(`/applications/${id}`)])).map(
      ({ status }) => status,
    );
    expect(statuses.filter((status) => ![201, 204, 404].includes(status))).toEqual([]);
  });
});

describe('removing an application', () => {
  it('leaves the job without one', async () => {
    const member = await app.member();
    const { id, job_id } = await anApplication(member);
    expect((await member.delete(`/applications/${id}`)).status).toBe(204);
    expect((await member.get<JobDto>(`/jobs/${job_id}`)).body.application).toBeNull();
    expect((await member.get(`/applications/${id}/timeline`)).status).toBe(404);
  });
});

describe('the calendar feed', () => {
  const read = (url: string): Promise<Response> => fetch(url.replace(/^https?:\/\/[^/]+/, app.origin));

  it('shows interviews, follow-ups and deadlines to whoever has the address, and nothing can be smuggled in', async () => {
    const member = await app.member();
    const job = await aJob(member, { title: 'Cook;\r\nBEGIN:VEVENT', company: 'Salt, Pepper' });
    await move(member, (await anApplication(member, { job })).id, {
      status: 'interview',
      interview_date: '2027-01-05T09:00:00Z',
      follow_up_at: '2027-01-07',
      offer: { deadline: '2027-02-01' },
    });
    const { body } = await member.get<CalendarFeedDto>('/calendar');
    const answer = await read(body.feed_url);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = (await answer.text()).replace(/\r\n[ \t]/g, '');
    expect(text.split('\r\n').filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(3);
    expect(text).toContain('DTSTART:20270105T090000Z');
    expect(text).toMatch(/SUMMARY:Interview: Cook\\;.*Salt\\, Pepper/);
  });

  it('gets a new address when asked to, and the old one opens nothing', async () => {
    const member = await app.member();
    const before = (await member.get<CalendarFeedDto>('/calendar')).body.feed_url;
    expect((await member.get<CalendarFeedDto>('/calendar')).body.feed_url).toBe(before);
    const after = (await member.post<CalendarFeedDto>('/calendar/reset')).body.feed_url;
    expect([(await read(before)).status, (await read(after)).status]).toEqual([404, 200]);
  });

  it('opens nothing once the account is disabled', async () => {
    const member = await app.member();
    const { feed_url } = (await member.get<CalendarFeedDto>('/calendar')).body;
    const admin = await signedInAs(app, 'admin');
    await admin.put(`/admin/users/${member.me.id}`, { disabled: true });
    expect((await read(feed_url)).status).toBe(404);
  });
});
