import type { Row } from './resume-line';

/** A page's rows with what tells its margins. */
export interface PageRows {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly rows: readonly Row[];
}

/** Share of the page's height at top and bottom where running heads and page numbers stand. */
const MARGIN = 0.09;
const PAGE_MARK =
  /^(?:(?:page|seite|p[aá]gina|pagina|strona|стр\.?) )?\d{1,3}(?: ?(?:\/|of|von|de|sur|di|van|z|из) ?\d{1,3})?$|[-–—|·] ?(?:page )?\d{1,3} ?(?:\/|of|von|de|sur) ?\d{1,3}$|^last updated\b/iu;

function textOf(row: Row): string {
  return row.map(({ text }) => text).join(' ');
}

/** The same for "Ada Park – 1/2" and "Ada Park – 2/2". */
function keyOf(row: Row): string {
  return textOf(row).replace(/\d+/g, '0').toLowerCase();
}

/** The pages without page numbers and without heads and feet that stand on several pages; the first page keeps its head. */
export function withoutFurniture(pages: readonly PageRows[]): PageRows[] {
  const isMargin = (row: Row, { height }: PageRows): boolean =>
    row[0].y < height * MARGIN || row[0].y > height * (1 - MARGIN);
  const seen = new Map<string, number>();
  for (const page of pages) {
    const keys = page.rows.filter((row) => isMargin(row, page)).map(keyOf);
    for (const key of new Set(keys)) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return pages.map((page) => ({
    ...page,
    rows: page.rows.filter((row) => {
      if (!isMargin(row, page)) return true;
      if (PAGE_MARK.test(textOf(row))) return false;
      const isFirstHead = page === pages[0] && row[0].y < page.height * MARGIN;
      return isFirstHead || (seen.get(keyOf(row)) ?? 0) < 2;
    }),
  }));
}
