/**
 * Runs a program of the server, built if it is stale.
 *
 *   node tools/run.mjs src/commands/migrate [arguments]
 */
import './node-version.mjs';
import { buildServer, serverIsBuilt } from './build-server.mjs';
import { endTogether, orEnd } from './command.mjs';
import { enter } from './enter.mjs';
import { installIfNeeded } from './install.mjs';
import { step } from './progress.mjs';

const [program, ...args] = process.argv.slice(2);
endTogether();
await orEnd(async () => {
  await installIfNeeded();
  if (!serverIsBuilt()) await step('Building the server', buildServer);
});
enter(program, args);
