import type { ApplicationDto, TimelineEventDto } from '#contracts/application.dto';
import type { ErrorDto } from '#contracts/error.dto';
import { IMPORT_MAX_ROWS } from '#contracts/job-import';
import type { ImportReportDto } from '#contracts/job-import.dto';
import type { JobDto } from '#contracts/job.dto';
import type { Answer, Client } from '../../test/support/client';
import { aJob, anApplication } from '../../test/support/factories';
import { startTestApp, type TestApp } from '../../test/support/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

interface Sent {
  readonly commit?: boolean;
  readonly mapping?: string;
}

const send = <T = ImportReportDto>(
  member: Client,
  bytes: string | Uint8Array,
  { commit = false, mapping }: Sent = {},
): Promise<Answer<T>> =>
  member.upload<T>(`/jobs/import${commit ? '?commit=true' : ''}`, {
    name: 'jobs.csv',
    bytes,
    fields: mapping === undefined ? {} : { mapping },
  });

const jobsOf = async (member: Client): Promise<JobDto[]> =>
  (await member.get<JobDto[]>('/jobs?limit=100&sort=company')).body;
const applicationsOf = async (member: Client): Promise<ApplicationDto[]> =>
  (await member.get<ApplicationDto[]>('/applications?limit=100')).body;

const LIST = [
  'Company,Title,City,Salary,Applied on,Status,Follow up,Notes,Link',
  'Ember Forge,Blacksmith,Trier,"€41,000 – 46,000 a year",2026-03-04,Interview,2026-12-24,"Asked for ""old"" hinges",https://ember.example/jobs/101',
  'Quarry Nine,Stone Mason,Carrara,,soon,Wishlist,,,javascript:alert(1)',
  'Ember Forge GmbH,Blacksmith,Trier,,,,,,',
  ',Potter,Bruges,,,,,,',
].join('\r\n');

describe('importing jobs', () => {
  it('only says what would happen, until it is told to', async () => {
    const member = await app.member();
    const { status, body } = await send(member, LIST);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      format: 'spreadsheet',
      rows: 4,
      ready: 2,
      duplicates: 1,
      faulty: 1,
      fault_count: 3,
      is_committed: false,
    });
    expect(body.columns[3]).toEqual({
      index: 3,
      header: 'Salary',
      field: 'salary_range',
      samples: ['€41,000 – 46,000 a year'],
    });
    expect(body.faults.map(({ row, field, found, fatal }) => [row, field, found, fatal])).toEqual([
      [3, 'date_applied', 'soon', false],
      [3, 'source_url', 'javascript:alert(1)', false],
      [5, 'company', '', true],
    ]);
    expect(body.preview.map(({ row, is_duplicate }) => [row, is_duplicate])).toEqual([
      [2, false],
      [3, false],
      [4, true],
    ]);
    expect(await jobsOf(member)).toEqual([]);
  });

  it('saves jobs with their applications, once however often the file is sent', async () => {
    const member = await app.member();
    const { body } = await send(member, LIST, { commit: true });
    expect(body).toMatchObject({ ready: 2, duplicates: 1, faulty: 1, is_committed: true });
    const [forge, quarry, ...others] = await jobsOf(member);
    expect(others).toEqual([]);
    expect(forge).toMatchObject({
      company: 'Ember Forge',
      salary_min: 41_000,
      salary_max: 46_000,
      salary_currency: 'EUR',
      source: 'imported',
      source_url: 'https://ember.example/jobs/101',
      date_applied: '2026-03-04T00:00:00.000Z',
      application: { status: 'interview' },
    });
    expect(quarry).toMatchObject({ source_url: null, application: { status: 'interested' } });
    const interview = (await applicationsOf(member)).find(({ status }) => status === 'interview');
    expect(interview).toMatchObject({
      id: forge?.application?.id,
      job_id: forge?.id,
      applied_date: '2026-03-04T00:00:00.000Z',
      interview_date: null,
      follow_up_at: '2026-12-24T00:00:00.000Z',
      notes: 'Asked for "old" hinges',
    });
    const { body: timeline } = await member.get<TimelineEventDto[]>(
      `/applications/${interview?.id}/timeline`,
    );
    expect(timeline).toMatchObject([{ kind: 'created', from_status: null, to_status: 'interview' }]);

    const again = await send(member, LIST, { commit: true });
    expect(again.body).toMatchObject({ ready: 0, duplicates: 3, faulty: 1 });
    expect(await jobsOf(member)).toHaveLength(2);
  });

  it('adds nothing twice when two send the file at once', async () => {
    const member = await app.member();
    const answers = await Promise.all([1, 2, 3].map(() => send(member, LIST, { commit: true })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers.reduce((sum, { body }) => sum + body.ready, 0)).toBe(2);
    expect(await jobsOf(member)).toHaveLength(2);
  });

  it('knows the jobs that the member tracks, and leaves those of others alone', async () => {
    const [member, other] = [await app.member(), await app.member()];
    await aJob(member, { company: 'EMBER FORGE', title: 'Blacksmith (m/f/d)', location: 'Trier, Germany' });
    await aJob(other, { company: 'Quarry Nine', title: 'Stone Mason' });
    const { body } = await send(member, LIST, { commit: true });
    expect(body).toMatchObject({ ready: 1, duplicates: 2 });
    expect(await jobsOf(other)).toHaveLength(1);
  });

  it('puts imported applications at the end of their columns, in the order of the file', async () => {
    const member = await app.member();
    await anApplication(member, { status: 'applied' });
    const rows = ['Alder', 'Birch', 'Cedar'].map((company) => `${company},Sawyer,applied`);
    await send(member, ['company,title,status', ...rows].join('\n'), { commit: true });
    const board = (await applicationsOf(member)).sort((a, b) => a.board_position - b.board_position);
    expect(board.map(({ board_position }) => board_position)).toEqual([0, 1, 2, 3]);
    expect(board.slice(1).map(({ job }) => job.company)).toEqual(['Alder', 'Birch', 'Cedar']);
  });

  it('follows a mapping, and refuses one that makes no sense', async () => {
    const member = await app.member();
    const file = 'Who,What,Company\nEmber Forge,Blacksmith,yes\n';
    const { body } = await send(member, file, { mapping: '{"0":"company","1":"title","2":null}' });
    expect(body.preview).toMatchObject([{ company: 'Ember Forge', title: 'Blacksmith' }]);
    const unmapped = await send(member, file);
    expect(unmapped.body).toMatchObject({
      ready: 0,
      faulty: 1,
      faults: [{ row: 1, field: 'title', fatal: true }],
    });
    for (const mapping of [
      '{',
      '[]',
      '{"x":"company"}',
      '{"0":"colour"}',
      '{"0":"title","1":"title"}',
      '{"0":{}}',
    ]) {
      const refused = await send<ErrorDto>(member, file, { mapping });
      expect(refused.status).toBe(422);
      expect(refused.body.errors?.[0]?.field).toBe('mapping');
    }
  });

  it('needs somebody signed in', async () => {
    expect((await send(app.stranger, LIST)).status).toBe(401);
  });
});

describe('a round trip', () => {
  it('loses nothing of the export', async () => {
    const [from, to] = [await app.member(), await app.member()];
    const tricky = await aJob(from, {
      company: '=Ember "Forge", Ltd',
      title: "'@Smith; apprentice",
      location: 'None',
      description: '-first line\r\n"quoted", <b>bold</b>;\n\nlast \'line\'',
      requirements: '+ two hands',
      responsibilities: '@ the anvil',
      salary_range: '€1 a day',
      salary_min: 0.5,
      salary_max: 1_000_000.25,
      salary_currency: 'EUR',
      salary_period: 'day',
      job_type: 'temporary',
      remote_option: 'onsite',
      experience_level: 'mid',
      tech_stack: ['-Welding', 'C, C++', 'Angular'],
      source: 'Guild Board',
      source_url: 'https://ember.example/jobs/101?a=1&b=2',
      date_applied: '2026-01-02T03:04:05.678Z',
    });
    await from.put(`/jobs/${tricky.id}`, { archived: true });
    await anApplication(from, {
      job: await aJob(from, { company: 'Quarry', tech_stack: [] }),
      status: 'rejected',
    });
    await aJob(from, { company: '＝Fullwidth', description: 'We use SQL.', tech_stack: [] });
    const file = (await from.get<string>('/jobs/export.csv')).body;
    const { body } = await send(to, file, { commit: true });
    expect(body).toMatchObject({ format: 'career-copilot', rows: 3, ready: 3, faults: [] });
    expect((await to.get<string>('/jobs/export.csv')).body).toBe(file);
  });
});

describe('the file of an import', () => {
  const umlauts = 'Firma;Stelle;Ort\r\nMüller & Söhne;Bäcker;Köln\r\n';
  const utf16 = Buffer.from(`\ufeff${umlauts}`, 'utf16le');

  it.each<[string, string | Uint8Array]>([
    ['UTF-8', umlauts],
    ['UTF-8 with a mark', `\ufeff${umlauts}`],
    ['windows-1252', Buffer.from(umlauts, 'latin1')],
    ['UTF-16, little end first', utf16],
    ['UTF-16, big end first', Buffer.from(utf16).swap16()],
    ['UTF-16 without a mark', utf16.subarray(2)],
    ['tabs', umlauts.replaceAll(';', '\t')],
    ['bars', umlauts.replaceAll(';', '|')],
    ['commas', umlauts.replaceAll(';', ',')],
    ['a line that names the delimiter', `sep=;\r\n${umlauts}`],
    ['old Mac lines', umlauts.replaceAll('\r\n', '\r')],
    ['a quote inside a cell', umlauts.replace('Bäcker', 'Bäcker').replace('Köln', 'Köln "Mitte"')],
  ])('may be %s', async (_, bytes) => {
    const { body } = await send(await app.member(), bytes);
    expect(body).toMatchObject({
      rows: 1,
      ready: 1,
      preview: [{ company: 'Müller & Söhne', title: 'Bäcker' }],
    });
  });

  it.each<[string, Uint8Array]>([
    ['a workbook', Buffer.from('504b030414000600080000002100', 'hex')],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae10000', 'hex')],
    ['a PDF', Buffer.from('%PDF-1.7\n')],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['a web page', Buffer.from('<!DOCTYPE html><table></table>')],
    ['bytes that are no text', Buffer.from('a,b\n\0\u0001\0,c')],
  ])('must not be %s', async (_, bytes) => {
    const { status, body } = await send<ErrorDto>(await app.member(), bytes);
    expect(status).toBe(415);
    expect(body.detail).toContain('CSV');
  });

  it('is refused with the line where its quotes break', async () => {
    const file = 'Company,Title\n"Ember\nForge",Smith\nQuarry,"Mason\nAlder,Sawyer\n';
    const { status, body } = await send<ErrorDto>(await app.member(), file);
    expect(status).toBe(422);
    expect(body.detail).toContain('the row that begins in line 4,');
  });

  it('is refused when it is empty or too large in any direction', async () => {
    const member = await app.member();
    expect((await send(member, ' \n ')).status).toBe(422);
    expect((await send(member, `Company,Title${',x'.repeat(99)}\nA,B`)).status).toBe(422);
    const tooLong = `Company,Title\n${'A,B\n'.repeat(IMPORT_MAX_ROWS + 1)}`;
    expect((await send(member, tooLong)).status).toBe(413);
    expect((await send(member, 'a'.repeat(5 * 1024 * 1024 + 1))).status).toBe(413);
  });

  it('may hold as many rows as are allowed, which are counted once for every answer', async () => {
    const member = await app.member();
    const rows = Array.from(
      { length: IMPORT_MAX_ROWS },
      (_, number) =>
        `Firm ${number},Job ${number},${number % 2 ? 'applied' : ''},2025-0${1 + (number % 9)}-11`,
    );
    const file = ['Company,Title,Status,Date saved', ...rows].join('\n');
    expect((await send(member, file, { commit: true })).body).toMatchObject({
      ready: IMPORT_MAX_ROWS,
      faults: [],
    });
    const { headers } = await member.get('/jobs?status=applied&limit=1');
    expect(headers.get('x-total-count')).toBe(String(IMPORT_MAX_ROWS / 2));
    expect((await send(member, file)).body).toMatchObject({ ready: 0, duplicates: IMPORT_MAX_ROWS });
  });
});
