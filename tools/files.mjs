/** Where the project is, and which files lie in it. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, absolute, without a slash at its end. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Folders that hold nothing written by hand, wherever they are. */
const SKIPPED = new Set(['node_modules', '.git']);

/**
 * The files in a folder and below it whose name is accepted, sorted; none if there is no such folder.
 * @param {string} folder
 * @param {(name: string) => boolean} [accepts] is asked with the bare file name
 * @returns {string[]}
 */
export function filesUnder(folder, accepts = () => true) {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
  return entries
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : filesUnder(path, accepts);
      return entry.isFile() && accepts(entry.name) ? [path] : [];
    })
    .sort();
}
