/** What this machine offers the tests beyond Node: databases, a queue server, a browser. */
import { accessSync, constants } from 'node:fs';
import { connect, createServer } from 'node:net';
import { userInfo } from 'node:os';
import { delimiter, join } from 'node:path';

/** Milliseconds to wait for a local server; one that is there answers at once. */
const PATIENCE = 2_000;

/** @param {string} url @returns {Promise<boolean>} whether a PostgreSQL answers there and lets us in */
async function answersPostgres(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The value of TEST_POSTGRES that has the API tested on an embedded PostgreSQL, whatever server there is. */
export const EMBEDDED = 'embedded';

/**
 * The PostgreSQL to test with: the one named in TEST_POSTGRES_URL, else one on this machine that trusts us; none if
 * an embedded one is asked for.
 * @returns {Promise<string | undefined>} its address
 */
export async function findPostgres() {
  if (process.env.TEST_POSTGRES === EMBEDDED) return undefined;
  const named = process.env.TEST_POSTGRES_URL;
  const users = ['postgres', userInfo().username];
  const candidates = named ? [named] : users.map((user) => `postgres://${user}@127.0.0.1:5432/postgres`);
  for (const url of candidates) if (await answersPostgres(url)) return url;
  return undefined;
}

/**
 * The Redis to test with: the one named in TEST_REDIS_URL, else one on this machine.
 * @returns {Promise<string | undefined>} its address
 */
export function findRedis() {
  const url = process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6379';
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port || 6379) }, () => socket.write('PING\r\n'));
    const answer = (found) => {
      socket.destroy();
      resolve(found ? url : undefined);
    };
    socket.setTimeout(PATIENCE, () => answer(false));
    socket.once('error', () => answer(false));
    // One that asks for a password first is a Redis, too.
    socket.once('data', (text) => answer(/^[+-](?:PONG|NOAUTH)/.test(String(text))));
  });
}

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The Chromium named in CHROMIUM_PATH, else one on the path. @returns {string | undefined} */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return isProgram(named) ? named : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => BROWSERS.map((name) => join(folder, name))).find(isProgram);
}

/** A port of this machine that nobody listens on. @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
