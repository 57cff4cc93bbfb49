import type { ReadDocument, ReadOptions } from './read-document';

/** Reads the files that people hand in. */
export abstract class Documents {
  /**
   * The text of a file with its place on the pages. Whatever the file holds, it costs this process nothing but its
   * bytes, other files are read meanwhile, and an answer comes within `DEADLINE_MS` of its turn.
   *
   * @throws DocumentFault saying in a plain sentence why it cannot be read
   */
  abstract read(bytes: Uint8Array, options?: ReadOptions): Promise<ReadDocument>;
}
