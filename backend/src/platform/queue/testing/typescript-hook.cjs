// Lets a plain `node` process run the TypeScript sources, as Jest does: for tests that need a process to kill.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { transformFileSync } = require('@swc/core');

const root = join(__dirname, '../../../../..');
const options = { ...JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8')), swcrc: false };

require.extensions['.ts'] = (module, file) => module._compile(transformFileSync(file, options).code, file);

const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) =>
  resolve(
    request.startsWith('#contracts/') ? join(root, 'libs', `${request.slice(1)}.ts`) : request,
    ...rest,
  );
