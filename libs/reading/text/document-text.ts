/**
 * One piece of text as it stands on a page, such as a word, a part of a line, or a whole paragraph of a document
 * that has no fixed lines.
 */
export interface TextRun {
  readonly text: string;
  /** Left edge, in points from the left edge of the page. */
  readonly x: number;
  /** Baseline, in points from the top edge of the page: grows downwards. */
  readonly y: number;
  /** In points. */
  readonly width: number;
  /** Font size in points. */
  readonly size: number;
  readonly bold: boolean;
  /** Where it leads, if it is a link: an absolute address as the document gives it. */
  readonly href?: string;
}

/** One page of a document. */
export interface TextPage {
  /** From 1. */
  readonly number: number;
  /** In points. */
  readonly width: number;
  /** In points. */
  readonly height: number;
  /** In the order in which the document holds them, which need not be the order in which people read them. */
  readonly runs: readonly TextRun[];
}

/**
 * The text of a document with positions. Formats without pages (text files, word processors' files) are laid out
 * by whoever reads them: one line or paragraph below the other, the cells of a table side by side, headings larger
 * and bold, list items with their bullet.
 */
export interface DocumentText {
  readonly pages: readonly TextPage[];
}
