/** One line of a taxonomy file. How each field steers extraction is described in `taxonomy/README.md`. */
export interface TaxonomyRow {
  readonly name: string;
  readonly category: string;
  readonly aliases?: readonly string[];
  readonly near?: readonly string[];
  /** Names that are ordinary words or stand for other things too: a mention needs evidence around it. */
  readonly weak?: readonly string[];
  /** Names that are ordinary words when written small: a capital inside a sentence is evidence enough. */
  readonly proper?: readonly string[];
  /** Names that count only in exactly this writing. */
  readonly exact?: readonly string[];
  /** Names of a skill that otherwise counts anywhere which count only where the text asks for them. */
  readonly asked?: readonly string[];
  /** Words (lower case) which, in the same sentence, are evidence for a weak or proper name. */
  readonly context?: readonly string[];
  /** True where even "experience with" proves nothing about a weak name: it needs a neighbour or its context. */
  readonly strict?: boolean;
  /** Words (lower case) which, in the same sentence, show that something else is meant. */
  readonly except?: readonly string[];
  /** Where a mention counts: anywhere, where the text asks for or claims it, or only in lists. By category if absent. */
  readonly counts?: string;
}
