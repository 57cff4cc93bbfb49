import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { DocumentFault } from '../document-fault';
import { MAX_ARCHIVE_ENTRIES, MAX_UNPACKED_BYTES } from '../limits';

function opened(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return orCorrupt(fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: true }));
}

/** What the library throws says that the archive is damaged. */
async function orCorrupt<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof DocumentFault ? error : new DocumentFault('corrupt');
  }
}

async function directoryOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  return entries;
}

/** The ZIP file in which word processors keep a document. Parts are unpacked when they are asked for, within limits. */
export class Archive {
  private unpacked = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /**
   * @throws DocumentFault `corrupt` (also for names that lead out of the archive), `too_large` (too many parts),
   *   `encrypted`
   */
  static async open(bytes: Uint8Array): Promise<Archive> {
    const zip = await opened(bytes);
    if (zip.entryCount > MAX_ARCHIVE_ENTRIES) throw new DocumentFault('too_large');
    const entries = await orCorrupt(directoryOf(zip));
    if ([...entries.values()].some((entry) => entry.isEncrypted())) throw new DocumentFault('encrypted');
    return new Archive(zip, entries);
  }

  /** The names of all parts, such as "word/document.xml". */
  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  /**
   * The bytes of a part, or `null` if there is no such part.
   *
   * @throws DocumentFault `too_large` as soon as all parts read so far are more than allowed, whatever sizes the
   *   archive states; `corrupt`
   */
  async read(name: string): Promise<Buffer | null> {
    const entry = this.entries.get(name);
    if (entry === undefined) return null;
    if (entry.uncompressedSize + this.unpacked > MAX_UNPACKED_BYTES) throw new DocumentFault('too_large');
    return orCorrupt(this.unpack(entry));
  }

  private async unpack(entry: Entry): Promise<Buffer> {
    const chunks: Buffer[] = [];
    // yauzl's streams give buffers.
    for await (const chunk of (await this.zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      this.unpacked += chunk.length;
      if (this.unpacked > MAX_UNPACKED_BYTES) throw new DocumentFault('too_large');
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  }
}
