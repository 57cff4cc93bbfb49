/**
 * The browser journeys: the built portal on a free port, with a database of its own, walked through by Chromium.
 * `node tools/journeys.mjs <names of files>` walks some of them through what is built.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { endTogether, startNode } from './command.mjs';
import { runJest } from './jest.mjs';
import { findChromium, freePort } from './services.mjs';
import { startStandIns } from './stand-ins.mjs';

export const JOURNEYS = 'frontend/e2e/jest.config.cjs';
/** Milliseconds for a start on an empty folder, and for stopping. */
const START_LIMIT = 90_000;
const STOP_LIMIT = 15_000;

/** Waits until the server answers. @returns {Promise<boolean>} whether it did in time */
async function isUp(url, child) {
  const deadline = performance.now() + START_LIMIT;
  while (performance.now() < deadline && child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(`${url}/api/v1/health/ready`).catch(() => undefined);
    if (answer?.ok) return true;
    await wait(200);
  }
  return false;
}

/** Asks the server to stop, and makes it if it does not. @returns {Promise<boolean>} whether it did by itself */
async function stopped(child) {
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  if (!hasEnded()) {
    const closed = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT);
    await closed;
    clearTimeout(force);
  }
  // Having tidied up, a server may end by the very signal that asked it to.
  return child.exitCode === 0 || child.signalCode === 'SIGTERM';
}

/**
 * Starts the portal, runs the journeys, stops it; not stopping cleanly is a failure, too.
 * @param {string} chromium path of the browser
 * @param {string[]} [options] of Jest
 * @returns {Promise<import('./jest.mjs').Outcome>}
 */
export async function runJourneys(chromium, options = []) {
  const folder = mkdtempSync(join(tmpdir(), 'career-copilot-journeys-'));
  const port = await freePort();
  const standIns = await startStandIns();
  // By name, so that to a browser the services to sign in with, which have a number, are other sites.
  const url = `http://localhost:${port}`;
  let log = '';
  const server = startNode(['dist/backend/src/main.js'], {
    env: {
      NODE_ENV: 'development',
      API_HOST: '127.0.0.1',
      API_PORT: String(port),
      PUBLIC_URL: url,
      DATA_DIR: folder,
      DATABASE_URL: `sqlite:${join(folder, 'career.db')}`,
      SEED_DEMO: 'true',
      // The pages that jobs are read from are served by the journeys themselves, on this machine.
      ALLOW_PRIVATE_URLS: 'true',
      RATE_LIMIT: 'off',
      LOG_LEVEL: 'warn',
      ...standIns.settings,
    },
    onText: (text) => (log += text),
  });
  try {
    if (!(await isUp(url, server))) {
      return { passed: 0, failed: 1, skipped: [], output: `The portal did not start.\n${log}` };
    }
    const env = {
      E2E_BASE_URL: url,
      E2E_MAILS: join(folder, 'mails'),
      E2E_STAND_INS: standIns.control,
      CHROMIUM_PATH: chromium,
    };
    const outcome = await runJest(JOURNEYS, env, ['-w', '1', ...options]);
    if (await stopped(server)) return outcome;
    const output = `${outcome.output}\nThe portal did not stop cleanly.\n${log}`;
    return { ...outcome, failed: outcome.failed + 1, output };
  } finally {
    await stopped(server);
    await standIns.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1]?.endsWith('journeys.mjs')) {
  endTogether();
  const chromium = findChromium();
  if (!chromium) throw new Error('No Chromium found: install it, or name it in CHROMIUM_PATH.');
  const { failed, output } = await runJourneys(chromium, process.argv.slice(2));
  console.log(output.trimEnd());
  process.exitCode = failed === 0 ? 0 : 1;
}
