import { EDUCATION, HEALTH } from './care-education';
import { DATA, DESIGN, PRODUCT } from './data-product-design';
import { FINANCE, MARKETING } from './marketing-finance';
import { HOSPITALITY, OFFICE } from './office-hospitality';
import type { DemoPosting } from './posting';
import { SOFTWARE_GERMANY } from './software-germany';
import { SOFTWARE_WORLD } from './software-world';
import { LOGISTICS, TRADES } from './trades-logistics';

export type { DemoPosting } from './posting';

/** The sample openings by field of work. */
export const POSTINGS_BY_FIELD = {
  software: [...SOFTWARE_GERMANY, ...SOFTWARE_WORLD],
  data: DATA,
  product: PRODUCT,
  design: DESIGN,
  marketing: MARKETING,
  finance: FINANCE,
  health: HEALTH,
  education: EDUCATION,
  trades: TRADES,
  logistics: LOGISTICS,
  office: OFFICE,
  hospitality: HOSPITALITY,
} as const satisfies Record<string, readonly DemoPosting[]>;

export const POSTINGS: readonly DemoPosting[] = Object.values(POSTINGS_BY_FIELD).flat();
