import type { HealthDto } from '#contracts/health.dto';
import { startTestApp, type TestApp } from '../support/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ METRICS_TOKEN: 'a token for the metrics' });
});
afterAll(() => app.close());

it.each(['/health', '/health/ready'])('%s names each part and how long it took', async (path) => {
  const { status, body } = await app.stranger.get<HealthDto>(path);
  expect(status).toBe(200);
  expect(body.status).toBe('up');
  expect(body.parts).toMatchObject({
    database: { state: 'up' },
    queue: { state: 'up' },
    scheduler: { state: 'off' },
    mail: { state: 'off' },
  });
  expect(body.parts.database.latency_ms).toBeGreaterThanOrEqual(0);
});

it('says that it lives', async () => {
  expect((await app.stranger.get('/health/live')).body).toEqual({ status: 'up' });
});

it('gives its metrics to whoever has the token, and says to others that there is nothing', async () => {
  const read = (token?: string): Promise<Response> =>
    fetch(`${app.origin}/metrics`, token ? { headers: { Authorization: `Bearer ${token}` } } : {});
  expect((await read()).status).toBe(404);
  expect((await read('another token, not it')).status).toBe(404);
  const answer = await read('a token for the metrics');
  expect(answer.status).toBe(200);
  const text = await answer.text();
  expect(text).toMatch(
    /http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/health\/live",status="200"\} 1/,
  );
  expect(text).toMatch(/queue_tasks\{state="failed"\} 0/);
});

it('publishes its description as OpenAPI 3 with every route, and a page to read it', async () => {
  expect(Object.keys(app.document.paths)).toEqual(
    expect.arrayContaining(['/api/v1/jobs/{id}/match', '/api/v1/auth/login', '/api/v1/health']),
  );
  const page = await fetch(`${app.origin}/api/docs`);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
});
