// Lets a plain `node` process run the TypeScript sources, as Jest does: for tests that need a process to kill.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { transformFileSync } = require('@swc/core');

const root = join(__dirname, '../../../../..');
const options = { ...JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8')), swcrc: false };

require.extensions['.ts'] = (module, file) => module._compile(transformFileSync(file, options).code, file);

const resolve = Module._resolveFilename;
Module._resolveFilename = (request, parent, ...rest) => resolve(sourceOf(request, parent), parent, ...rest);

/** Where the source of what is asked for lies: the libraries by their names, `x.js` as the compiler would name it. */
function sourceOf(request, parent) {
  if (request.startsWith('#contracts/')) return join(root, 'libs', `${request.slice(1)}.ts`);
  if (request.startsWith('#')) return join(root, 'libs', request.slice(1), 'index.ts');
  const isOurs = request.startsWith('.') && parent?.filename?.endsWith('.ts');
  return isOurs ? request.replace(/\.js$/, '') : request;
}
