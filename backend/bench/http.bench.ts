import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import Database from 'better-sqlite3';
import { ENTITIES } from '../src/entities';
import { readSettings } from '../src/platform/config';
import { openDataSource } from '../src/platform/database';
import { fillJobs, JOBS_EACH, MEMBERS } from './http-data';
import type { BenchRow } from './row';

const ROUNDS = 5;
const SECONDS = 3;
const GOAL = 'at most 3×';

interface Server {
  readonly port: number;
  readonly token?: string;
  readonly child: ChildProcess;
}

/** A read by id and a 50-row page of 100,000 jobs, against the bare driver behind bare `node:http`. */
export async function httpBench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'career-bench-'));
  const file = join(folder, 'career.db');
  const settings = readSettings({ DATABASE_URL: `sqlite:${file}` });
  const dataSource = await openDataSource(settings, [...ENTITIES]);
  await dataSource.runMigrations();
  await dataSource.destroy();
  const [user = ''] = fillJobs(file);
  const id = anId(file, user);
  const env = {
    NODE_ENV: 'test',
    DATABASE_URL: `sqlite:${file}`,
    DATA_DIR: folder,
    RATE_LIMIT: 'off',
    ENABLE_SCHEDULER: 'false',
  };
  const floor = await startServer('floor-server', [file], {});
  const product = await startServer('product-server', [user], env);
  try {
    return [
      await compare('GET /jobs/{id}', { floor, product }, `/job/${user}/${id}`, `/api/v1/jobs/${id}`),
      await compare(`GET /jobs, 50 of ${JOBS_EACH}`, { floor, product }, `/page/${user}`, '/api/v1/jobs'),
    ];
  } finally {
    floor.child.kill();
    product.child.send('stop');
    await new Promise((resolve) => product.child.once('exit', resolve));
    rmSync(folder, { recursive: true, force: true });
  }
}

function anId(file: string, user: string): string {
  const database = new Database(file, { readonly: true });
  const row = database
    .prepare<[string], { id: string }>('SELECT id FROM job WHERE user_id = ? LIMIT 1')
    .get(user);
  database.close();
  return row?.id ?? '';
}

function startServer(name: string, args: string[], env: Record<string, string>): Promise<Server> {
  const child = fork(join(__dirname, `${name}.js`), args, { env: { PATH: process.env['PATH'], ...env } });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => {
      reject(new Error(`${name} ended with ${code}`));
    });
    child.once('message', (message: { port: number; token?: string }) => {
      resolve({ ...message, child });
    });
  });
}

/** Processor time of the server for each request, in microseconds: it does not depend on who else is busy. */
async function costOf({ port, token, child }: Server, path: string): Promise<number> {
  const before = await cpuOf(child);
  const { requests, non2xx, errors } = await autocannon({
    url: `http://127.0.0.1:${port}${path}`,
    connections: 8,
    duration: SECONDS,
    ...(token ? { headers: { authorization: `Bearer ${token}` } } : {}),
  });
  if (non2xx > 0 || errors > 0)
    throw new Error(`${path}: ${non2xx} answers were no success, ${errors} failed`);
  return ((await cpuOf(child)) - before) / requests.total;
}

function cpuOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('message', ({ cpu }: { cpu: NodeJS.CpuUsage }) => {
      resolve(cpu.user + cpu.system);
    });
    child.send('cpu');
  });
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function compare(
  name: string,
  { floor, product }: { floor: Server; product: Server },
  floorPath: string,
  productPath: string,
): Promise<BenchRow> {
  const pairs: { floor: number; value: number }[] = [];
  await costOf(floor, floorPath);
  await costOf(product, productPath);
  for (let round = 0; round < ROUNDS; round++) {
    pairs.push({ floor: await costOf(floor, floorPath), value: await costOf(product, productPath) });
  }
  return {
    name: `${name} (of ${(MEMBERS * JOBS_EACH).toLocaleString('en')})`,
    value: median(pairs.map(({ value }) => value)),
    unit: 'µs of CPU',
    floor: median(pairs.map((pair) => pair.floor)),
    ratio: median(pairs.map((pair) => pair.value / pair.floor)),
    goal: GOAL,
  };
}
