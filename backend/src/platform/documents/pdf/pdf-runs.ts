import type { TextRun } from '#reading';
import { cleanText } from '../text/clean-text';

/** An item of text as pdf.js gives it, turned into the coordinates of the page. */
export interface PlacedItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  readonly href?: string;
}

/** Of the font size: letters of a word are closer than this (kerning), with a blank item between them or not. */
const TOUCHING = 0.15;
/** Of the font size: words of a line are closer than this; what is farther away stands in another column. */
const WORD_SPACE = 1.1;
/** Spaces that a writer used to move the next word aside. */
const WIDE_BLANK = / {3,}/;

function sameLine(left: PlacedItem, right: PlacedItem): boolean {
  return (
    Math.abs(left.y - right.y) < 0.5 &&
    Math.abs(left.size - right.size) < 0.1 &&
    left.bold === right.bold &&
    left.href === right.href
  );
}

function joined(left: PlacedItem, right: PlacedItem, blank: boolean): PlacedItem | null {
  const gap = right.x - (left.x + left.width);
  if (!sameLine(left, right) || gap < -TOUCHING * left.size) return null;
  const spaced = blank || left.text.endsWith(' ') || right.text.startsWith(' ');
  if (gap > (spaced ? WORD_SPACE : TOUCHING) * left.size) return null;
  const text = `${left.text}${blank ? ' ' : ''}${right.text}`;
  return { ...left, text, width: right.x + right.width - left.x };
}

/** "C O N TA C T": letters set apart, of which a pair that is kerned stays together. */
const SPACED_LETTERS = /^\p{Lu}{1,2}(?: \p{Lu}{1,2}){3,40}$/u;

/** An item whose letters are set apart, as in headings, without the spaces that the library takes the gaps for. */
function withoutLetterSpacing(item: PlacedItem): PlacedItem {
  if (!SPACED_LETTERS.test(item.text)) return item;
  const letters = item.text.replaceAll(' ', '');
  const words = item.text.length - letters.length + 1;
  return words > letters.length * 0.6 ? { ...item, text: letters } : item;
}

/** Items one after the other that make up words or lines become one. Blank items only tell that there is a space. */
function mergedItems(items: readonly PlacedItem[]): PlacedItem[] {
  const merged: PlacedItem[] = [];
  let blank = false;
  for (const item of items) {
    if (item.text.trim() === '') {
      blank = true;
      continue;
    }
    const last = merged.at(-1);
    const both = last === undefined ? null : joined(last, item, blank);
    if (both === null) merged.push(item);
    else merged[merged.length - 1] = both;
    blank = false;
  }
  return merged;
}

/** The characters `from` to `to` of an item, where they would stand if all were equally wide. */
export function partOf(item: PlacedItem, from: number, to: number): PlacedItem {
  const unit = item.width / Math.max(1, item.text.length);
  return {
    ...item,
    text: item.text.slice(from, to),
    x: item.x + unit * from,
    width: unit * (to - from),
  };
}

/** The parts of an item between wide blanks. */
function withoutWideBlanks(item: PlacedItem): PlacedItem[] {
  if (!WIDE_BLANK.test(item.text)) return [item];
  const parts: PlacedItem[] = [];
  let at = 0;
  for (const piece of item.text.split(/( {3,})/)) {
    if (piece.trim() !== '') parts.push(partOf(item, at, at + piece.length));
    at += piece.length;
  }
  return parts;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function toRun(item: PlacedItem): TextRun | null {
  const text = cleanText(item.text).replaceAll('\n', ' ');
  if (text.trim() === '') return null;
  const left = text.length - text.trimStart().length;
  const trimmed = partOf({ ...item, text }, left, text.trimEnd().length);
  return {
    text: trimmed.text,
    x: round(trimmed.x),
    y: round(trimmed.y),
    width: round(trimmed.width),
    size: round(trimmed.size),
    bold: trimmed.bold,
    ...(trimmed.href === undefined ? {} : { href: trimmed.href }),
  };
}

/** The runs of a page from its items, in their order. */
export function runsOf(items: readonly PlacedItem[]): TextRun[] {
  return mergedItems(items.map(withoutLetterSpacing))
    .flatMap(withoutWideBlanks)
    .map(toRun)
    .filter((run) => run !== null);
}
