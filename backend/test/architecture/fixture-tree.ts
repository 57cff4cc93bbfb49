import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Path below the tree → content. */
export type Files = Readonly<Record<string, string>>;

/** A folder with the given files, outside the project. @returns its path; the caller removes it */
export function plant(files: Files): string {
  const root = mkdtempSync(join(tmpdir(), 'architecture-'));
  for (const [path, content] of Object.entries(files)) {
    const target = join(root, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  return root;
}

/** Removes a folder made by {@link plant}. */
export function uproot(root: string): void {
  rmSync(root, { recursive: true, force: true });
}
