import type { ImportField } from '#contracts/job-import';
import { type CellReading, isNothing } from './cell-reading';
import { plainCell, type SheetPlan } from './sheet';
import type { SheetFault } from './sheet-job';

/** No field is longer (descriptions), so nothing longer is looked at. */
const LONGEST_CELL = 50_000;
const LONGEST_SHOWN = 120;

type Read<T> = (cell: string) => CellReading<T>;

/** Readings of cells whose values repeat, such as statuses, so that each is read once. */
export type Known = Map<ImportField, Map<string, CellReading<unknown>>>;

const MOST_KNOWN = 500;

/** The cells of one row by their fields, and the faults found in them. */
export class RowCells {
  readonly faults: SheetFault[] = [];

  constructor(
    private readonly plan: SheetPlan,
    private readonly cells: readonly string[],
    private readonly row: number,
    private readonly known: Known,
  ) {}

  /** The cell as written; empty if there is none. */
  text(field: ImportField): string {
    const index = this.plan.columnOf.get(field);
    return index === undefined ? '' : plainCell(this.cells[index]);
  }

  /** The value of a cell, or `null` if it says nothing or is at fault, which is then noted. */
  take<T>(field: ImportField, read: Read<T>): T | null {
    const cell = this.text(field);
    // Our own export leaves empty what is empty: its words mean what they say.
    const isEmpty = this.plan.format === 'career-copilot' ? cell === '' : isNothing(cell);
    return isEmpty ? null : this.#value(field, cell, read);
  }

  /** The same for free text, in which "none" is a word like others. */
  takeText(field: ImportField, read: Read<string>): string | null {
    const cell = this.text(field);
    return cell === '' ? null : this.#value(field, cell, read);
  }

  /** The same for a field with few values, each of which is read once for all rows. */
  takeChoice<T>(field: ImportField, read: Read<T>): T | null {
    const readings = this.known.get(field) ?? new Map<string, CellReading<unknown>>();
    this.known.set(field, readings);
    return this.take(field, (cell) => {
      const reading = readings.get(cell) ?? read(cell);
      if (readings.size < MOST_KNOWN && cell.length < LONGEST_SHOWN) readings.set(cell, reading);
      // What is kept for a field was read by the one reader of that field.
      return reading as CellReading<T>;
    });
  }

  fault(field: ImportField | null, message: string, { found = '', fatal = false } = {}): void {
    this.faults.push({ row: this.row, field, found: shown(found), message, fatal });
  }

  #value<T>(field: ImportField, cell: string, read: Read<T>): T | null {
    if (cell.length > LONGEST_CELL) {
      this.fault(field, `This has ${cell.length} characters. At most 50000 fit.`, { found: cell });
      return null;
    }
    const reading = read(cell);
    if ('value' in reading) return reading.value;
    this.fault(field, reading.fault, { found: cell });
    return null;
  }
}

const shown = (text: string): string => {
  const short = [...text.slice(0, 2 * LONGEST_SHOWN)].slice(0, LONGEST_SHOWN).join('');
  return short.length < text.length ? `${short}…` : short;
};
