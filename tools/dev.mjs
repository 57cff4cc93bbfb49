/** `npm run dev`: both sides, built again and started again as their sources change. */
import './node-version.mjs';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { buildServer, COMPILER, copyTemplates, forgetServer, serverIsBuilt } from './build-server.mjs';
import { angularTarget } from './build-app.mjs';
import { endTogether, orEnd, startNode } from './command.mjs';
import { ROOT } from './files.mjs';
import { installIfNeeded } from './install.mjs';
import { step } from './progress.mjs';

/** Milliseconds without a change before the OpenAPI is read anew: editors save several files at once. */
const QUIET = 300;

/** Prints a program's lines behind its name. @param {string} name */
function labelled(name) {
  let rest = '';
  return (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop();
    for (const line of lines) if (line.trim()) console.log(`${name} │ ${line}`);
  };
}

async function describeOnChange() {
  const { writeOpenApiMetadata } = await import('./openapi-metadata.mjs');
  let timer;
  for (const folder of ['libs/contracts', 'backend/src']) {
    watch(join(ROOT, folder), { recursive: true }, (_event, name) => {
      if (name?.endsWith('.hbs')) copyTemplates();
      if (!/\.(?:dto|controller)\.ts$/.test(name ?? '')) return;
      clearTimeout(timer);
      timer = setTimeout(writeOpenApiMetadata, QUIET);
    });
  }
}

endTogether();
await orEnd(async () => {
  await installIfNeeded();
  if (!serverIsBuilt()) await step('Building the server', buildServer);
});
await describeOnChange();
// What the watching compiler writes is not on record.
forgetServer();

const programs = [
  startNode([...COMPILER, '--watch', '--preserveWatchOutput'], { onText: labelled('types ') }),
  startNode(['--watch', '--watch-preserve-output', 'dist/backend/src/main.js'], {
    onText: labelled('server'),
  }),
  startNode(angularTarget('serve:development'), { onText: labelled('app   ') }),
];
for (const program of programs) {
  program.once('close', (code) => {
    console.error('A program of the watch mode ended, so it ends as a whole.');
    process.exitCode = code ?? 1;
    process.kill(process.pid, 'SIGTERM');
  });
}
console.log('The app with live reload is at http://localhost:4200 as soon as both sides are up.');
