/** The browser journeys: the built portal on a free port, with a database of its own, walked through by Chromium. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startNode } from './command.mjs';
import { runJest } from './jest.mjs';
import { freePort } from './services.mjs';

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
 * @returns {Promise<import('./jest.mjs').Outcome>}
 */
export async function runJourneys(chromium) {
  const folder = mkdtempSync(join(tmpdir(), 'career-copilot-journeys-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let log = '';
  const server = startNode(['dist/backend/src/main.js'], {
    env: {
      NODE_ENV: 'development',
      API_HOST: '127.0.0.1',
      API_PORT: String(port),
      DATA_DIR: folder,
      DATABASE_URL: `sqlite:${join(folder, 'career.db')}`,
      SEED_DEMO: 'true',
      // The pages that jobs are read from are served by the journeys themselves, on this machine.
      ALLOW_PRIVATE_URLS: 'true',
      RATE_LIMIT: 'off',
      LOG_LEVEL: 'warn',
    },
    onText: (text) => (log += text),
  });
  try {
    if (!(await isUp(url, server))) {
      return { passed: 0, failed: 1, skipped: [], output: `The portal did not start.\n${log}` };
    }
    const outcome = await runJest(JOURNEYS, { E2E_BASE_URL: url, CHROMIUM_PATH: chromium }, ['-w', '1']);
    if (await stopped(server)) return outcome;
    const output = `${outcome.output}\nThe portal did not stop cleanly.\n${log}`;
    return { ...outcome, failed: outcome.failed + 1, output };
  } finally {
    await stopped(server);
    rmSync(folder, { recursive: true, force: true });
  }
}
