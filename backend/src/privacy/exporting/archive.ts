import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** One file of an archive; it is opened when its turn comes, and only then takes memory. */
export interface ArchivePart {
  readonly name: string;
  readonly open: () => AsyncIterable<string | Uint8Array>;
}

interface Means {
  readonly now: Date;
  readonly signal: AbortSignal;
  /** Told after each part how many are written. */
  readonly onPart: (written: number) => Promise<void>;
}

/** Writes a ZIP file part by part. Rejects, with half a file left behind, if a part cannot be read. */
export async function writeArchive(
  path: string,
  parts: readonly ArchivePart[],
  { now, signal, onPart }: Means,
): Promise<void> {
  const zip = new ZipFile();
  const broken = new AbortController();
  zip.on('error', (error: unknown) => broken.abort(error));
  parts.forEach((part, index) => {
    zip.addReadStreamLazy(part.name, { mtime: now, mode: 0o100600 }, (give) =>
      give(
        null,
        Readable.from(
          followed(part.open(), () => onPart(index + 1)),
          { objectMode: false },
        ),
      ),
    );
  });
  zip.end();
  const target = createWriteStream(path, { mode: 0o600 });
  try {
    await pipeline(zip.outputStream, target, { signal: AbortSignal.any([signal, broken.signal]) });
  } catch (error) {
    // What went wrong with the part says more than that the writing was given up for it.
    throw broken.signal.aborted ? broken.signal.reason : error;
  }
}

async function* followed<T>(pieces: AsyncIterable<T>, atEnd: () => Promise<void>): AsyncGenerator<T> {
  yield* pieces;
  await atEnd();
}
