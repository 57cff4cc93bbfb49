// Lets a plain `node` process run a command from the TypeScript sources, as Jest does.
require('../../queue/testing/typescript-hook.cjs');
const Module = require('node:module');

const resolve = Module._resolveFilename;
// What is imported on demand carries the ending of the compiled file.
Module._resolveFilename = (request, ...rest) =>
  resolve(request.replace(/^(\.{1,2}\/.*)\.js$/, '$1'), ...rest);
