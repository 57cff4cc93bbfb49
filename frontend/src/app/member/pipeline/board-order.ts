import {
  APPLICATION_STATUSES,
  type ApplicationStatus,
  CLOSED_STATUSES,
  OPEN_STATUSES,
} from '#contracts/application';
import type { ApplicationDto } from '#contracts/application.dto';

/** The columns of the board: what is over shares one. */
export const BOARD_COLUMNS = [...OPEN_STATUSES, 'closed'] as const;
export type BoardColumn = (typeof BOARD_COLUMNS)[number];

type Placed = Pick<ApplicationDto, 'id' | 'status' | 'board_position' | 'created_at'>;

/** Where a card stands: a status, and its place among the cards of that status, from 0. */
export interface Place {
  readonly status: ApplicationStatus;
  readonly position: number;
}

type DateField = 'applied_date' | 'interview_date' | 'offer_date';
export type ReachedDates = Partial<Record<DateField, string | null>>;

const DATE_OF_STATUS: Partial<Record<ApplicationStatus, DateField>> = {
  applied: 'applied_date',
  interview: 'interview_date',
  offer: 'offer_date',
};

/** Whether an application with this status is over. */
export function isClosed(status: ApplicationStatus): boolean {
  return CLOSED_STATUSES.some((closed) => closed === status);
}

/** The statuses that stand in a column. */
export function statusesOf(column: BoardColumn): readonly ApplicationStatus[] {
  return column === 'closed' ? CLOSED_STATUSES : [column];
}

/** The column that a status stands in. */
export function columnOf(status: ApplicationStatus): BoardColumn {
  return BOARD_COLUMNS.find((column) => column === status) ?? 'closed';
}

/**
 * The status before or after another in the order of the contract, for stepping by key; `null` at either end. From
 * an offer a step forward accepts it, and from there it only goes back: the ways to lose are chosen by name.
 */
export function neighborStatus(status: ApplicationStatus, by: -1 | 1): ApplicationStatus | null {
  if (isClosed(status)) return by === -1 ? 'offer' : null;
  return APPLICATION_STATUSES[APPLICATION_STATUSES.indexOf(status) + by] ?? null;
}

/** The dates that coming to a status sets, if they are empty, as the server does it (product specification §3). */
export function datesOnReaching(
  status: ApplicationStatus,
  dates: Readonly<Record<DateField, string | null>>,
  now: string,
): ReachedDates {
  const field = DATE_OF_STATUS[status];
  return field && dates[field] === null ? { [field]: now } : {};
}

/** The dates to clear again when a move to `status` is taken back; `dates` are those before the move. */
export function datesToClear(
  status: ApplicationStatus,
  dates: Readonly<Record<DateField, string | null>>,
): ReachedDates {
  const field = DATE_OF_STATUS[status];
  return field && dates[field] === null ? { [field]: null } : {};
}

/** The cards of one status in the order of the board: by position, equal ones newest first, as the server does it. */
export function ofStatus<Row extends Placed>(
  rows: readonly Row[],
  status: ApplicationStatus,
): readonly Row[] {
  return rows
    .filter((row) => row.status === status)
    .toSorted(
      (a, b) =>
        a.board_position - b.board_position ||
        b.created_at.localeCompare(a.created_at) ||
        a.id.localeCompare(b.id),
    );
}

/** All cards, status by status in the order of the contract, each in the order of the board. */
export function inBoardOrder<Row extends Placed>(rows: readonly Row[]): readonly Row[] {
  return APPLICATION_STATUSES.flatMap((status) => ofStatus(rows, status));
}

/** Numbers the cards of every status 0, 1, 2 …: the server leaves gaps where a card went away. */
export function withoutGaps<Row extends Placed>(rows: readonly Row[]): readonly Row[] {
  return APPLICATION_STATUSES.flatMap((status) => numbered(ofStatus(rows, status)));
}

/**
 * Puts a card where its own status and position say, and lets the others make room; past the end means the end. Doing
 * it twice changes nothing, so that the answer of the server can be put over what was shown before it came.
 */
export function placed<Row extends Placed>(rows: readonly Row[], card: Row): readonly Row[] {
  const others = rows.filter(({ id }) => id !== card.id);
  const column = ofStatus(others, card.status);
  const order = numbered(column.toSpliced(Math.min(card.board_position, column.length), 0, card));
  return [...withoutGaps(others.filter(({ status }) => status !== card.status)), ...order];
}

/**
 * The place in the whole column of what was dropped among the cards that a search left visible: before the card that
 * it was dropped before, else behind the last that can be seen.
 *
 * @param column ids of the whole column without the card
 * @param visible ids of its visible cards without the card, in the same order
 * @param index where it was dropped among those
 */
export function positionAmongAll(
  column: readonly string[],
  visible: readonly string[],
  index: number,
): number {
  const next = visible[index];
  if (next !== undefined) return column.indexOf(next);
  const last = visible.at(-1);
  return last === undefined ? 0 : column.indexOf(last) + 1;
}

function numbered<Row extends Placed>(column: readonly Row[]): readonly Row[] {
  return column.map((row, index) => (row.board_position === index ? row : { ...row, board_position: index }));
}
