/** Installing the packages of the lock file. Nothing here needs a package. */
import { readFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { CommandFailed, runNode } from './command.mjs';
import { ROOT } from './files.mjs';
import { step } from './progress.mjs';

/** @param {string} path @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> | undefined} */
function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(join(ROOT, path), 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * Whether exactly the packages of the lock file are installed, by the list that npm leaves when it has finished.
 * Optional ones are for other platforms and may be missing.
 */
export function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json');
  const wanted = packagesOf('package-lock.json');
  if (!installed || !wanted) return false;
  const missing = Object.entries(wanted).some(
    ([path, entry]) => path !== '' && !entry.optional && installed[path]?.version !== entry.version,
  );
  return (
    !missing && Object.entries(installed).every(([path, { version }]) => wanted[path]?.version === version)
  );
}

/** Runs the npm that runs us, or the one on the path. @param {string[]} args */
function npm(args) {
  const own = process.env.npm_execpath;
  if (own?.endsWith('npm-cli.js')) return runNode([own, ...args]);
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn('npm', args, { cwd: ROOT, shell: process.platform === 'win32' });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    child.once('error', (error) =>
      reject(new CommandFailed('Installing packages', `npm cannot be run: ${error.message}`)),
    );
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Installs what the lock file names, unless it is there. @throws {CommandFailed} */
export async function installIfNeeded() {
  if (isInstalled()) return;
  await step('Installing packages (once; a few minutes)', async () => {
    // The build needs the development packages, also where NODE_ENV says production.
    const { code, output } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
    if (code !== 0) throw new CommandFailed('Installing packages', output);
  });
}
