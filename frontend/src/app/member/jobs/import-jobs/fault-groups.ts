import type { ImportField } from '#contracts/job-import';
import type { ImportFaultDto } from '#contracts/job-import.dto';

/** Faults that say the same of the same field. */
export interface FaultGroup {
  readonly field: ImportField | null;
  /** What is wrong and what would be right. */
  readonly message: string;
  /** Whether the rows are left out; otherwise only the cells are. */
  readonly fatal: boolean;
  readonly rows: readonly Pick<ImportFaultDto, 'row' | 'found'>[];
}

/** The faults by what is wrong: those that cost a whole row first, then the most frequent. */
export function faultGroups(faults: readonly ImportFaultDto[]): FaultGroup[] {
  const groups = new Map<string, ImportFaultDto[]>();
  for (const fault of faults) {
    const key = `${fault.fatal} ${fault.field} ${fault.message}`;
    groups.set(key, [...(groups.get(key) ?? []), fault]);
  }
  return [...groups.values()]
    .flatMap((rows): FaultGroup[] => {
      const [first] = rows;
      return first ? [{ field: first.field, message: first.message, fatal: first.fatal, rows }] : [];
    })
    .sort((a, b) => Number(b.fatal) - Number(a.fatal) || b.rows.length - a.rows.length);
}

/** A cell that a spreadsheet would take for a formula (OWASP, CSV Injection). */
const FORMULA = /^[=+\-@\t\r]/;

/** Faults as a CSV file to put them right by: row, column, what stands there, what is wrong. */
export function faultsCsv(
  faults: readonly ImportFaultDto[],
  head: readonly string[],
  columnOf: (field: ImportField | null) => string,
): string {
  const lines = faults.map(({ row, field, found, message }) => [
    String(row),
    columnOf(field),
    found,
    message,
  ]);
  return [head, ...lines].map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
