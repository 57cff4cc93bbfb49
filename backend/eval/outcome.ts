/** One figure of quality. */
export interface Figure {
  /** Unique within its kind, such as "skills F1". */
  readonly name: string;
  /** A share, 0 to 1: more is better. Or a number of faults: less is better. */
  readonly value: number;
  readonly unit: 'share' | 'faults';
  /** What it stands on, such as "40 of 41". */
  readonly basis?: string;
  /** Where the judge's answer has the same figure: names of members, parted by dots. */
  readonly judge?: string;
  /** Figures that only explain others have no threshold: they stand on few items. */
  readonly is_detail?: boolean;
}

/** An item with something wrong. */
export interface Fault {
  readonly item: string;
  /** How much is wrong; what is worst is shown first. */
  readonly weight: number;
  readonly detail: string;
}

/** What a kind of labelled data came to. */
export interface Outcome {
  /** By the item's id, in the shape of the labels. */
  readonly predictions: Readonly<Record<string, unknown>>;
  readonly figures: readonly Figure[];
  readonly faults: readonly Fault[];
}
