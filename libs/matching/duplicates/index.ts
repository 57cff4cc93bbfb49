export type { OpeningToCompare } from './opening';
export { findDuplicate, indexOpenings, type OpeningIndex } from './opening-index';
export { isSameOpening, openingKey } from './same-opening';
