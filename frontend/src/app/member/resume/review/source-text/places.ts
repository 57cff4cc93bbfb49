import type { ResumeLineDto, SuggestionDto } from '#contracts/resume.dto';

/** A line of a resume: page and line of that page in reading order, both from 1. */
export interface Place {
  readonly page: number;
  readonly line: number;
}

/** A line to show; `follows_gap` where blank lines stand before it. */
export interface ShownLine extends Place {
  readonly key: string;
  readonly text: string;
  readonly follows_gap: boolean;
}

/** One page with its lines in reading order. */
export interface ShownPage {
  readonly page: number;
  readonly lines: readonly ShownLine[];
}

export const keyOf = ({ page, line }: Place): string => `${page}-${line}`;

/** Where a suggestion was read; `null` if it was concluded from the whole. */
export function placeOf({ page, line }: Pick<SuggestionDto, 'page' | 'line'>): Place | null {
  return page === null || line === null ? null : { page, line };
}

/** Lines by page. Blank ones become a gap above the next. */
export function pagesOf(lines: readonly ResumeLineDto[]): ShownPage[] {
  const pages = new Map<number, ShownLine[]>();
  let isGap = false;
  for (const { page, line, text } of lines) {
    const shown = pages.get(page) ?? [];
    pages.set(page, shown);
    if (text.trim() === '') {
      isGap = true;
      continue;
    }
    shown.push({ page, line, text, key: keyOf({ page, line }), follows_gap: isGap && shown.length > 0 });
    isGap = false;
  }
  return [...pages].map(([page, shown]) => ({ page, lines: shown }));
}
