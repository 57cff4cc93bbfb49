import type { ErrorDto } from '#contracts/error.dto';
import type { JobDto } from '#contracts/job.dto';
import type { ParsedDescriptionDto } from '#contracts/posting.dto';
import type { MatchDto } from '#contracts/match.dto';
import type { Client } from '../../test/support/client';
import { aJob, anApplication } from '../../test/support/factories';
import { startTestApp, type TestApp } from '../../test/support/test-app';
import { MINUTE } from '../../test/support/test-clock';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const titles = async (member: Client, query = ''): Promise<string[]> =>
  (await member.get<JobDto[]>(`/jobs${query}`)).body.map(({ title }) => title);

describe('adding a job', () => {
  it('needs a company and a title, and reads the tech stack from the text', async () => {
    const member = await app.member();
    const { status, body } = await member.post<JobDto>('/jobs', {
      company: 'Northwind',
      title: 'Frontend Engineer',
      description: 'You know TypeScript, Angular and CSS. We go the extra mile.',
      source_url: 'https://jobs.example.org/1',
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      user_id: member.me.id,
      source: 'manual',
      source_urls: ['https://jobs.example.org/1'],
      application: null,
      posting_id: null,
    });
    expect(body.tech_stack).toEqual(expect.arrayContaining(['TypeScript', 'Angular', 'CSS']));
    expect(body.tech_stack).not.toContain('Go');
  });

  it('keeps a tech stack that was given, even an empty one', async () => {
    const member = await app.member();
    expect((await aJob(member, { description: 'Python', tech_stack: ['Rust'] })).tech_stack).toEqual([
      'Rust',
    ]);
    expect((await aJob(member, { description: 'Python', tech_stack: [] })).tech_stack).toEqual([]);
  });

  it('refuses a second one of the same opening, names the first, and takes it if told to', async () => {
    const member = await app.member();
    const first = await aJob(member, { company: 'Acme GmbH', title: 'Senior Engineer (m/w/d)' });
    const again = { company: 'ACME', title: 'Sr. Engineer' };
    const { status, body } = await member.post<ErrorDto>('/jobs', again);
    expect(status).toBe(409);
    expect(body.existing_id).toBe(first.id);
    expect((await member.post('/jobs?allow_duplicate=true', again)).status).toBe(201);
    expect((await (await app.member()).post('/jobs', again)).status).toBe(201);
  });

  it('refuses a second one of the same page, whatever it is called, and takes it if told to', async () => {
    const member = await app.member();
    const first = await aJob(member, { title: 'Baker', source_url: 'https://jobs.example.org/7' });
    const again = {
      company: 'Somebody else',
      title: 'Confectioner (m/w/d)',
      source_url: 'https://www.jobs.example.org/7/?utm_source=mail',
    };
    const { status, body } = await member.post<ErrorDto>('/jobs', again);
    expect([status, body.existing_id]).toEqual([409, first.id]);
    expect(
      (await member.post('/jobs', { ...again, title: 'Nurse', source_url: 'https://jobs.example.org/8' }))
        .status,
    ).toBe(201);

    // The addresses it had before are kept.
    await member.put(`/jobs/${first.id}`, { source_url: 'https://board.example/jobs/12' });
    expect((await member.post<ErrorDto>('/jobs', again)).body.existing_id).toBe(first.id);
    expect((await member.post('/jobs?allow_duplicate=true', again)).status).toBe(201);
  });

  it('lets one of twenty equal ones at once win', async () => {
    const member = await app.member();
    const tries = Array.from({ length: 20 }, () =>
      member.post('/jobs', { company: 'Same', title: 'Opening' }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status).sort();
    expect(statuses).toEqual([201, ...Array<number>(19).fill(409)]);
  });

  it('refuses a salary whose ends are the wrong way round', async () => {
    const member = await app.member();
    const { status, body } = await member.post<ErrorDto>('/jobs', {
      company: 'x',
      title: 'y',
      salary_min: 2,
      salary_max: 1,
    });
    expect([status, body.errors?.[0]?.field]).toEqual([422, 'salary_max']);
  });
});

describe('changing a job', () => {
  it('leaves what is not given, and keeps every address it was seen at', async () => {
    const member = await app.member();
    const job = await aJob(member, { source_url: 'https://a.example/1', location: 'Berlin' });
    app.clock.forward(MINUTE);
    const { body } = await member.put<JobDto>(`/jobs/${job.id}`, {
      title: 'New',
      source_url: 'https://b.example/2',
      location: null,
    });
    expect(body).toMatchObject({
      title: 'New',
      company: job.company,
      location: null,
      source_urls: ['https://a.example/1', 'https://b.example/2'],
    });
    expect(body.created_at).toBe(job.created_at);
    expect(body.updated_at > job.updated_at).toBe(true);
  });

  it('puts it away and brings it back', async () => {
    const member = await app.member();
    const job = await aJob(member);
    const away = await member.put<JobDto>(`/jobs/${job.id}`, { archived: true });
    expect(away.body.archived_at).not.toBeNull();
    expect([await titles(member), await titles(member, '?archived=true')]).toEqual([[], [job.title]]);
    await member.put(`/jobs/${job.id}`, { archived: false });
    expect(await titles(member)).toEqual([job.title]);
  });

  it('takes its application away with it when it is removed', async () => {
    const member = await app.member();
    const job = await aJob(member);
    const application = await anApplication(member, { job });
    expect((await member.delete(`/jobs/${job.id}`)).status).toBe(204);
    expect((await member.get(`/jobs/${job.id}`)).status).toBe(404);
    expect((await member.get(`/applications/${application.id}`)).status).toBe(404);
    expect((await member.delete(`/jobs/${job.id}`)).status).toBe(404);
  });
});

describe('the list', () => {
  it('answers a page, the total, and where the next page is', async () => {
    const member = await app.member();
    for (const n of [1, 2, 3, 4, 5]) {
      await aJob(member, { title: `Job ${n}` });
      app.clock.forward(1000);
    }
    const first = await member.get<JobDto[]>('/jobs?limit=2&sort=created_at');
    expect(first.body.map(({ title }) => title)).toEqual(['Job 1', 'Job 2']);
    expect(first.headers.get('x-total-count')).toBe('5');
    expect(first.headers.get('link')).toBe('</api/v1/jobs?limit=2&sort=created_at&skip=2>; rel="next"');
    const odd = await member.get('/jobs?company=e%3F%26x&limit=2');
    expect(odd.headers.get('x-total-count')).toBe('0');
    const asked = await member.get('/jobs?q=job?&limit=2');
    expect(asked.headers.get('link')).toBe('</api/v1/jobs?q=job%3F&limit=2&skip=2>; rel="next"');
    const last = await member.get<JobDto[]>('/jobs?limit=2&sort=created_at&skip=4');
    expect([last.body.length, last.headers.get('link')]).toEqual([1, null]);
    expect(await titles(member)).toEqual(['Job 5', 'Job 4', 'Job 3', 'Job 2', 'Job 1']);
  });

  it('narrows by every filter', async () => {
    const member = await app.member();
    const berlin = await aJob(member, {
      title: 'Weber',
      company: 'Textil & Söhne',
      location: 'Berlin, Germany',
      remote_option: 'onsite',
      tech_stack: ['C++', 'k8s'],
      source: 'HN',
    });
    const remote = await aJob(member, {
      title: 'Smith',
      location: '100% remote_work',
      remote_option: 'remote',
      tech_stack: ['C'],
      description: 'Node.js and a naïve façade',
    });
    await anApplication(member, { job: remote, status: 'applied' });
    const found = async (query: string): Promise<string[]> => (await titles(member, `?${query}`)).sort();
    expect(await found('status=applied')).toEqual(['Smith']);
    expect(await found('status=none')).toEqual(['Weber']);
    expect(await found('source=HN')).toEqual(['Weber']);
    expect(await found(`company=${encodeURIComponent('SÖHNE')}`)).toEqual(['Weber']);
    expect(await found('location=berlin')).toEqual(['Weber']);
    expect(await found(`location=${encodeURIComponent('0% remote_')}`)).toEqual(['Smith']);
    expect(await found('location=%25')).toEqual(['Smith']);
    expect(await found('remote_option=onsite')).toEqual(['Weber']);
    expect(await found('skill=kubernetes')).toEqual(['Weber']);
    expect(await found(`skill=${encodeURIComponent('c++')}`)).toEqual(['Weber']);
    expect(await found('skill=c')).toEqual(['Smith']);
    expect(await found('min_score=101'.replace('101', '100'))).toEqual([]);
    expect(berlin.id).not.toBe(remote.id);
  });

  it('finds words wherever they stand, the last one unfinished, and nobody else’s', async () => {
    const [member, other] = [await app.member(), await app.member()];
    await aJob(member, { title: 'Baker', description: 'Node.js services in München; front-end too.' });
    await aJob(other, { title: 'Baker', description: 'Node.js' });
    for (const q of [
      'baker',
      'node',
      'Node.js',
      'münch',
      'MÜNCHEN services',
      'front-end',
      'end too',
      'munchen',
    ]) {
      expect([q, await titles(member, `?q=${encodeURIComponent(q)}`)]).toEqual([q, ['Baker']]);
    }
    for (const q of [
      'butcher',
      'baker butcher',
      '!!!',
      '"',
      'NEAR(baker node)',
      'baker OR butcher',
      '-baker -node butcher',
      '(',
      "a' b",
    ]) {
      expect([q, await titles(member, `?q=${encodeURIComponent(q)}`)]).toEqual([q, []]);
    }
    const { id } = await aJob(member, { title: 'Miller' });
    await member.put(`/jobs/${id}`, { title: 'Sawyer' });
    expect([await titles(member, '?q=miller'), await titles(member, '?q=sawyer')]).toEqual([[], ['Sawyer']]);
  });
});

describe('the match', () => {
  it('explains itself and follows the profile at once', async () => {
    const member = await app.member();
    const job = await aJob(member, {
      title: 'Senior Engineer',
      location: 'Berlin',
      remote_option: 'onsite',
      tech_stack: ['TypeScript', 'Angular', 'Cobol'],
    });
    await member.put('/profile', {
      skills: ['ts', 'AngularJS 2+', 'Angular'],
      preferred_locations: ['Berlin'],
      experience_level: 'senior',
    });
    const { body: match } = await member.get<MatchDto>(`/jobs/${job.id}/match`);
    expect(match.components.tech).toMatchObject({ weight: 50, stated: true, missing: ['COBOL'] });
    expect(match.components.tech.matched.sort()).toEqual(['Angular', 'TypeScript']);
    expect(match.components.location).toMatchObject({ score: 1, points: 30 });
    expect(match.components.experience).toMatchObject({ score: 1, points: 20 });
    const { body: now } = await member.get<JobDto>(`/jobs/${job.id}`);
    expect(now.match_score).toBe(match.score);
    expect(match.raises[0]).toMatchObject({ kind: 'add_skill', value: 'COBOL', score_after: 100 });
    await member.put('/profile', { skills: ['ts', 'Angular', 'cobol'] });
    expect((await member.get<JobDto[]>('/jobs')).body[0]?.match_score).toBe(100);
    expect(await titles(member, '?min_score=100')).toEqual(['Senior Engineer']);
  });
});

describe('reading a posting', () => {
  it('answers the fields of a job and saves nothing', async () => {
    const member = await app.member();
    const text = [
      'Senior Backend Engineer (m/f/d)',
      'Kiesel Software GmbH',
      'Location: Hamburg, Germany (hybrid)',
      'Full-time, €75,000 – €90,000 per year',
      '',
      'Your tasks',
      '- Build services with Go and PostgreSQL',
      'Requirements',
      '- 5+ years of experience with Kubernetes',
    ].join('\n');
    const { status, body } = await member.post<ParsedDescriptionDto>('/jobs/parse-description', {
      description_text: text,
    });
    expect(status).toBe(200);
    expect(body.extracted_tech_stack).toEqual(expect.arrayContaining(['Go', 'PostgreSQL', 'Kubernetes']));
    expect(body.parsed_data).toMatchObject({
      remote_option: 'hybrid',
      job_type: 'full_time',
      salary_min: 75_000,
      salary_max: 90_000,
      salary_currency: 'EUR',
      salary_period: 'year',
      experience_level: 'senior',
    });
    expect(body.requirements.join(' ')).toContain('Kubernetes');
    expect(body.method).toBe('rules');
    for (const { skill, start, end } of body.mentions)
      expect(text.slice(start, end).toLowerCase()).toContain(skill.toLowerCase().slice(0, 2));
    expect(await titles(member)).toEqual([]);
  });
});

describe('the export', () => {
  it('is CSV whose cells no spreadsheet runs', async () => {
    const member = await app.member();
    const evil = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1+1'];
    for (const title of evil) await aJob(member, { title: `${title} "quoted", and more` });
    const { status, body, headers } = await member.get<string>('/jobs/export.csv');
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toContain('attachment');
    const lines = body.trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^company,title,location,/);
    expect(lines).toHaveLength(7);
    for (const line of lines.slice(1)) expect(line).toMatch(/^Employer \d+,"'/);
  });
});
