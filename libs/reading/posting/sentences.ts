import { headingKind, inlineHeading, type SectionKind } from './headings';
import { type Line, readLines } from '../text/lines';

/** One sentence or bullet of a posting. */
export interface Sentence {
  /** As in the plain text, line breaks inside it made spaces. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What the section is about, `null` before the first heading. */
  readonly section: SectionKind | null;
  /** Index of its paragraph or bullet. */
  readonly block: number;
  /** Whether it is the heading of its section. */
  readonly heading: boolean;
}

interface Block {
  readonly start: number;
  readonly end: number;
  readonly section: SectionKind | null;
  readonly heading: boolean;
}

/** Abbreviations whose full stop ends no sentence, in the languages that postings come in. */
const ABBREVIATION =
  /(?:^|[ ("'])(?:e\.g|i\.e|eg|ie|etc|vs|approx|ca|c|incl|inkl|min|max|mind|z\.b|d\.h|u\.a|bzw|evtl|ggf|ggfs|usw|st|mr|mrs|ms|dr|sr|jr|no|nr|inc|ltd|co|corp|dept|est|p\.a|p\.ex|ex|p\. ej|ej|aprox|env|n\.y|u\.s|u\.k|ph\.d|b\.sc|m\.sc|sen|jun|art|abt|max|std|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|[a-z])$/i;
const SENTENCE_END = /[.!?。！？]["')]{0,2}(?= |\n|$)|[。！？]|(?<= )[•●▪■►](?= )/g;
/** A longer sentence is cut at its spaces: patterns that look ahead are run over each sentence from every word. */
const LONGEST = 3000;
/** A line at least this long may have been broken by the width of a page. */
const WRAP_FROM = 55;
const WRAP_TO = 130;

function continues(line: Line, before: Line): boolean {
  if (line.bullet || line.after_gap || /[.!?:;]$/.test(before.text)) return false;
  if (before.bullet && line.indent > before.indent && before.text.length > 30) return true;
  const wrapped = before.text.length >= WRAP_FROM && before.text.length <= WRAP_TO;
  return wrapped && /^[\p{Ll}(&/"']/u.test(line.text);
}

function readBlocks(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let section: SectionKind | null = null;
  let open = false;
  lines.forEach((line, index) => {
    const { start, end } = line;
    const before = lines[index - 1];
    const last = blocks.at(-1);
    if (open && before !== undefined && last !== undefined && continues(line, before)) {
      blocks[blocks.length - 1] = { ...last, end: line.end };
      return;
    }
    const heading = headingKind(line);
    open = heading === null;
    if (heading !== null) {
      section = heading;
      blocks.push({ start, end, section, heading: true });
      return;
    }
    const inline = inlineHeading(line);
    if (inline !== null) section = inline.kind;
    blocks.push({ start: start + (inline?.length ?? 0), end, section, heading: false });
  });
  return blocks;
}

/** Where a stretch without a sentence's end is cut: behind a space, and never inside a character of two units. */
function cut(text: string, from: number): number {
  const space = text.lastIndexOf(' ', from + LONGEST - 1);
  if (space > from) return space + 1;
  const at = from + LONGEST;
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}

/** Offsets at which a text breaks into sentences, its end included. */
function breaks(text: string): number[] {
  const ends = [...text.matchAll(SENTENCE_END)]
    .filter((match) => {
      if (!match[0].startsWith('.')) return true;
      return !ABBREVIATION.test(text.slice(Math.max(0, match.index - 8), match.index));
    })
    .map((match) => match.index + match[0].length);
  let from = 0;
  return [...ends, text.length].flatMap((end) => {
    const cuts: number[] = [];
    while (end - from > LONGEST) {
      from = cut(text, from);
      cuts.push(from);
    }
    from = end;
    return [...cuts, end];
  });
}

/** The sentences and bullets of a text, in order, each with the section it stands in; headings stand in their own. */
export function readSentences(text: string, lines: readonly Line[] = readLines(text)): Sentence[] {
  return readBlocks(lines).flatMap((block, index) => {
    const whole = text.slice(block.start, block.end);
    let from = 0;
    return breaks(whole).flatMap((to) => {
      const raw = whole.slice(from, to);
      const start = block.start + from + (raw.length - raw.trimStart().length);
      const trimmed = raw.trim();
      from = to;
      if (trimmed === '') return [];
      return [
        {
          text: trimmed.replace(/\n/g, ' '),
          start,
          end: start + trimmed.length,
          section: block.section,
          block: index,
          heading: block.heading,
        },
      ];
    });
  });
}
