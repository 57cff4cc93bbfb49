/** What is used of the library, which has no types of its own. */
declare module 'word-extractor' {
  interface Options {
    /** Whether typographic quotes become plain ones; true if left out. */
    readonly filterUnicode?: boolean;
    readonly includeFooters?: boolean;
  }

  interface ExtractedDocument {
    getBody(options?: Options): string;
    getHeaders(options?: Options): string;
    getFooters(options?: Options): string;
    getTextboxes(options?: Options): string;
  }

  export default class WordExtractor {
    extract(source: Buffer): Promise<ExtractedDocument>;
  }
}
