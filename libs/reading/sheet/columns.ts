import type { ImportField, ImportFormat } from '#contracts/job-import';
import { isDate } from './dates';
import { foldedWords } from './folded';
import { fieldOfHeader, isElsewhere } from './header-words';

/** A column, and the field that it fills. */
export interface SheetColumn {
  readonly index: number;
  readonly header: string;
  readonly field: ImportField | null;
  /** The first values that are not empty, shortened. */
  readonly samples: readonly string[];
}

/** Fields by the index of their column; `null` leaves a column out. */
export type ColumnMapping = ReadonlyMap<number, ImportField | null>;

/** The cells of a column under its header, as many as a guess is made by. */
export type ColumnCells = (index: number) => readonly string[];

/** "Salary (EUR)" and "Location – city" are called by what stands before the remark. */
function foldedHeader(header: string): string {
  const bare = header.slice(0, LONGEST_HEADER).replace(/\([^)]{0,100}\)|\[[^\]]{0,100}\]/g, ' ');
  return foldedWords(bare) || foldedWords(header);
}

const LONGEST_HEADER = 300;

/** How many of the first rows may stand above the header: a title, a date, an empty line. */
const MOST_ABOVE = 10;
const LEAST_NAMES = 2;

/** The index of the row that names the columns: the one of the first rows that names most fields. */
export function headerRow(rows: readonly (readonly string[])[]): number {
  const first = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const named = rows.slice(0, MOST_ABOVE).map((row) => {
    const fields = row.flatMap((cell) => fieldOfHeader(foldedHeader(cell))?.field ?? []);
    return new Set(fields).size;
  });
  const most = Math.max(0, ...named);
  return most >= LEAST_NAMES ? named.indexOf(most) : Math.max(0, first);
}

/** Whose export the columns look like. */
export function formatOf(
  headers: readonly string[],
  statuses: (index: number) => readonly string[],
): ImportFormat {
  const own = new Set(headers.map((header) => header.trim()));
  if (['company', 'title', 'application_status', 'match_score'].every((name) => own.has(name))) {
    return 'career-copilot';
  }
  const folded = headers.map(foldedHeader);
  const has = (...names: readonly string[]): boolean => names.some((name) => folded.includes(name));
  if (has('list', 'list name') && has('company', 'company name', 'employer') && has('title', 'job title'))
    return 'huntr';
  const status = folded.findIndex((name) => name === 'status');
  const tealWords = status === -1 ? [] : statuses(status).filter((cell) => TEAL_STATUS.test(cell.trim()));
  if (has('excitement') && has('status', 'job position')) return 'teal';
  if (has('job position') && has('date saved', 'max salary', 'follow up')) return 'teal';
  return tealWords.length > 0 && has('date saved', 'follow up', 'max salary', 'company name')
    ? 'teal'
    : 'spreadsheet';
}

/** Statuses that Teal has and other trackers call otherwise. */
const TEAL_STATUS = /^(?:bookmarked|interviewing|negotiating|i withdrew|not selected|no response)$/i;

interface Guess {
  readonly index: number;
  readonly field: ImportField;
  readonly rank: number;
}

/**
 * The field of each column: what `mapping` says, else what its header is called, else what its values look like.
 * No field is filled by two columns.
 */
export function fieldsOfColumns(
  headers: readonly string[],
  cells: ColumnCells,
  mapping: ColumnMapping,
): ReadonlyMap<number, ImportField> {
  const fields = new Map<number, ImportField>();
  const taken = new Set<ImportField>();
  const give = (index: number, field: ImportField | null): void => {
    if (field === null || taken.has(field) || fields.has(index)) return;
    fields.set(index, field);
    taken.add(field);
  };
  for (const [index, field] of mapping) give(index, field);
  const open = headers.map((_, index) => index).filter((index) => !mapping.has(index));
  const guesses = open.flatMap((index): Guess[] => {
    const found = fieldOfHeader(foldedHeader(headers[index] ?? ''));
    return found !== null && suits(found.field, headers[index] ?? '', cells(index))
      ? [{ index, ...found }]
      : [];
  });
  // A column with values before an empty one of a better name.
  const filled = ({ index }: Guess): number => (cells(index).length > 0 ? 0 : 1);
  guesses.sort((a, b) => filled(a) - filled(b) || a.rank - b.rank);
  for (const { index, field } of guesses) give(index, field);
  for (const index of open) give(index, fieldByValues(foldedHeader(headers[index] ?? ''), cells(index)));
  return fields;
}

/** The share of values that must look alike to tell a field. */
const MOST_OF = 0.6;
const ADDRESS = /^(?:https?:\/\/|www\.)\S/i;
const SUM = /[$€£]|\b(?:USD|EUR|GBP|CHF)\b|\d ?k\b/i;

function mostly(cells: readonly string[], test: (cell: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(test).length >= cells.length * MOST_OF;
}

const DATED: ReadonlySet<ImportField> = new Set([
  'date_applied',
  'created_at',
  'interview_date',
  'follow_up_at',
]);
const WORDED: ReadonlySet<ImportField> = new Set(['company', 'title', 'source', 'description', 'location']);

/** Headers that ask for a date, so that anything else under them is a fault to be named. */
const SAYS_DATE = /\b(?:date|datum|fecha|termin|at|on|am)\b|datum$|termin$/;

/** Whether the values can be what the header says: "Interview" may hold "yes", and "Source" addresses. */
function suits(field: ImportField, header: string, cells: readonly string[]): boolean {
  if (cells.length === 0) return true;
  if (DATED.has(field)) return SAYS_DATE.test(foldedWords(header)) || cells.some(isDate);
  if (field === 'source_url') return cells.some((cell) => ADDRESS.test(cell) || cell.includes('.'));
  return !WORDED.has(field) || !mostly(cells, (cell) => ADDRESS.test(cell));
}

function fieldByValues(header: string, cells: readonly string[]): ImportField | null {
  if (isElsewhere(header)) return null;
  if (mostly(cells, (cell) => ADDRESS.test(cell))) return 'source_url';
  if (/^$|\b(?:date|datum|fecha)\b/.test(header) && mostly(cells, isDate)) return 'date_applied';
  return header === '' && mostly(cells, (cell) => SUM.test(cell) && /\d/.test(cell) && cell.length < 60)
    ? 'salary_range'
    : null;
}

const SAMPLES = 3;
const LONGEST_SAMPLE = 100;

export function shownColumns(
  headers: readonly string[],
  cells: ColumnCells,
  fields: ReadonlyMap<number, ImportField>,
): readonly SheetColumn[] {
  const short = (text: string): string =>
    [...text.slice(0, 2 * LONGEST_SAMPLE)].slice(0, LONGEST_SAMPLE).join('');
  return headers.map((header, index) => ({
    index,
    header: short(header.trim()),
    field: fields.get(index) ?? null,
    samples: cells(index).slice(0, SAMPLES).map(short),
  }));
}
