import type { ResumeLine } from '../layout/resume-line';
import type { Section } from '../sections/sections';

/** A part of a line with contact data: between bars and dots, or a cell. */
export interface ContactPiece {
  readonly text: string;
  readonly line: ResumeLine;
  /** Label in front of it, in small letters without its colon; empty for none. */
  readonly label: string;
  /** Addresses of the links on its cell. */
  readonly links: readonly string[];
}

/** How many lines from the e-mail address contact data may stand outside of header and contact section. */
const REACH = 6;
const LONGEST = 160;
const PARTING = /\s+[|•·●◦∙⋅◆⬥♦»‖*/–—]\s+|\s*[|•·●▪]\s*|\s{2,}|;\s+/u;
const LABEL = /^(?<label>\p{L}[\p{L} .&-]{1,22}?)\s?[:：]\s*(?=\S)/u;
/** A letter or sign that an icon font draws as a telephone, a letter or a house. */
const ICON_LETTER = /^(?:[^\p{L}\p{N}+(@]|\p{L}(?=\s))\s*(?=[\p{L}\p{N}+(])/u;

/** The lines where contact data stands: header, contact section, and what surrounds the e-mail address. */
export function contactLines(sections: readonly Section[]): ResumeLine[] {
  const zone = sections.flatMap(({ kind, lines }) => (kind === 'header' || kind === 'contact' ? lines : []));
  if (zone.some(({ text }) => text.includes('@'))) return zone.filter(({ text }) => text.length <= LONGEST);
  const others = sections.flatMap(({ kind, lines }) =>
    kind === 'header' || kind === 'contact' ? [] : lines,
  );
  const at = others.findIndex(
    ({ text, cells }) => text.includes('@') || cells.some(({ links }) => links.some(isMail)),
  );
  const email = others[at];
  if (email === undefined) return zone.filter(({ text }) => text.length <= LONGEST);
  const near = others
    .slice(Math.max(0, at - REACH), at + REACH + 1)
    .filter(({ column, page }) => column === email.column && page === email.page);
  return [...zone, ...near].filter(({ text }) => text.length <= LONGEST);
}

/** Whether an address is one of mail. */
export function isMail(link: string): boolean {
  return /^mailto:/i.test(link);
}

/** The parts of contact lines, labels and icons taken off. */
export function contactPieces(lines: readonly ResumeLine[]): ContactPiece[] {
  return lines.flatMap((line) =>
    line.cells.flatMap((cell) =>
      cell.text.split(PARTING).flatMap((part): ContactPiece[] => {
        const bare = part.trim().replace(ICON_LETTER, '');
        const label = /^https?:/i.test(bare) ? null : LABEL.exec(bare);
        const text = bare.slice(label?.[0].length ?? 0).trim();
        if (text === '') return [];
        return [{ text, line, label: label?.groups?.label?.toLowerCase() ?? '', links: cell.links }];
      }),
    ),
  );
}
