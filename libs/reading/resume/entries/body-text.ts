import { datedLine } from './dated-line';
import { isEntryLabel } from './vocabulary';
import type { ResumeLine } from '../layout/resume-line';

const SENTENCE_END = /[.!?:;]$/;
const CLOSE = 1.75;

/** Two parts of a wrapped text put together; a hyphen that parts a word at the line's end goes. */
export function joinWrapped(head: string, tail: string): string {
  if (/\p{Ll}-$/u.test(head) && /^\p{Ll}/u.test(tail)) return head.slice(0, -1) + tail;
  if (/[\u3040-\u30ff\u3400-\u9fff]$/.test(head)) return head + tail;
  return `${head} ${tail}`;
}

/** What is told about an entry, one text for each bullet or paragraph. */
export function bodyTexts(lines: readonly ResumeLine[]): string[] {
  const texts: string[] = [];
  let before: ResumeLine | undefined;
  const hasBullets = lines.some(({ bullet }) => bullet);
  for (const line of lines) {
    const text = datedLine(line).isSetApart && line.cells.length > 1 ? datedLine(line).text : line.text;
    const last = texts.at(-1);
    const goesOn =
      last !== undefined &&
      before !== undefined &&
      !line.bullet &&
      line.gap < CLOSE &&
      (hasBullets || /^\p{Ll}/u.test(text) || before.right > line.right || !SENTENCE_END.test(last));
    if (text === '' || (isEntryLabel(text) && text.length < 40 && !text.includes(': '))) continue;
    if (goesOn) texts[texts.length - 1] = joinWrapped(last, text);
    else texts.push(text);
    before = line;
  }
  return texts;
}
