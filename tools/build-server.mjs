/** Building the server: `libs/` and `backend/` become CommonJS under `dist/`. */
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandFailed, installed, runNode } from './command.mjs';
import { filesUnder, ROOT } from './files.mjs';
import { fingerprint, remember, wasBuilt } from './fingerprint.mjs';

const SOURCES = [
  'libs',
  'backend',
  'tsconfig.base.json',
  'tsconfig.build.json',
  'package-lock.json',
  'tools',
];
const MAIN = join(ROOT, 'dist/backend/src/main.js');
const MEMORY = 'dist/.server.tsbuildinfo';

/** The compiler's program and arguments. */
export const COMPILER = [
  installed('typescript/bin/tsc'),
  ...['-p', 'tsconfig.build.json', '--incremental', '--tsBuildInfoFile', MEMORY],
];

const print = () =>
  fingerprint(SOURCES, (name) => !name.endsWith('.spec.ts') && name !== 'openapi-metadata.ts');

/** Whether the build matches the sources. */
export const serverIsBuilt = () => existsSync(MAIN) && wasBuilt('server', print());

/** The texts of mails, which the compiler leaves alone. */
const isTemplate = (name) => name.endsWith('.hbs');

/** Puts the templates beside the code that reads them. */
export function copyTemplates() {
  for (const source of filesUnder(join(ROOT, 'backend/src'), isTemplate)) {
    const copy = join(ROOT, 'dist', source.slice(ROOT.length));
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(source, copy);
  }
}

/** Has the next start build the server, whatever it finds. */
export const forgetServer = () => remember('server');

/** Compiles the server. @throws {CommandFailed} with the compiler's words */
export async function buildServer() {
  const before = print();
  forgetServer();
  // Loaded late: it needs installed packages.
  const { writeOpenApiMetadata } = await import('./openapi-metadata.mjs');
  writeOpenApiMetadata();
  // Without its output the compiler's memory of the last run would make it write nothing.
  if (!existsSync(MAIN)) rmSync(join(ROOT, MEMORY), { force: true });
  const { code, output } = await runNode(COMPILER);
  if (code !== 0) throw new CommandFailed('Building the server', output);
  copyTemplates();
  removeOrphans();
  remember('server', before);
}

/** Removes what was built from sources that are gone: migrations and handlers must not live on. */
function removeOrphans() {
  for (const part of ['backend', 'libs']) {
    for (const built of filesUnder(join(ROOT, 'dist', part), (name) =>
      /\.(?:js(?:\.map)?|hbs)$/.test(name),
    )) {
      const source = join(ROOT, built.slice(join(ROOT, 'dist').length)).replace(/\.js(?:\.map)?$/, '.ts');
      if (!existsSync(source)) rmSync(built);
    }
  }
}
