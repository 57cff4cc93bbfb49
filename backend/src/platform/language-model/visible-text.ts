/**
 * Characters that nobody sees but a model reads: format characters (zero-width ones from U+200B, direction marks,
 * the tag block U+E0000–E007F), variation selectors, private and unassigned ones, controls save tab and line feed.
 */
const UNSEEN = /[\p{Cf}\p{Co}\p{Cn}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]|[^\P{Cc}\n\t]/gu;

/** A text as a person sees it: what is written to the model alone is gone (faults I11), lines end with `\n`. */
export function visibleText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(UNSEEN, '');
}
