/** `npm run lint`: the rules of the code, then those of its imports. `npm run lint -- --fix` mends what it can. */
import './node-version.mjs';
import { endTogether, installed, orEnd, runNode } from './command.mjs';
import { installIfNeeded } from './install.mjs';
import { step } from './progress.mjs';

/** Checks the code with ESLint. @param {string[]} [options] @returns {Promise<{ code: number, output: string }>} */
export const lintCode = (options = []) =>
  runNode([installed('eslint/bin/eslint.js'), '.', '--max-warnings=0', ...options]);

/** Checks who imports whom. @returns {Promise<{ code: number, output: string }>} */
export const lintImports = () =>
  runNode([
    installed('dependency-cruiser/bin/dependency-cruise.mjs'),
    ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
    ...['libs', 'backend', 'frontend'],
  ]);

async function lint() {
  await installIfNeeded();
  const { writeOpenApiMetadata } = await import('./openapi-metadata.mjs');
  writeOpenApiMetadata();
  const good = ({ code }) => code === 0;
  const results = [
    await step('Code', () => lintCode(process.argv.slice(2)), good),
    await step('Imports', lintImports, good),
  ];
  for (const { output } of results) if (output.trim()) console.log(output.trimEnd());
  process.exitCode = results.every(good) ? 0 : 1;
}

if (process.argv[1]?.endsWith('lint.mjs')) {
  endTogether();
  await orEnd(lint);
}
