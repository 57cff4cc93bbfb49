/** Building the browser's side: `frontend/` becomes static files under `dist/frontend/`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { CommandFailed, installed, runNode } from './command.mjs';
import { filesUnder, ROOT } from './files.mjs';
import { fingerprint, remember, wasBuilt } from './fingerprint.mjs';

const SOURCES = [
  'frontend/src',
  'frontend/public',
  'frontend/tsconfig.json',
  'frontend/tsconfig.app.json',
  'libs/contracts',
  'angular.json',
  'package-lock.json',
  'tools/build-app.mjs',
];
const FOLDER = join(ROOT, 'dist/frontend');
/** The page itself gets a nonce in each answer, so it cannot be compressed beforehand. */
const COMPRESSED = /\.(?:js|css|svg|json|webmanifest)$/;
/** Bytes below which a compressed copy saves no packet. */
const WORTH_COMPRESSING = 1_400;

const print = () => fingerprint(SOURCES, (name) => !name.endsWith('.spec.ts'));

/** Arguments that make Node run a target of `angular.json`. */
export const angularTarget = (name) => [
  installed('@angular-devkit/architect-cli/bin/cli.js'),
  `career-copilot:${name}`,
];

/** Whether the build matches the sources. */
export const appIsBuilt = () => existsSync(join(FOLDER, 'index.html')) && wasBuilt('app', print());

/** Builds the app for production, with compressed copies beside its files. @throws {CommandFailed} */
export async function buildApp() {
  const before = print();
  remember('app');
  const { code, output } = await runNode([...angularTarget('build:production'), '--progress=false'], {
    NO_COLOR: '1',
  });
  if (code !== 0) throw new CommandFailed('Building the app', output);
  compress();
  remember('app', before);
}

function compress() {
  for (const file of filesUnder(FOLDER, (name) => COMPRESSED.test(name))) {
    const content = readFileSync(file);
    if (content.length < WORTH_COMPRESSING) continue;
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
}
