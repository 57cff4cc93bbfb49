import { type LabelKind, type LabelledValue, readLabels } from './labels';
import { type Line, readLines } from '../text/lines';
import { plainText } from '../text/plain-text';
import { readSentences, type Sentence } from './sentences';

/** A posting taken apart: what every reader of a single field works on. Offsets hold for `source` and `text` alike. */
export interface Page {
  readonly source: string;
  /** The source with plain spaces, dashes and quotes, as long as the source. */
  readonly text: string;
  readonly lines: readonly Line[];
  readonly sentences: readonly Sentence[];
  readonly labels: ReadonlyMap<LabelKind, readonly LabelledValue[]>;
}

export function readPage(source: string): Page {
  const text = plainText(source);
  const lines = readLines(text);
  return { source, text, lines, sentences: readSentences(text, lines), labels: readLabels(text) };
}

/** The labelled values of one kind, in order. */
export function labelled(page: Page, kind: LabelKind): readonly LabelledValue[] {
  return page.labels.get(kind) ?? [];
}

/** The passage as it was written, line breaks and runs of spaces made one space. */
export function asWritten(page: Page, start: number, end: number): string {
  return page.source.slice(start, end).replace(/\s+/g, ' ').trim();
}
