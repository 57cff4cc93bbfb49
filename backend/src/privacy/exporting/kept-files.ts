import type { OwnedTable, UserId } from '../../platform/database';
import { FileGone, type FileStore } from '../../platform/storage';
import type { ArchivePart } from './archive';
import { allRows } from './rows-as-json';

/** What is no letter, mark, digit or plain sign could be a path, a device or an option to some program. */
const ODD = /[^\p{L}\p{M}\p{N}._ -]+/gu;
const LONGEST_NAME = 100;

/** A name that every system can unpack, made of the row's id and what the member called the file. */
function nameOf(id: string, given: unknown): string {
  const plain = (typeof given === 'string' ? given : 'file').normalize('NFC').replace(ODD, '_');
  const end = plain
    .slice(-LONGEST_NAME)
    .toWellFormed()
    .replace(ODD, '_')
    .replace(/[ .]+$/, '');
  return `files/${id}-${end || 'file'}`;
}

/** The kept files that the rows of a table name. */
export async function* keptFiles(
  { rows, file_columns }: OwnedTable,
  me: UserId,
  store: FileStore,
): AsyncGenerator<ArchivePart> {
  if (file_columns.length === 0) return;
  for await (const row of allRows(rows.for(me))) {
    // Which columns a table has is only known here.
    const fields = row as unknown as Readonly<Record<string, unknown>>;
    for (const column of file_columns) {
      const key = fields[column];
      if (typeof key === 'string')
        yield { name: nameOf(row.id, fields['file_name']), open: () => contentOf(store, key) };
    }
  }
}

/** A file that is gone is no reason to give its owner nothing. */
async function* contentOf(store: FileStore, key: string): AsyncGenerator<string | Uint8Array> {
  try {
    yield await store.get(key);
  } catch (error) {
    if (!(error instanceof FileGone)) throw error;
    yield 'This file is not there any more.\n';
  }
}
