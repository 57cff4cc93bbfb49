import { APPLICATION_STATUSES, type ApplicationStatus } from '#contracts/application';
import type { ApplicationDto } from '#contracts/application.dto';
import { BOARD_COLUMNS, type BoardColumn, statusesOf } from './board-order';

export const VIEWS = ['board', 'list'] as const;
export type View = (typeof VIEWS)[number];

/** What `?status=` may be: a column of the board, or one status. */
export type StatusFilter = BoardColumn | ApplicationStatus;

/** What narrows the pipeline. */
export interface PipelineFilter {
  /** Words that must all be in the title, the company or the notes. */
  readonly q: string;
  readonly status: StatusFilter | null;
}

/** Reads `?status=`; `null` for what is none. */
export function statusFilterOf(value: string | undefined): StatusFilter | null {
  return [...BOARD_COLUMNS, ...APPLICATION_STATUSES].find((known) => known === value) ?? null;
}

/** The statuses that a filter lets through. */
export function statusesIn(filter: StatusFilter | null): readonly ApplicationStatus[] {
  if (filter === null) return APPLICATION_STATUSES;
  const column = BOARD_COLUMNS.find((known) => known === filter);
  if (column) return statusesOf(column);
  return APPLICATION_STATUSES.filter((known) => known === filter);
}

/** The applications with every word of the search in them, whatever case or accents it is typed with. */
export function matching(rows: readonly ApplicationDto[], q: string): readonly ApplicationDto[] {
  const words = fold(q).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ job, notes }) => {
    const text = fold(`${job.title} ${job.company} ${notes ?? ''}`);
    return words.every((word) => text.includes(word));
  });
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
