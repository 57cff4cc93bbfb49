/** `npm start`: from a fresh clone to a running portal. A later start skips what is fresh. */
import './node-version.mjs';
import { buildStale } from './build.mjs';
import { endTogether, orEnd } from './command.mjs';
import { enter } from './enter.mjs';
import { installIfNeeded } from './install.mjs';

endTogether();
await orEnd(async () => {
  await installIfNeeded();
  await buildStale();
});
enter('src/main');
