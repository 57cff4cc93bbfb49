import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The project's folder. */
export const PROJECT = join(__dirname, '../../..');

/** Folders at the top that hold what is fetched, built, kept or measured. */
const NOT_OURS = new Set([
  'node_modules',
  '.git',
  '.angular',
  '.cache',
  'dist',
  'data',
  'coverage',
  'test-results',
]);

/** Every file written by hand, as paths below the project's folder. */
export function projectFiles(folder = ''): readonly string[] {
  return readdirSync(join(PROJECT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.has(path) ? [] : projectFiles(path);
    return entry.isFile() && entry.name !== 'openapi-metadata.ts' ? [path] : [];
  });
}

/**
 * Runs a Node program of an installed package and reads the JSON it prints. Both linters are ES modules, which
 * Jest cannot load, so they run as programs.
 * @param program path below `node_modules`
 * @throws if it printed something else
 */
export function runForJson(program: string, args: readonly string[], folder: string): unknown {
  const { stdout, stderr } = spawnSync(process.execPath, [join(PROJECT, 'node_modules', program), ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  try {
    return JSON.parse(stdout);
  } catch (error) {
    throw new Error(`${program} printed no JSON: ${stdout.slice(0, 500)}${stderr}`, { cause: error });
  }
}
