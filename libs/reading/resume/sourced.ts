import type { ResumeLine } from './layout/resume-line';

/** A value that was read from a resume, and where it stands, so that it can be shown beside its source. */
export interface Sourced<T> {
  readonly value: T;
  /** How sure the reading is: about 0.95 stated plainly where it is expected, about 0.5 concluded; 0 to 1. */
  readonly confidence: number;
  /** Page that it was read from, from 1. */
  readonly page: number;
  /** Line on that page in reading order, from 1. */
  readonly line: number;
  /** The text of that line. */
  readonly passage: string;
}

/** A value with the line that it was read from. */
export function sourced<T>(line: ResumeLine, value: T, confidence: number): Sourced<T> {
  return { value, confidence, page: line.page, line: line.number, passage: line.text };
}
