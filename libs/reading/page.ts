import { type LabelKind, type LabelledValue, readLabels } from './labels';
import { type Line, readLines } from './lines';
import { plainText } from './plain-text';
import { readSentences, type Sentence } from './sentences';

/** A posting taken apart: what every reader of a single field works on. Offsets are those of the original text. */
export interface Page {
  /** The text with plain spaces, dashes and quotes, as long as the original. */
  readonly text: string;
  readonly lines: readonly Line[];
  readonly sentences: readonly Sentence[];
  readonly labels: readonly LabelledValue[];
}

export function readPage(text: string): Page {
  const plain = plainText(text);
  const lines = readLines(plain);
  return { text: plain, lines, sentences: readSentences(plain, lines), labels: readLabels(plain) };
}

/** The labelled values of one kind, in order. */
export function labelled(page: Page, kind: LabelKind): LabelledValue[] {
  return page.labels.filter((label) => label.kind === kind);
}
