import type { ImportField } from '#contracts/job-import';
import { DESCRIPTION_MAX_LENGTH } from '#contracts/job';
import { htmlToText } from '../page/html/html-text';
import { readApplication } from './application-cells';
import { type CellReading, readAddress, readList, readText } from './cell-reading';
import { readJobType, readLevelCell, readRemote, yesOrNo } from './choices';
import { readDate } from './dates';
import { readPayCells } from './pay-cells';
import { type Known, RowCells } from './row-cells';
import type { SheetPlan } from './sheet';
import type { RowReading, SheetFault, SheetJob } from './sheet-job';

const NEEDED = ['company', 'title'] as const satisfies readonly ImportField[];

/** The columns without which no row can be a job, each as a fault of the header. */
export function missingColumns({ columnOf, header_row }: SheetPlan): readonly SheetFault[] {
  return NEEDED.filter((field) => !columnOf.has(field)).map((field) => ({
    row: header_row,
    field,
    found: '',
    message: `No column holds the ${field}. Say which one does.`,
    fatal: true,
  }));
}

/**
 * Reads the rows of a planned sheet, one at a time, so that the caller decides when to pause.
 * @returns for the cells of a row and its place in the file (from 1) what they say; `null` for an empty row
 */
export function rowReader(plan: SheetPlan): (cells: readonly string[], row: number) => RowReading | null {
  const known: Known = new Map();
  return (written, row) => {
    if (written.every((cell) => cell.trim() === '')) return null;
    const cells = new RowCells(plan, written, row, known);
    const names = readNames(cells, plan);
    if (names === null) return { row, job: null, faults: cells.faults.filter(({ fatal }) => fatal) };
    const job = readJob(cells, names, plan);
    return { row, job, faults: cells.faults };
  };
}

type Names = Pick<SheetJob, 'company' | 'title'>;

function readNames(cells: RowCells, plan: SheetPlan): Names | null {
  const [company, title] = NEEDED.map((field) => {
    const reading = readText(line(cells.text(field), plan), 200);
    if ('value' in reading && reading.value !== '') return reading.value;
    const message = 'fault' in reading ? reading.fault : `The ${field} is missing. Every job needs one.`;
    if (plan.columnOf.has(field)) cells.fault(field, message, { found: cells.text(field), fatal: true });
    return null;
  });
  return company == null || title == null ? null : { company, title };
}

/** Text of one line. Our own export is taken to the letter. */
const line = (cell: string, { format }: SheetPlan): string =>
  format === 'career-copilot' ? cell : cell.slice(0, 5000).replace(/\s+/g, ' ');

function readJob(cells: RowCells, names: Names, plan: SheetPlan): SheetJob {
  const isOwn = plan.format === 'career-copilot';
  const dateOf = (field: ImportField): string | null =>
    cells.take(field, (cell) => readDate(cell, plan.orders.get(field) ?? null));
  const long = (field: ImportField, most: number): string | null =>
    cells.takeText(field, (cell) => readText(isOwn ? cell : withoutMarkup(cell), most));
  const location = cells.take('location', (cell) => readText(line(cell, plan), 200));
  const date_applied = dateOf('date_applied');
  const dates = {
    date_applied,
    interview_date: dateOf('interview_date'),
    follow_up_at: dateOf('follow_up_at'),
  };
  const { application, isPutAway } = readApplication(cells, dates, !isOwn);
  const archived = cells.take('archived', readArchived);
  return {
    ...names,
    location,
    description: long('description', DESCRIPTION_MAX_LENGTH),
    requirements: long('requirements', 20_000),
    responsibilities: long('responsibilities', 20_000),
    ...readPayCells(cells, { location, readsText: !isOwn }),
    job_type: cells.takeChoice('job_type', readJobType),
    remote_option: cells.takeChoice('remote_option', readRemote),
    experience_level: cells.takeChoice('experience_level', readLevelCell),
    tech_stack: readSkills(cells, plan),
    source: cells.take('source', (cell) => readText(line(cell, plan), 60)),
    source_url: cells.take('source_url', readAddress),
    date_applied,
    created_at: cells.take('created_at', (cell) => readPast(cell, plan)),
    archived: isPutAway || (archived !== null && archived !== false),
    archived_at: typeof archived === 'string' ? archived : null,
    application,
  };
}

/** When a job was saved: a day to come would stand above all others for good. */
function readPast(cell: string, { orders, latest }: SheetPlan): CellReading<string> {
  const reading = readDate(cell, orders.get('created_at') ?? null);
  return 'value' in reading && reading.value > latest ? { fault: 'This day is yet to come.' } : reading;
}

/** In our own export an empty cell is a job without skills, not one whose skills are to be found. */
function readSkills(cells: RowCells, plan: SheetPlan): readonly string[] | null {
  const isOwn = plan.format === 'career-copilot' && plan.columnOf.has('tech_stack');
  const skills = cells.take('tech_stack', (cell) => readList(cell, isOwn ? ';' : undefined));
  return skills ?? (isOwn ? [] : null);
}

/** Yes or no, or since when. */
function readArchived(cell: string): CellReading<boolean | string> {
  const answer = yesOrNo(cell);
  if (answer !== null) return { value: answer };
  if (/^(?:archived|archiviert|archivee?|archivad[oa])$/i.test(cell)) return { value: true };
  const since = readDate(cell, null);
  return 'value' in since
    ? since
    : { fault: 'This says not whether the job was put away. Write yes, no or a date.' };
}

const MARKUP =
  /<(?:p|br|div|ul|ol|li|h[1-6]|strong|b|em|span|section)\b[^<>]{0,1000}>|&(?:nbsp|amp|lt|#\d{2,4});/i;

const withoutMarkup = (cell: string): string => (MARKUP.test(cell) ? htmlToText(cell) : cell);
