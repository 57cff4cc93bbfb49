/**
 * Builds what is stale, both sides at the same time.
 *
 *   node tools/build.mjs   installs first, if needed
 */
import './node-version.mjs';
import { fileURLToPath } from 'node:url';
import { appIsBuilt, buildApp } from './build-app.mjs';
import { buildServer, serverIsBuilt } from './build-server.mjs';
import { CommandFailed, endTogether, orEnd } from './command.mjs';
import { installIfNeeded } from './install.mjs';
import { step } from './progress.mjs';

/** Builds the server and the app, each if it is stale. @throws {CommandFailed} when all builds have ended */
export async function buildStale() {
  const results = await Promise.allSettled([
    serverIsBuilt() ? undefined : step('Building the server', buildServer),
    appIsBuilt() ? undefined : step('Building the app', buildApp),
  ]);
  const reasons = results.filter(({ status }) => status === 'rejected').map(({ reason }) => reason);
  const fault = reasons.find((reason) => !(reason instanceof CommandFailed));
  if (fault) throw fault;
  if (reasons.length > 0)
    throw new CommandFailed('The build', reasons.map(({ output }) => output).join('\n'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  endTogether();
  await orEnd(async () => {
    await installIfNeeded();
    await buildStale();
  });
  console.log('Built: dist/backend and dist/frontend.');
}
