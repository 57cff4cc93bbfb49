/** What was built from what: a part is built again when the content of its sources, or how it is built, changed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, ROOT } from './files.mjs';

const RECORD = join(ROOT, 'dist/.built.json');

/**
 * A hash of files and folders, by name and content.
 * @param {string[]} paths below the project's folder
 * @param {(name: string) => boolean} accepts which files of the folders count, by bare name
 */
export function fingerprint(paths, accepts) {
  const hash = createHash('sha256');
  for (const path of paths.map((each) => join(ROOT, each))) {
    const files = existsSync(path) && statSync(path).isFile() ? [path] : filesUnder(path, accepts);
    for (const file of files) hash.update(`${file.slice(ROOT.length)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** @returns {Record<string, string>} part → fingerprint of what it was built from */
function record() {
  try {
    return JSON.parse(readFileSync(RECORD, 'utf8'));
  } catch {
    // A record that is missing or cut off means that nothing is known to be built.
    return {};
  }
}

/** Whether the part was built from exactly this. @param {string} part @param {string} print */
export const wasBuilt = (part, print) => record()[part] === print;

/** Remembers, or forgets, what a part was built from. @param {string} part @param {string} [print] */
export function remember(part, print) {
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(RECORD, `${JSON.stringify({ ...record(), [part]: print }, null, 2)}\n`);
}
