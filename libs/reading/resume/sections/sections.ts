import type { ResumeLine } from '../layout/resume-line';
import { headingKey, type SectionKind, sectionOfHeading, sectionWithinHeading } from './headings';

/** Lines under one heading. */
export interface Section {
  readonly kind: SectionKind;
  /** The heading as written; empty before the first one. */
  readonly title: string;
  readonly lines: readonly ResumeLine[];
}

/** From this gap on, in units of the font size, a line stands apart from the one above. */
const APART = 1.75;
/** How much larger than the text a heading of its own size is. */
const LARGER = 1.05;
/** Sections whose text has labels of its own, such as "Tools: …", that open no section. */
const WITH_LABELS: ReadonlySet<SectionKind> = new Set(['experience', 'volunteer', 'projects', 'skills']);
const LABEL_KINDS: ReadonlySet<SectionKind> = new Set([
  'skills',
  'languages',
  'summary',
  'certificates',
  'education',
]);

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

/** The font size of most of the text, in half points. */
function bodySize(lines: readonly ResumeLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const key = Math.round(size * 2) / 2;
    letters.set(key, (letters.get(key) ?? 0) + text.length);
  }
  return [...letters].reduce((best, next) => (next[1] > best[1] ? next : best), [10, 0])[0];
}

/** How a line is set: what looks alike has the same key. */
function styleOf(line: ResumeLine): string {
  const kind = `${String(Math.round(line.size * 2) / 2)}/${isCapitals(line.text) ? 'A' : 'a'}`;
  return `${kind}/${line.bold ? 'b' : 'n'}`;
}

function stripped(line: ResumeLine): string {
  return line.text.replace(/[:：]\s*$/, '').trim();
}

interface Typography {
  readonly body: number;
  /** Styles that headings have and little else. */
  readonly headingStyles: ReadonlySet<string>;
  /** Nothing is set apart by size, weight or space, as in text without its form: words alone tell headings. */
  readonly isPlain: boolean;
}

/** Headings that are no entries of a list of skills. */
const NEVER_SKILLS: ReadonlySet<SectionKind> = new Set([
  'experience',
  'education',
  'projects',
  'certificates',
  'volunteer',
]);

function hasNoTypography(lines: readonly ResumeLine[]): boolean {
  const headings = lines.filter((line) => sectionOfHeading(stripped(line)) !== null);
  const apart = headings.filter(({ gap }) => gap >= APART);
  const [first] = lines;
  return lines.every(({ size, bold }) => size === first?.size && !bold) && apart.length * 2 < headings.length;
}

function typographyOf(lines: readonly ResumeLine[]): Typography {
  const known = new Map<string, number>();
  const others = new Map<string, number>();
  for (const line of lines) {
    const counts = sectionOfHeading(stripped(line)) === null ? others : known;
    counts.set(styleOf(line), (counts.get(styleOf(line)) ?? 0) + 1);
  }
  const styles = [...known].filter(([style, count]) => count >= 2 && (others.get(style) ?? 0) <= count);
  return {
    body: bodySize(lines),
    headingStyles: new Set(styles.map(([style]) => style)),
    isPlain: hasNoTypography(lines),
  };
}

/** Whether a line looks like a heading at all: set apart by size, capitals, weight, a colon or space above. */
function standsOut(line: ResumeLine, { body, headingStyles, isPlain }: Typography): boolean {
  return (
    isPlain ||
    headingStyles.has(styleOf(line)) ||
    line.size >= body * LARGER ||
    line.bold ||
    line.gap >= APART ||
    isCapitals(line.text) ||
    /[:：]\s*$/.test(line.text)
  );
}

function headingKind(line: ResumeLine, typography: Typography, current: SectionKind): SectionKind | null {
  if (line.bullet || line.cells.length > 1) return null;
  const text = stripped(line);
  const known = sectionOfHeading(text);
  if (known !== null) {
    // A list of skills holds words such as "Leadership", and its tables the label "Languages".
    const isItem = current === 'skills' && line.size < typography.body * LARGER && !isCapitals(line.text);
    const isSet =
      typography.headingStyles.has(styleOf(line)) || (typography.isPlain && NEVER_SKILLS.has(known));
    return standsOut(line, typography) && !(isItem && !isSet && line.gap < APART) ? known : null;
  }
  if (current === 'header' || !typography.headingStyles.has(styleOf(line)) || /[\d@]/.test(text)) return null;
  if (text.split(' ').length > 5 || line.gap < 1) return null;
  return sectionWithinHeading(text) ?? 'other';
}

/** How much larger than the text a name is. */
const NAME_SIZE = 1.3;

/** A column that begins with large text begins with the name, whatever stands in the column before. */
function opensHeader(line: ResumeLine, before: ResumeLine | undefined, { body }: Typography): boolean {
  return before !== undefined && before.column !== line.column && line.size >= body * NAME_SIZE;
}

/** A line that begins with its heading: "Skills: Python, SQL". */
function labelledStart(line: ResumeLine, current: SectionKind): { kind: SectionKind; length: number } | null {
  if (WITH_LABELS.has(current) || line.bullet) return null;
  const colon = /[:：]/.exec(line.text.slice(0, 40))?.index ?? -1;
  if (colon < 3 || headingKey(line.text.slice(colon + 1)) === '') return null;
  const kind = sectionOfHeading(line.text.slice(0, colon));
  return kind !== null && LABEL_KINDS.has(kind) ? { kind, length: colon + 1 } : null;
}

/** The same line without its first characters. */
export function withoutStart(line: ResumeLine, length: number): ResumeLine {
  const text = line.text.slice(length).trim();
  const [first, ...rest] = line.cells;
  const head = first.text.slice(length).trim();
  const [second, ...others] = rest;
  if (head === '' && second !== undefined) return { ...line, text, cells: [second, ...others] };
  return { ...line, text, cells: [{ ...first, text: head }, ...rest] };
}

/** Parts lines in reading order into sections by their headings; text before the first heading is the header. */
export function sectionsOf(lines: readonly ResumeLine[]): Section[] {
  const typography = typographyOf(lines);
  const sections: { kind: SectionKind; title: string; lines: ResumeLine[] }[] = [
    { kind: 'header', title: '', lines: [] },
  ];
  for (const line of lines) {
    const current = sections.at(-1);
    const kind = headingKind(line, typography, current?.kind ?? 'header');
    if (kind === null && opensHeader(line, current?.lines.at(-1), typography)) {
      sections.push({ kind: 'header', title: '', lines: [line] });
      continue;
    }
    if (kind !== null) {
      sections.push({ kind, title: line.text, lines: [] });
      continue;
    }
    const label = labelledStart(line, current?.kind ?? 'header');
    if (label === null) current?.lines.push(line);
    else {
      const title = line.text.slice(0, label.length);
      sections.push({ kind: label.kind, title, lines: [withoutStart(line, label.length)] });
    }
  }
  return sections;
}
