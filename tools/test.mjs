/** `npm test`: every check there is, and one line at the end that counts. It goes on after a failure. */
import './node-version.mjs';
import { appIsBuilt, buildApp } from './build-app.mjs';
import { buildServer, serverIsBuilt } from './build-server.mjs';
import { CommandFailed, endTogether, installed, orEnd, runNode } from './command.mjs';
import { installIfNeeded } from './install.mjs';
import { listTestFiles, runJest } from './jest.mjs';
import { JOURNEYS, runJourneys } from './journeys.mjs';
import { lintCode, lintImports } from './lint.mjs';
import { EMBEDDED, findChromium, findPostgres, findRedis } from './services.mjs';
import { check, conclude, leaveOut, tests } from './tally.mjs';

const TSC = installed('typescript/bin/tsc');

/** A build as a check: it ends well, or with what the compiler said. */
async function built(work) {
  try {
    await work();
    return { code: 0, output: '' };
  } catch (error) {
    if (error instanceof CommandFailed) return { code: 1, output: error.output };
    throw error;
  }
}

/** Checks of the sources. Two at a time: each keeps one core busy. */
async function checkSources() {
  const first = check('Lint', () => lintCode());
  await check('Formatting', () =>
    runNode([installed('prettier/bin/prettier.cjs'), '--check', '.', '--log-level', 'warn']),
  );
  await check('Boundaries', lintImports);
  await check('Types of the server', () => runNode([TSC, '-p', 'tsconfig.json']));
  await check('Types of the app, its tests and journeys', () =>
    runNode([TSC, '-p', 'tools/tsconfig.frontend.json']),
  );
  await first;
}

/** @returns {Promise<boolean>} whether there is a portal to walk through */
async function build() {
  const results = await Promise.all([
    serverIsBuilt() || check('Build of the server', () => built(buildServer)),
    appIsBuilt() || check('Build of the app', () => built(buildApp)),
  ]);
  return results.every(Boolean);
}

/** Tests of libraries and server, on every server within reach; those that need one out of reach are named. */
async function testServer() {
  const config = 'jest.config.cjs';
  const [postgres, redis] = await Promise.all([findPostgres(), findRedis()]);
  const options = ['--maxWorkers=2'];
  const env = {};
  if (postgres) {
    env.TEST_POSTGRES_URL = postgres;
  } else {
    // The API's tests bring their own. The queue's embedded backend is the same program, and tested anyway.
    env.TEST_POSTGRES = EMBEDDED;
    const enable = 'start a server on 127.0.0.1:5432 or set TEST_POSTGRES_URL';
    leaveOut('queue on a PostgreSQL server', 1, enable);
  }
  if (redis) {
    env.TEST_REDIS_URL = redis;
  } else {
    leaveOut('queue on Redis', 1, 'start a server on 127.0.0.1:6379 or set TEST_REDIS_URL');
  }
  await tests('Libraries and server', () => runJest(config, env, options));
}

/** @param {boolean} isBuilt */
async function walk(isBuilt) {
  const chromium = findChromium();
  if (chromium && isBuilt) return tests('Browser journeys', () => runJourneys(chromium));
  const files = await listTestFiles(JOURNEYS);
  const enable = chromium ? 'mend the build' : 'install chromium or set CHROMIUM_PATH to one';
  return leaveOut(`browser journeys (${files.length} files)`, files.length, enable);
}

endTogether();
await orEnd(installIfNeeded);
const { writeOpenApiMetadata } = await import('./openapi-metadata.mjs');
writeOpenApiMetadata();
await checkSources();
const isBuilt = await build();
await testServer();
await tests('The app', () => runJest('frontend/jest.config.cjs', {}, ['--maxWorkers=2']));
await walk(isBuilt);
conclude();
