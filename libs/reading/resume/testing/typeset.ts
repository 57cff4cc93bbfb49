import type { DocumentText, TextRun } from '../../text/document-text';

const PAGE = { width: 612, height: 792 };
const MARGIN = 50;
const TEXT_SIZE = 10;
const LEADING = 1.3;
/** An average letter is about half as wide as the font is high. */
const LETTER = 0.5;
/** Where text beside a column of dates begins, in points from the column's left edge. */
const BESIDE_DATES = 110;

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

interface Style {
  readonly size: number;
  readonly bold: boolean;
}

function run(text: string, place: { x: number; y: number }, style: Style): TextRun {
  return { text, ...place, ...style, width: text.length * style.size * LETTER };
}

function styleOf(source: string): { text: string; style: Style; indent: number } {
  if (source.startsWith('## ')) return { text: source.slice(3), style: { size: 13, bold: true }, indent: 0 };
  if (source.startsWith('# ')) return { text: source.slice(2), style: { size: 22, bold: true }, indent: 0 };
  if (source.startsWith('* '))
    return { text: `• ${source.slice(2)}`, style: { size: TEXT_SIZE, bold: false }, indent: 12 };
  return { text: source, style: { size: TEXT_SIZE, bold: false }, indent: 0 };
}

function lineRuns(source: string, y: number, frame: Frame): TextRun[] {
  const { text, style, indent } = styleOf(source);
  const x = frame.left + indent;
  const [dates, beside] = text.split(' :: ');
  if (beside !== undefined) {
    const cells = [run(beside, { x: frame.left + BESIDE_DATES, y }, style)];
    return dates === undefined || dates === '' ? cells : [run(dates, { x, y }, style), ...cells];
  }
  const [left = '', right] = text.split(' || ');
  if (right === undefined) return [run(left, { x, y }, style)];
  const width = right.length * style.size * LETTER;
  return [run(left, { x, y }, style), run(right, { x: frame.right - width, y }, style)];
}

function columnRuns(source: string, frame: Frame): TextRun[] {
  let y = frame.top;
  return source
    .trim()
    .split('\n')
    .flatMap((line) => {
      const text = line.trim();
      const { style } = styleOf(text);
      y += (text === '' ? 0.8 : LEADING) * style.size;
      return text === '' ? [] : lineRuns(text, y, frame);
    });
}

/**
 * Sets pages of text as a document reader gives them. Each page is written in lines: `# ` a name, `## ` a heading,
 * `* ` a bullet, `left || right` with a part at the right margin, `dates :: text` with a column of dates on the left,
 * and an empty line for a gap.
 */
export function typeset(...pages: readonly string[]): DocumentText {
  const frame = { left: MARGIN, right: PAGE.width - MARGIN, top: MARGIN };
  return {
    pages: pages.map((source, index) => ({ ...PAGE, number: index + 1, runs: columnRuns(source, frame) })),
  };
}

/** One page with two columns, the right one beginning at `gutter` points. */
export function typesetColumns(left: string, right: string, gutter: number): DocumentText {
  const runs = [
    ...columnRuns(left, { left: MARGIN, right: gutter - 20, top: MARGIN }),
    // The columns have baselines of their own.
    ...columnRuns(right, { left: gutter, right: PAGE.width - MARGIN, top: MARGIN + 5 }),
  ];
  return { pages: [{ ...PAGE, number: 1, runs }] };
}
