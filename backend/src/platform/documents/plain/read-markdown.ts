import type { DocumentText } from '#reading';
import { linkAddress } from '../text/address';
import { FlowWriter, type FlowPiece } from '../text/flow-writer';
import { writeLine } from './read-txt';

const SIZE = 11;
const HEADING_SIZES = [16, 14, 13] as const;
const HEADING = /^ {0,3}(#{1,6})[ \t]{1,20}(.*?)(?:[ \t]#{1,6})?[ \t]{0,20}$/;
const UNDERLINE = /^ {0,3}(?:={3,200}|-{3,200})[ \t]{0,20}$/;
const RULE = /^ {0,3}(?:(?:\*[ \t]?){3,100}|(?:_[ \t]?){3,100}|-{3,200})[ \t]{0,20}$/;
const ITEM = /^([ \t]{0,40})(?:[-*+]|\d{1,3}[.)])[ \t]{1,20}(.*)$/;
const TABLE_RULE = /^\s{0,20}\|?[\s:|-]{3,500}$/;
/** Links and pictures, bold type, code, and slanted type by asterisks; underscores stand inside of names too often. */
const INLINE =
  /!?\[([^\][]{0,500})\]\(\s{0,5}<?([^()\s<>]{0,2000})>?(?:\s{1,5}"[^"]{0,500}")?\s{0,5}\)|\*\*(?=\S)([^*]{1,2000}?)\*\*|__(?=\S)([^_]{1,2000}?)__|`([^`]{1,1000})`|<((?:https?:\/\/|mailto:)[^\s<>]{1,2000})>|\*(?=\S)([^*\n]{1,1000}?)\*/g;

type Style = Pick<FlowPiece, 'size' | 'bold'>;

/** Backslashes before punctuation, and tags, are not shown. */
function shown(text: string): string {
  return text
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/<\/?[a-z][a-z\d]{0,15}(?: [^<>]{0,500})?\/?>/gi, ' ');
}

function pieceOf(match: RegExpExecArray, style: Style): FlowPiece {
  const [, label, target, strong, under, code, address, slanted] = match;
  if (label !== undefined) {
    const href = match[0].startsWith('!') ? undefined : linkAddress(target);
    return { ...style, text: shown(label.replace(/\*\*|__/g, '')), ...(href === undefined ? {} : { href }) };
  }
  if (address !== undefined) return { ...style, text: address.replace(/^mailto:/, ''), href: address };
  const bold = strong ?? under;
  if (bold !== undefined) return { ...style, bold: true, text: shown(bold) };
  return { ...style, text: code ?? shown(slanted ?? '') };
}

function piecesOf(text: string, style: Style): FlowPiece[] {
  const pieces: FlowPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > end) pieces.push({ ...style, text: shown(text.slice(end, match.index)) });
    pieces.push(pieceOf(match, style));
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ ...style, text: shown(text.slice(end)) });
  return pieces;
}

function writeTableRow(flow: FlowWriter, line: string): void {
  const cells = line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|');
  const width = 468 / cells.length;
  flow.beginRow();
  cells.forEach((cell, index) => {
    flow.beginCell(index * width, width);
    flow.paragraph({ pieces: piecesOf(cell.trim(), { size: SIZE, bold: false }) });
  });
  flow.endRow();
}

function writeText(flow: FlowWriter, line: string): void {
  const item = ITEM.exec(line);
  if (item !== null) {
    const indent = 18 + (item[1] ?? '').replaceAll('\t', '    ').length * 4.5;
    flow.paragraph({ pieces: piecesOf(item[2] ?? '', { size: SIZE, bold: false }), bullet: true, indent });
  } else if (/^\s{0,10}\|.*\|\s{0,10}$/.test(line)) writeTableRow(flow, line);
  else if (/\t| {3,}\S/.test(line.trim())) writeLine(flow, line, { size: SIZE, bold: false });
  else flow.paragraph({ pieces: piecesOf(line.trim().replace(/^>\s?/, ''), { size: SIZE, bold: false }) });
}

/**
 * Lays out a text in Markdown (CommonMark's headings, lists, bold type and links, and tables as GitHub has them).
 * Lines stay as they are.
 *
 * @throws DocumentFault `no_text`, `too_large`
 */
export function readMarkdown(text: string): DocumentText {
  const flow = new FlowWriter();
  const lines = text.replace(/^\ufeff?---\r?\n[\s\S]{0,5000}?\r?\n---\r?\n/, '').split(/\r\n?|\n/);
  const heading = (title: string, level: number): void => {
    const size = HEADING_SIZES[Math.min(level, HEADING_SIZES.length) - 1] ?? SIZE;
    flow.paragraph({ pieces: piecesOf(title, { size, bold: true }) });
  };
  for (const [index, line] of lines.entries()) {
    const found = HEADING.exec(line);
    const next = lines[index + 1] ?? '';
    if (found !== null) heading(found[2] ?? '', found[1]?.length ?? 1);
    else if (line.trim() !== '' && !ITEM.test(line) && UNDERLINE.test(next)) {
      heading(line.trim(), next.includes('=') ? 1 : 2);
    } else if (UNDERLINE.test(line) || RULE.test(line) || /^ {0,3}```/.test(line))
      flow.paragraph({ pieces: [] });
    else if (!(line.includes('|') && TABLE_RULE.test(line))) writeText(flow, line);
  }
  return flow.end();
}
