import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ErrorDto } from '#contracts/error.dto';
import type { JobDto } from '#contracts/job.dto';
import type { ParsedDescriptionDto, RefreshedJobDto } from '#contracts/posting.dto';
import type { Client } from '../../test/support/client';
import { startTestApp, type TestApp } from '../../test/support/test-app';

const POSTING = {
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Beekeeper',
  hiringOrganization: { '@type': 'Organization', name: 'Clover &amp; Sons' },
  jobLocation: {
    '@type': 'Place',
    address: { '@type': 'PostalAddress', addressLocality: 'Graz', addressCountry: 'AT' },
  },
  employmentType: 'PART_TIME',
  baseSalary: {
    '@type': 'MonetaryAmount',
    currency: 'EUR',
    value: { '@type': 'QuantitativeValue', minValue: 19, maxValue: 22, unitText: 'HOUR' },
  },
  description: '<p>You keep <b>forty hives</b>.</p><ul><li>You know Excel and SQL</li></ul>',
};

const page = (posting: object): string =>
  `<!doctype html><title>Job</title><script type="application/ld+json">${JSON.stringify(posting)}</script><main>Apply</main>`;

/** What the site answers at each path. */
const site = new Map<string, { status: number; html: string }>();
let server: Server;
let origin: string;
let app: TestApp;
let member: Client;
beforeAll(async () => {
  server = createServer((request, response) => {
    const found = site.get(request.url ?? '') ?? { status: 404, html: 'nothing' };
    response.writeHead(found.status, { 'Content-Type': 'text/html; charset=utf-8' }).end(found.html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  app = await startTestApp({ ALLOW_PRIVATE_URLS: 'true' });
  member = await app.member();
});
afterAll(async () => {
  await app.close();
  server.close();
});

describe('a posting at an address', () => {
  it('is read from what its page states, the rest from its text', async () => {
    site.set('/jobs/1', { status: 200, html: page(POSTING) });
    const { status, body } = await member.post<ParsedDescriptionDto>('/jobs/parse-description', {
      job_url: `${origin}/jobs/1`,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      origin: 'json_ld',
      method: 'rules',
      parsed_data: {
        title: 'Beekeeper',
        company: 'Clover & Sons',
        location: expect.stringContaining('Graz') as string,
        job_type: 'part_time',
        salary_min: 19,
        salary_max: 22,
        salary_currency: 'EUR',
        salary_period: 'hour',
        source_url: `${origin}/jobs/1`,
      },
    });
    expect(body.parsed_data.description).toContain('forty hives');
    expect(body.parsed_data.description).not.toMatch(/[<>]/);
    expect(body.extracted_tech_stack).toEqual(expect.arrayContaining(['Microsoft Excel', 'SQL']));
    expect(body.confidence['title']).toBeGreaterThan(0.9);
  });

  it.each<[string, () => string]>([
    ['that is not there', () => `${origin}/nowhere`],
    ['of a page without a posting', () => `${origin}/empty`],
    ['of no server', () => 'http://127.0.0.1:1/x'],
  ])('%s is refused in a sentence', async (_, url) => {
    site.set('/empty', { status: 200, html: '<p>Hello</p>' });
    const { status, body } = await member.post<ErrorDto>('/jobs/parse-description', { job_url: url() });
    expect(status).toBe(422);
    expect(body.errors).toEqual([
      { field: 'job_url', message: expect.stringMatching(/^[A-Z].*\.$/) as string },
    ]);
  });

  it('must be given, if no text is', async () => {
    expect((await member.post('/jobs/parse-description', {})).status).toBe(422);
  });
});

it('reads no address of a private network', async () => {
  const strict = await startTestApp();
  try {
    const { status, body } = await (
      await strict.member()
    ).post<ErrorDto>('/jobs/parse-description', { job_url: `${origin}/jobs/1` });
    expect(status).toBe(422);
    expect(body.detail).toMatch(/private network/);
  } finally {
    await strict.close();
  }
});

describe('a job looked at again', () => {
  const track = async (fields: object, path: string): Promise<JobDto> => {
    const { body } = await member.post<JobDto>('/jobs?allow_duplicate=true', {
      company: 'Clover & Sons',
      title: 'Beekeeper',
      source_url: `${origin}${path}`,
      ...fields,
    });
    return body;
  };

  it('is filled where it says nothing, and says what differs without overwriting it', async () => {
    site.set('/jobs/2', { status: 200, html: page(POSTING) });
    const { id } = await track({ location: 'Vienna', description: 'My own notes' }, '/jobs/2');
    const { body } = await member.post<RefreshedJobDto>(`/jobs/${id}/refresh`);
    expect(body.filled).toEqual(expect.arrayContaining(['salary_min', 'job_type']));
    expect(body.differences).toContainEqual({
      field: 'location',
      before: 'Vienna',
      after: expect.stringContaining('Graz') as string,
    });
    const { body: job } = await member.get<JobDto>(`/jobs/${id}`);
    expect(job).toMatchObject({ location: 'Vienna', description: 'My own notes', salary_min: 19 });
    expect(job).toEqual(body.job);
  });

  it('is closed once its page is gone or its deadline has passed, and keeps its text', async () => {
    site.set('/jobs/3', { status: 410, html: 'gone' });
    site.set('/jobs/4', { status: 200, html: page({ ...POSTING, validThrough: '2020-01-31' }) });
    for (const path of ['/jobs/3', '/jobs/4']) {
      const { id } = await track({ description: 'Kept' }, path);
      const { body } = await member.post<RefreshedJobDto>(`/jobs/${id}/refresh`);
      expect(body).toMatchObject({ is_open: false, job: { description: 'Kept' } });
    }
  });

  it('without an address is refused', async () => {
    const { id } = await track({ source_url: null }, '/x');
    expect((await member.post(`/jobs/${id}/refresh`)).status).toBe(422);
  });
});
