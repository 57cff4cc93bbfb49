import type { LabelledFolder } from '../labelled-folder';
import type { Outcome } from '../outcome';
import type { Readers } from '../readers/readers';

/** One kind of labelled data. */
export interface Kind {
  /** The judge's name for it; names of figures and of prediction files begin with it. */
  readonly name: string;
  /** Files and folders that it is labelled in. */
  readonly parts: readonly string[];
  /** Whether a language model may change its figures. */
  readonly reads: boolean;
  measure(data: LabelledFolder, readers: Readers): Promise<Outcome>;
}
