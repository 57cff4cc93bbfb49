/**
 * Builds what is stale, both sides at the same time.
 *
 *   node tools/build.mjs   installs first, if needed
 */
import './node-version.mjs';
import { fileURLToPath } from 'node:url';
import { appIsBuilt, buildApp } from './build-app.mjs';
import { buildServer, serverIsBuilt } from './build-server.mjs';
import { endTogether, orEnd } from './command.mjs';
import { installIfNeeded } from './install.mjs';
import { step } from './progress.mjs';

/** Builds the server and the app, each if it is stale. @throws {CommandFailed} when all builds have ended */
export async function buildStale() {
  const results = await Promise.allSettled([
    serverIsBuilt() ? undefined : step('Building the server', buildServer),
    appIsBuilt() ? undefined : step('Building the app', buildApp),
  ]);
  const failed = results.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  endTogether();
  await orEnd(async () => {
    await installIfNeeded();
    await buildStale();
  });
  console.log('Built: dist/backend and dist/frontend.');
}
