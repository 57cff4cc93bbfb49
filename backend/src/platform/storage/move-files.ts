import { createHash } from 'node:crypto';
import { AppError } from '../http/app-error';
import { FileGone, type FileStore } from './file-store';
import { reasonOf } from './store-faults';

/** Files between two lines about the progress. */
const STEP = 100;

export interface Move {
  readonly from: FileStore;
  readonly to: FileStore;
  /** Whether the source is emptied once every file is known to be in the other store. */
  readonly remove: boolean;
  readonly say: (line: string) => void;
}

export interface Moved {
  readonly copied: number;
  /** Were in the other store already, equal. */
  readonly skipped: number;
  readonly removed: number;
}

/** The move ended before its end; what it copied stays, and the next one goes on from there. */
export class MoveFailed extends Error {
  constructor(what: string, error: unknown) {
    const reason = error instanceof AppError && error.cause === undefined ? error.detail : reasonOf(error);
    super(`${what}: ${reason.replace(/\.$/, '')}. Run the command again to go on.`, { cause: error });
    this.name = 'MoveFailed';
  }
}

/**
 * Copies every file to another store under the key it has, and reads it back to compare. Files are taken as they are
 * kept: what is encrypted stays so, and its rows need no change.
 * @throws {MoveFailed}
 */
export async function moveFiles({ from, to, remove, say }: Move): Promise<Moved> {
  const kept: string[] = [];
  let skipped = 0;
  await explained('The files of the source could not be listed', async () => {
    for await (const { key } of from.keys()) kept.push(key);
  });
  say(`${kept.length} files to move.`);
  const verified: string[] = [];
  for (const [index, key] of kept.entries()) {
    const outcome = await explained(`File ${key} could not be copied`, () => copy(key, from, to));
    if (outcome !== 'gone') verified.push(key);
    if (outcome === 'there') skipped += 1;
    if ((index + 1) % STEP === 0) say(`${index + 1} of ${kept.length} are done.`);
  }
  // Not before all of them are safe.
  for (const key of remove ? verified : []) {
    await explained(`File ${key} could not be removed from the source`, () => from.remove(key));
  }
  return { copied: verified.length - skipped, skipped, removed: remove ? verified.length : 0 };
}

async function copy(key: string, from: FileStore, to: FileStore): Promise<'gone' | 'there' | 'copied'> {
  const bytes = await find(from, key);
  // Its owner removed it meanwhile.
  if (bytes === null) return 'gone';
  if (isEqual(bytes, await find(to, key))) return 'there';
  await to.putAt(key, bytes);
  if (!isEqual(bytes, await find(to, key))) throw new Error('what came back is not what was sent');
  return 'copied';
}

async function find(store: FileStore, key: string): Promise<Buffer | null> {
  try {
    return await store.get(key);
  } catch (error) {
    if (error instanceof FileGone) return null;
    throw error;
  }
}

const isEqual = (one: Buffer, other: Buffer | null): boolean =>
  one.length === other?.length && hashOf(one) === hashOf(other);

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

async function explained<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new MoveFailed(what, error);
  }
}
