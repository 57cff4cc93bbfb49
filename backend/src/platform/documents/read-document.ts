import type { ResumeFormat } from '#contracts/resume';
import type { DocumentText } from '#reading';

/** A JSON object whose members were not looked at. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** What a file turned out to hold. */
export interface ReadDocument {
  readonly format: ResumeFormat;
  /** Never without text. Characters are NFC and hold no controls and no lone surrogates. */
  readonly text: DocumentText;
  /** The document itself, if it is a JSON Resume: it has a `basics` object; the rest is as the file says. */
  readonly json_resume?: JsonObject;
  /** Pages of a PDF; 1 for formats that have none. */
  readonly pages: number;
}

/** What is known about a file besides its bytes. */
export interface ReadOptions {
  /** The file's name. It only decides among text formats (.txt, .md, .html); all others are told by content. */
  readonly name?: string;
}
