import type { ErrorDto } from '#contracts/error.dto';
import type { JsonResumeDto } from '#contracts/json-resume.dto';
import type { ProfileDto } from '#contracts/profile.dto';
import type { ResumeDto, ResumeStatusDto, SuggestionDto, UploadedResumeDto } from '#contracts/resume.dto';
import type { Client } from '../../test/support/client';
import { startTestApp, type TestApp } from '../../test/support/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const RESUME = `Greta Lindqvist
Data Engineer
greta.lindqvist@example.org | +46 70 123 45 67 | Gothenburg, Sweden | github.com/gretalind

Experience

Data Engineer, Fjord Analytics
March 2021 – present
• Built pipelines with Apache Spark and Airflow
• Moved 40 reports to dbt

Junior Developer, Nordic Parcel
August 2018 – February 2021
• Wrote Python services on PostgreSQL

Education

BSc Computer Science, University of Gothenburg
2015 – 2018

Skills

Python, SQL, Apache Spark, Airflow, dbt
`;

async function upload(member: Client, bytes: string | Uint8Array, name = 'resume.txt'): Promise<string> {
  const { status, body } = await member.upload<UploadedResumeDto>('/resume/upload', { name, bytes });
  expect(status).toBe(202);
  return body.upload_id;
}

/** The status once the reading has ended; fails by the test's own time-out. */
async function readingOf(member: Client, id: string): Promise<ResumeStatusDto> {
  for (;;) {
    const { body } = await member.get<ResumeStatusDto>(`/resume/${id}/status`);
    if (body.parsing_status === 'completed' || body.parsing_status === 'failed') return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const find = (suggestions: readonly SuggestionDto[], id: string): SuggestionDto | undefined =>
  suggestions.find((one) => one.id === id);

describe('an uploaded resume', () => {
  let member: Client;
  let status: ResumeStatusDto;
  beforeAll(async () => {
    member = await app.member();
    status = await readingOf(member, await upload(member, RESUME));
  });

  it('is read into fields, each suggestion with the line that it was read from', () => {
    expect(status).toMatchObject({
      parsing_status: 'completed',
      progress: 100,
      method: 'rules',
      error: null,
    });
    expect(status.extracted_data).toMatchObject({
      name: 'Greta Lindqvist',
      email: 'greta.lindqvist@example.org',
      experience: [
        { title: 'Data Engineer', company: 'Fjord Analytics', start_date: '2021-03', is_current: true },
        {},
      ],
    });
    const job = find(status.suggestions, 'experience-1');
    expect(job).toMatchObject({
      field: 'experience',
      current: null,
      proposed: { experience: { company: 'Nordic Parcel', end_date: '2021-02' } },
    });
    const line = status.lines.find(({ page, line: number }) => page === job?.page && number === job.line);
    expect(line?.text).toBe(job?.passage);
  });

  it('changes nothing by itself', async () => {
    expect((await member.get<ProfileDto>('/profile')).body).toMatchObject({ full_name: null, skills: [] });
  });

  it('changes the profile by what was accepted, as proposed or as edited, and by nothing else', async () => {
    const { status: code, body } = await member.post<ProfileDto>(`/resume/${status.upload_id}/apply`, {
      accept: ['full_name', 'skills', 'experience-0'],
      edits: [{ id: 'full_name', value: { text: 'Greta Maria Lindqvist' } }],
    });
    expect(code).toBe(200);
    expect(body).toMatchObject({
      full_name: 'Greta Maria Lindqvist',
      phone: null,
      education: [],
      experience: [{ company: 'Fjord Analytics', start_date: '2021-03', end_date: null }],
    });
    expect(body.skills).toContain('Apache Spark');
    expect((await member.get<ProfileDto>('/profile')).body).toEqual(body);
  });

  it('then suggests only what the profile does not say yet, against what it says', async () => {
    const { suggestions } = await readingOf(member, status.upload_id);
    expect(suggestions.map(({ id }) => id)).not.toContain('skills');
    expect(suggestions.map(({ id }) => id)).not.toContain('experience-0');
    const [row] = (await member.get<ResumeDto[]>('/resume')).body;
    expect(row?.applied_at).not.toBeNull();
  });

  it('does not suggest again what was accepted and edited, unless another file says something new', async () => {
    expect((await readingOf(member, status.upload_id)).suggestions.map(({ id }) => id)).not.toContain(
      'full_name',
    );
    const profile = (await member.get<ProfileDto>('/profile')).body;
    await member.put('/profile', {
      skills: profile.skills.filter((skill) => skill !== 'SQL'),
      experience: [{ ...profile.experience[0], title: 'Analytics Engineer', bullets: ['In my words'] }],
    });
    const again = await readingOf(member, await upload(member, RESUME, 'again.txt'));
    const ids = again.suggestions.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['phone', 'experience-1']));
    for (const settled of ['full_name', 'skills', 'experience-0']) expect(ids).not.toContain(settled);

    const newer = RESUME.replace('to dbt\n', 'to dbt\n• Led two engineers\n')
      .replace('Greta Lindqvist\n', 'Greta Lindqvist-Holm\n')
      .replace('Airflow, dbt\n', 'Airflow, dbt, Terraform\n');
    const { suggestions } = await readingOf(member, await upload(member, newer, 'newer.txt'));
    expect(find(suggestions, 'full_name')).toMatchObject({
      current: { text: 'Greta Maria Lindqvist' },
      proposed: { text: 'Greta Lindqvist-Holm' },
    });
    const { current, proposed } = find(suggestions, 'skills') ?? {};
    expect(proposed?.list).toEqual([...(current?.list ?? []), 'Terraform']);
    expect(find(suggestions, 'experience-0')?.proposed.experience?.bullets).toContain('Led two engineers');
  });

  it('suggests again what it filled once the member has emptied it', async () => {
    const other = await app.member();
    const id = await upload(other, RESUME);
    await readingOf(other, id);
    await other.post(`/resume/${id}/apply`, { accept: ['full_name', 'skills', 'experience-0'] });
    await other.put('/profile', { full_name: null, skills: [], experience: [] });
    const ids = (await readingOf(other, id)).suggestions.map((one) => one.id);
    expect(ids).toEqual(expect.arrayContaining(['full_name', 'skills', 'experience-0']));
  });

  it.each<[string, object]>([
    ['an unknown suggestion', { accept: ['shoe_size'] }],
    ['an edit of what was not accepted', { accept: [], edits: [{ id: 'phone', value: { text: '1' } }] }],
    ['a value of another kind', { accept: ['phone'], edits: [{ id: 'phone', value: { list: ['1'] } }] }],
    [
      'a value that the profile refuses',
      { accept: ['links'], edits: [{ id: 'links', value: { list: ['javascript:alert(1)'] } }] },
    ],
    [
      'a level that there is not',
      { accept: ['experience_level'], edits: [{ id: 'experience_level', value: { text: 'guru' } }] },
    ],
  ])('refuses %s and changes nothing', async (_, body) => {
    const before = (await member.get('/profile')).body;
    expect((await member.post(`/resume/${status.upload_id}/apply`, body)).status).toBe(422);
    expect((await member.get('/profile')).body).toEqual(before);
  });

  it('comes back as the file it was, to be saved and never shown', async () => {
    const { body, headers } = await member.get<string>(`/resume/${status.upload_id}/file`);
    expect(body).toBe(RESUME);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="resume.txt"/);
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('is given as a JSON Resume, which reads back the same', async () => {
    const { body } = await member.get<JsonResumeDto>(`/resume/${status.upload_id}/json-resume`);
    expect(body.work[0]).toMatchObject({ name: 'Fjord Analytics', position: 'Data Engineer' });
    const again = await readingOf(member, await upload(member, JSON.stringify(body), 'resume.json'));
    expect(again.extracted_data?.experience).toEqual(status.extracted_data?.experience);
    expect(again.extracted_data?.skills).toEqual(status.extracted_data?.skills);
  });

  it('is gone once it is deleted, and its file too', async () => {
    const id = await upload(member, RESUME);
    await readingOf(member, id);
    expect((await member.delete(`/resume/${id}`)).status).toBe(204);
    expect((await member.get(`/resume/${id}/status`)).status).toBe(404);
    expect((await member.get(`/resume/${id}/file`)).status).toBe(404);
  });
});

it('takes from a JSON Resume no characters that nobody sees, and no more links than a profile has room for', async () => {
  const member = await app.member();
  const links = (from: number, count: number): string[] =>
    Array.from({ length: count }, (_, n) => `https://example.org/${from + n}`);
  await member.put('/profile', { links: links(0, 15) });
  const resume = {
    basics: {
      name: 'Ida\u0000 \u202eHolm\ud800',
      summary: '🌊'.repeat(4001),
      profiles: links(100, 16).map((url) => ({ url })),
    },
  };
  const status = await readingOf(member, await upload(member, JSON.stringify(resume), 'resume.json'));
  expect(status.extracted_data?.name).toMatch(/^Ida Holm\ufffd?$/);
  const { body, status: code } = await member.post<ProfileDto>(`/resume/${status.upload_id}/apply`, {
    accept: ['full_name', 'links'],
  });
  expect(code).toBe(200);
  expect(body.links).toHaveLength(20);
});

it('loses nothing of two answers at once', async () => {
  const member = await app.member();
  const id = await upload(member, RESUME);
  await readingOf(member, id);
  await Promise.all(
    ['experience-0', 'experience-1'].map((one) => member.post(`/resume/${id}/apply`, { accept: [one] })),
  );
  expect((await member.get<ProfileDto>('/profile')).body.experience).toHaveLength(2);
});

it('gives the profile as a JSON Resume', async () => {
  const member = await app.member();
  await member.put('/profile', {
    full_name: 'Ida Holm',
    links: ['https://www.example.org/ida'],
    skills: ['Welding'],
    experience: [{ title: 'Welder', company: 'Quay Works', start_date: '2020-01', bullets: ['Ships'] }],
  });
  const { body } = await member.get<JsonResumeDto>('/profile/json-resume');
  expect(body).toMatchObject({
    basics: { name: 'Ida Holm', email: member.me.email, profiles: [{ network: 'example.org' }] },
    work: [{ name: 'Quay Works', position: 'Welder', startDate: '2020-01', highlights: ['Ships'] }],
    skills: [{ name: 'Welding' }],
  });
});

it.each<[string, string | Uint8Array, string]>([
  ['a picture of a program', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]), 'unsupported_type'],
  ['white space', ' \n\t \n', 'no_text'],
  ['a broken PDF', '%PDF-1.7\n1 0 obj\n<<', 'corrupt'],
])('says in a sentence why %s cannot be read', async (_, bytes, code) => {
  const member = await app.member();
  const status = await readingOf(member, await upload(member, bytes, 'resume.pdf'));
  expect(status).toMatchObject({ parsing_status: 'failed', error_code: code, suggestions: [] });
  expect(status.error).toMatch(/^[A-Z].*\.$/);
});

describe('an upload', () => {
  it.each<[string, () => Promise<{ status: number; body: unknown }>, number]>([
    [
      'an empty file',
      async () => (await app.member()).upload('/resume/upload', { name: 'a.pdf', bytes: '' }),
      422,
    ],
    [
      'a file over 10 MB',
      async () =>
        (await app.member()).upload('/resume/upload', {
          name: 'a.pdf',
          bytes: new Uint8Array(10 * 1024 * 1024 + 1),
        }),
      413,
    ],
    ['no form', async () => (await app.member()).post('/resume/upload', { file: 'x' }), 415],
    [
      'an unknown field',
      async () =>
        (await app.member()).upload('/resume/upload', { name: 'a', bytes: 'x', fields: { user_id: '1' } }),
      422,
    ],
    ['nobody', () => app.stranger.upload('/resume/upload', { name: 'a', bytes: 'x' }), 401],
  ])('of %s is refused', async (_, send, code) => {
    const { status, body } = await send();
    expect(status).toBe(code);
    expect((body as ErrorDto).detail).toMatch(/\S/);
  });

  it('keeps no path and no trick of its name', async () => {
    const member = await app.member();
    const id = await upload(member, RESUME, '../../etc/\u202Epasswd\r\n.txt');
    const [row] = (await member.get<ResumeDto[]>('/resume')).body;
    expect(row?.file_name).toMatch(/^passwd.*\.txt$/);
    const { headers } = await member.get(`/resume/${id}/file`);
    expect(headers.get('content-disposition')).not.toMatch(/\.\.|etc|\u202E/);
  });
});
