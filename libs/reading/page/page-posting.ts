import { DESCRIPTION_MAX_LENGTH, type JobType, type RemoteOption } from '#contracts/job';
import type { SalaryPeriod } from '#contracts/salary';
import { calendarDay } from './fields/calendar-day';
import { NO_PAY, type Pay } from './fields/pay';
import { workplaceInWords } from './fields/workplace';
import { htmlToText, oneLine } from './html/html-text';
import { text } from './json/values';
import { webAddress } from './fields/web-address';

/** Which part of a page or payload a posting was read from: what a board states in fields is surer than prose. */
export type ReadFrom = 'board' | 'structured_data' | 'known_page' | 'main_text';

/** A posting as a page or a job board states it; `null` for what it does not state. */
export interface PagePosting {
  readonly title: string;
  readonly company: string | null;
  /** As written; several places are parted by "; ". */
  readonly location: string | null;
  readonly workplace: RemoteOption | null;
  readonly remote: boolean | null;
  /** In whole units of the currency, fractions possible. Estimates by a board are not stated pay. */
  readonly salary_min: number | null;
  readonly salary_max: number | null;
  /** ISO 4217. */
  readonly currency: string | null;
  readonly period: SalaryPeriod | null;
  readonly employment_type: JobType | null;
  /** `YYYY-MM-DD`, as do all days here. */
  readonly posted_date: string | null;
  /** Last day on which one can apply. */
  readonly valid_through: string | null;
  /** The page for people: http or https. */
  readonly url: string | null;
  /** The board's own id of the posting. */
  readonly external_id: string | null;
  /** Plain text with bullets and line breaks, never markup; `''` if there is none. */
  readonly description: string;
  /** Whether one can still apply, if the page says so; the deadline is not considered. */
  readonly is_open: boolean | null;
  readonly read_from: ReadFrom;
}

/** The raw values of a posting, of whatever type the board sent. */
export interface PostingDraft {
  readonly title: unknown;
  readonly company?: unknown;
  readonly location?: unknown;
  readonly workplace?: RemoteOption | null;
  readonly remote?: boolean | null;
  readonly pay?: Pay;
  readonly employment_type?: JobType | null;
  readonly posted?: unknown;
  readonly valid_through?: unknown;
  readonly url?: unknown;
  readonly external_id?: unknown;
  /** HTML or plain text; several parts are joined in order. */
  readonly description?: unknown;
  readonly is_open?: boolean | null;
  readonly read_from?: ReadFrom;
}

const MOST_TITLE = 300;
const MOST_ID = 200;

function remoteOf(workplace: RemoteOption | null, stated: boolean | null | undefined): boolean | null {
  return workplace === null ? (stated ?? null) : workplace === 'remote';
}

function descriptionOf(parts: unknown): string {
  const texts = (Array.isArray(parts) ? parts : [parts]).map((part) => htmlToText(text(part) ?? ''));
  return texts
    .filter((part) => part !== '')
    .join('\n\n')
    .slice(0, DESCRIPTION_MAX_LENGTH);
}

/** Brings raw values into shape. `null` without a title, which no job is without. */
export function pagePosting(draft: PostingDraft): PagePosting | null {
  const title = oneLine(draft.title)?.slice(0, MOST_TITLE) ?? null;
  if (title === null) return null;
  const location = oneLine(draft.location)?.slice(0, MOST_TITLE) ?? null;
  const workplace = draft.workplace ?? (draft.remote === true ? 'remote' : workplaceInWords(title, location));
  return {
    title,
    company: oneLine(draft.company)?.slice(0, MOST_TITLE) ?? null,
    location,
    workplace,
    remote: remoteOf(workplace, draft.remote),
    ...(draft.pay ?? NO_PAY),
    employment_type: draft.employment_type ?? null,
    posted_date: calendarDay(draft.posted),
    valid_through: calendarDay(draft.valid_through),
    url: webAddress(draft.url),
    external_id: oneLine(draft.external_id)?.slice(0, MOST_ID) ?? null,
    description: descriptionOf(draft.description),
    is_open: draft.is_open ?? null,
    read_from: draft.read_from ?? 'board',
  };
}
