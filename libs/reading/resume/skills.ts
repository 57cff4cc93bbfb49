import { extractMentions, findSkill, skillKey } from '#skills';
import { DURATION } from './dates/period';
import { joinWrapped } from './entries/body-text';
import type { ResumeLine } from './layout/resume-line';
import type { Section } from './sections/sections';
import { type Sourced, sourced } from './sourced';

/** A skill that a resume lists. */
export interface SkillReading extends Sourced<string> {
  /** As the resume writes it; `value` is the taxonomy's name, or the same if the taxonomy lacks it. */
  readonly written: string;
  readonly is_known: boolean;
}

const SEPARATOR = /[,;|•·●▪/](?=\s)|\s[|•·●▪–—]\s|[、，；・]|\s{2,}|,(?=\p{L})/u;
const LABEL = /^[\p{L}][\p{L}\d &/()+.-]{1,40}[:：]\s*/u;
const LEAD =
  /^(?:(?:highly |very )?(?:proficient|experienced|fluent|skilled|competent|familiar|expert|strong|advanced|basic|good|working) ?(?:in|with|at|knowledge of|understanding of|command of|user of)?|knowledge of|experience (?:in|with)|sehr gute kenntnisse in|gute kenntnisse in|grundkenntnisse in|kenntnisse in|bonne maîtrise de|maîtrise de|dominio de|conocimientos de|and|und|et|y|e|also|etc\.?)\s+(?=\S)/iu;
/** How well somebody knows a skill: no part of its name. */
const RATING =
  /(?:\s*[([–—:-]\s*|\s+)(?:(?:very )?(?:advanced|expert|intermediate|beginner|basic|basics|proficient|fluent|familiar|good|experienced|native|master|elementary)|fortgeschritten|experte|grundkenntnisse|sehr gut|gut|avancé|intermédiaire|débutant|confirmé|avanzado|intermedio|básico|avançado|intermediário|avanzato|gevorderd|\d{1,2}\+? ?(?:years?|yrs?|jahre?|ans|años|anos)|\d{1,3} ?%|\d\/\d{1,2}|[●○★☆■□▪◦•]{3,})\s*[)\]]?$/iu;
const BRACKETS = /^(?<outer>[^()]{2,60}?)\s*\((?<inner>[^()]{1,100})\)$/u;
/** Share of an item that a known skill in it must cover to stand for the whole. */
const MOSTLY = 0.7;
const MOST_WORDS = 6;
const LONGEST = 60;
/** A list that is longer is cut, at the end of a line. */
const LONGEST_LIST = 2000;
const CLOSE = 1.7;
const WRAP = 0.75;

function clean(item: string): string {
  let text = item.trim();
  for (let round = 0; round < 2; round++) text = text.replace(LEAD, '').replace(RATING, '').trim();
  return text.replace(/^[\s•·*–—-]+|[\s,;:.–—-]+$/g, '').trim();
}

interface Paragraph {
  readonly line: ResumeLine;
  readonly text: string;
}

/** Wrapped lists put together again; lines that are items of their own stay apart. */
function paragraphs(lines: readonly ResumeLine[]): Paragraph[] {
  const right = Math.max(...lines.map((line) => line.right));
  const left = Math.min(...lines.map((line) => line.x));
  const result: { line: ResumeLine; text: string }[] = [];
  let before: ResumeLine | undefined;
  for (const line of lines) {
    const last = result.at(-1);
    const isOpen =
      last !== undefined && (/[,;·•|&]$|\b(?:and|und|et|y)$/u.test(last.text) || hasOpenBracket(last.text));
    const isWrapped =
      before !== undefined && SEPARATOR.test(before.text) && before.right > left + (right - left) * WRAP;
    const goesOn =
      !line.bullet && line.gap < CLOSE && !LABEL.test(line.text) && line.column === before?.column;
    const isShort = last !== undefined && last.text.length < LONGEST_LIST;
    if (isShort && goesOn && (isOpen || isWrapped)) last.text = joinWrapped(last.text, line.text);
    else result.push({ line, text: line.text });
    before = line;
  }
  return result;
}

function hasOpenBracket(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}

/** Splits at separators outside of brackets. */
function itemsOf(text: string): string[] {
  const items: string[] = [];
  for (const part of text.split(SEPARATOR)) {
    const last = items.at(-1);
    if (last !== undefined && hasOpenBracket(last)) items[items.length - 1] = `${last}, ${part}`;
    else items.push(part);
  }
  return items;
}

interface Named {
  readonly value: string;
  readonly written: string;
  readonly is_known: boolean;
}

function plausible(text: string): boolean {
  return (
    /\p{L}/u.test(text) &&
    text.length <= LONGEST &&
    text.split(' ').length <= MOST_WORDS &&
    !/[@?!]|https?:/.test(text) &&
    !/^\p{Ll}+(?:ed|ing) (?:the|a|an|to|with|and)\b/u.test(text)
  );
}

/** Known skills in an item that is not the name of one: "Git and GitHub", "SQL databases (MySQL)". */
function mentioned(item: string): { names: Named[]; covered: number } {
  const mentions = extractMentions(`Skills: ${item}`);
  const names = mentions.map(({ skill, start, end }): Named => {
    return { value: skill.name, written: item.slice(start - 8, end - 8), is_known: true };
  });
  const letters = item.replace(/[^\p{L}\p{N}]/gu, '').replace(/^(?:and|und|et)$/iu, '').length;
  return {
    names,
    covered: names.reduce((sum, { written }) => sum + written.length, 0) / Math.max(1, letters),
  };
}

/** "Angular (versions 2+)", "SQL databases (MySQL, MongoDB)": what is outside, and known skills inside. */
function bracketedNames(
  item: string,
  { outer = '', inner = '' }: Readonly<Record<string, string | undefined>>,
): Named[] {
  const whole = inner.includes(',') ? undefined : findSkill(item);
  if (whole !== undefined) {
    const written = findSkill(outer) === whole ? outer : item;
    return [{ value: whole.name, written, is_known: true }];
  }
  const inside = itemsOf(inner)
    .flatMap(namesOf)
    .filter(({ is_known }) => is_known);
  const outside = namesOf(outer);
  if (inside.length > 0 || outside.some(({ is_known }) => is_known)) return [...outside, ...inside];
  return plausible(item) ? [{ value: item, written: item, is_known: false }] : outside;
}

function namesOf(raw: string): Named[] {
  const item = clean(raw);
  if (item === '' || item.length > 200 || item.replace(DURATION, '').trim() === '') return [];
  const bracketed = BRACKETS.exec(item);
  if (bracketed?.groups !== undefined) return bracketedNames(item, bracketed.groups);
  const whole = findSkill(item);
  if (whole !== undefined) return [{ value: whole.name, written: item, is_known: true }];
  const parts = item
    .split(/\s+(?:and|und|et|y|e|en|&|\/)\s+|\//u)
    .map(clean)
    .filter((part) => part !== '');
  const known = parts.map((part) => findSkill(part));
  if (parts.length > 1 && known.every((skill) => skill !== undefined)) {
    return parts.map((part, index) => ({ value: known[index]?.name ?? part, written: part, is_known: true }));
  }
  const { names, covered } = mentioned(item);
  if (names.length > 0 && (covered >= MOSTLY || names.length > 1 || !plausible(item))) return names;
  return plausible(item) ? [{ value: item, written: item, is_known: false }] : [];
}

function withoutLabel(text: string): string {
  return text.replace(LABEL, '');
}

/** The skills that sections of skills list, each once, in their order; unknown ones are kept as written. */
export function readSkills(sections: readonly Section[]): SkillReading[] {
  const seen = new Set<string>();
  return sections.flatMap(({ lines }) =>
    paragraphs(lines).flatMap(({ line, text }) =>
      itemsOf(withoutLabel(text)).flatMap((item) =>
        namesOf(item).flatMap(({ value, written, is_known }): SkillReading[] => {
          const key = skillKey(value);
          if (seen.has(key)) return [];
          seen.add(key);
          return [{ ...sourced(line, value, is_known ? 0.95 : 0.6), written, is_known }];
        }),
      ),
    ),
  );
}

/** Known skills that the text names outside of its lists, each once. */
export function readMentionedSkills(
  lines: readonly ResumeLine[],
  listed: readonly SkillReading[],
): SkillReading[] {
  const seen = new Set(listed.map(({ value }) => skillKey(value)));
  return lines.flatMap((line) =>
    extractMentions(line.text).flatMap(({ skill, start, end }): SkillReading[] => {
      const key = skillKey(skill.name);
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ ...sourced(line, skill.name, 0.5), written: line.text.slice(start, end), is_known: true }];
    }),
  );
}
