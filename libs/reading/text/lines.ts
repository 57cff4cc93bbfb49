/** One line of a text that is not empty. */
export interface Line {
  /** The line without its bullet and outer spaces. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether it began with a bullet or a number. */
  readonly bullet: boolean;
  /** Spaces before its first character, the bullet not counted. */
  readonly indent: number;
  /** Whether an empty line stands before it. */
  readonly after_gap: boolean;
}

const BULLET = /^(?:[•●▪▫◦‣⁃∙·○■□►▸➢➤✓✔✅*+>]|-{1,2}(?=[ \p{L}])|\(?\d{1,2}[.)](?= ))[ \ufe0f]{0,8}/u;
const MARKUP = /^#{1,6} {1,3}|^\*{2}(?=\S)|\*{2}:?$/g;

function lineAt(text: string, from: number, to: number, afterGap: boolean): Line | null {
  const raw = text.slice(from, to);
  const left = raw.length - raw.trimStart().length;
  const body = raw.trim();
  const bullet = body.startsWith('**') ? null : BULLET.exec(body);
  const start = from + left + (bullet?.[0].length ?? 0);
  const end = from + left + body.length;
  return start >= end
    ? null
    : {
        text: text.slice(start, end),
        start,
        end,
        bullet: bullet !== null,
        indent: left,
        after_gap: afterGap,
      };
}

/** The lines of a text that hold something, in order. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  let afterGap = true;
  while (from <= text.length) {
    const found = text.indexOf('\n', from);
    const to = found === -1 ? text.length : found;
    const line = lineAt(text, from, to, afterGap);
    if (line !== null) lines.push(line);
    afterGap = line === null;
    from = to + 1;
  }
  return lines;
}

/** A line's text without the marks by which Markdown shows headings and bold type. */
export function withoutMarkup(text: string): string {
  return text.replace(MARKUP, '').trim();
}
