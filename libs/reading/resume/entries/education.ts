import { joinWrappedDates } from './wrapped-dates';
import { dateText, type Period } from '../dates/period';
import type { ResumeLine } from '../layout/resume-line';
import { endsWithPlace, isPlace } from '../places';
import { type Sourced, sourced } from '../sourced';
import { datedLine, type DatedLine } from './dated-line';
import { atCommas, withoutPlace } from './pieces';
import { namesDegree, namesInstitution } from './vocabulary';
import { withoutWraps } from './wrapped-heads';

/** A degree or school, finished or under way. */
export interface EducationReading {
  readonly degree: Sourced<string> | null;
  readonly institution: Sourced<string> | null;
  /** `YYYY-MM` or `YYYY`; `null` where only the end is stated. */
  readonly start: Sourced<string> | null;
  /** `YYYY-MM`, `YYYY` or `present`. */
  readonly end: Sourced<string> | null;
}

interface Part {
  readonly text: string;
  readonly line: ResumeLine;
  readonly kind: 'degree' | 'institution' | 'unknown';
  /** Whether it has a line or cell for itself. */
  readonly isAlone: boolean;
}

interface Draft {
  readonly parts: Part[];
  period: { readonly period: Period; readonly line: ResumeLine } | null;
}

const PARTING = /\s+[|·•/⋅]\s+|\s*[|•]\s+|\s+[–—-]\s+|\s+(?:at|from) (?=[\p{Lu}\p{Lo}])|\s{2,}|; /u;
const DETAIL =
  /^(?:[•*-] )?(?:overall |cumulative )?(?:c?gpa|grade|thesis|dissertation|advisor|supervisor|(?:relevant )?course(?:work|s)?|minor|honou?rs|activities|awards?|note|notes|final grade|abschlussnote|schwerpunkt|thema|mention|moyenne|nota|promedio|activities and societies|gefördert|cum laude|dean|scholar|fulbright|average|courses)\b/iu;
const LONGEST_PART = 170;

function kindOf(text: string): Part['kind'] {
  const degree = namesDegree(text);
  const institution = namesInstitution(text);
  if (degree && institution)
    return /^(?:the )?\p{L}*(?:universi|colleg|school|institut)/iu.test(text) ? 'institution' : 'degree';
  if (degree) return 'degree';
  return institution ? 'institution' : 'unknown';
}

/** "Bachelor of Arts, Business Administration" stays whole; "BSc Physics, Ashford College" does not. */
function partsOfCell(text: string, line: ResumeLine): Part[] {
  const atoms = atCommas(withoutPlace(text, !namesDegree(text)).text);
  const kinds = atoms.map(kindOf);
  const isMixed = kinds.includes('degree') && atoms.length > 1 && kinds.some((kind) => kind !== 'degree');
  const hasInstitution = kinds.includes('institution');
  if (!isMixed && !(hasInstitution && kinds.includes('unknown') && atoms.length > 1)) {
    const whole = atoms.join(', ');
    return [{ text: whole, line, kind: kindOf(whole), isAlone: true }];
  }
  return atoms.map((atom, index) => ({ text: atom, line, kind: kinds[index] ?? 'unknown', isAlone: false }));
}

function isOnlyPlace(text: string): boolean {
  return isPlace(text) || (endsWithPlace(text) && kindOf(text) === 'unknown');
}

function partsOf({ cells, line }: DatedLine): Part[] {
  return cells
    .flatMap((cell) => cell.split(PARTING))
    .map((text) => text.replace(/^[\s,;:()–—-]+|[\s,;:–—-]+$/g, ''))
    .filter((text) => /\p{L}{2}/u.test(text) && text.length <= LONGEST_PART && !isOnlyPlace(text))
    .flatMap((text) => partsOfCell(text, line));
}

function has(draft: Draft, kind: Part['kind']): boolean {
  return draft.parts.some((part) => part.kind === kind);
}

/** Whether a line tells something that the entry has already, so that it is the next one's. */
function opensNext(draft: Draft, parts: readonly Part[], dated: DatedLine): boolean {
  const brings = (kind: Part['kind']): boolean => parts.some((part) => part.kind === kind);
  if (brings('degree') && has(draft, 'degree')) return true;
  if (brings('institution') && has(draft, 'institution')) {
    const known = draft.parts.filter(({ kind }) => kind === 'institution').map(({ text }) => text);
    return !parts.some(({ text }) => known.includes(text));
  }
  const hasPlaceOfItsOwn = draft.parts.some(({ kind, isAlone }) => kind === 'unknown' && isAlone);
  if (brings('institution') && has(draft, 'degree') && hasPlaceOfItsOwn && draft.period !== null) return true;
  if (dated.period !== null && draft.period !== null) return !dated.line.bullet && draft.parts.length > 0;
  const isComplete = has(draft, 'degree') && has(draft, 'institution');
  return (
    isComplete &&
    parts.length > 0 &&
    dated.line.gap > 1.7 &&
    !dated.line.bullet &&
    (brings('degree') || brings('institution'))
  );
}

function draftsOf(lines: readonly ResumeLine[]): Draft[] {
  const drafts: Draft[] = [];
  for (const line of withoutWraps(lines)) {
    const dated = datedLine(line);
    const isDetail = DETAIL.test(dated.text) || (line.bullet && kindOf(dated.text) === 'unknown');
    const parts = isDetail ? [] : partsOf(dated);
    if (parts.length === 0 && dated.period === null) continue;
    if (isDetail && !dated.isSetApart) continue;
    let draft = drafts.at(-1);
    if (draft === undefined || opensNext(draft, parts, dated)) {
      draft = { parts: [], period: null };
      drafts.push(draft);
    }
    draft.parts.push(...parts);
    if (dated.period !== null) draft.period ??= { period: dated.period, line };
  }
  return drafts;
}

function institutionOf(draft: Draft): Part | undefined {
  const found = draft.parts.find(({ kind }) => kind === 'institution');
  if (found !== undefined) return found;
  const unknown = draft.parts.filter(({ kind }) => kind === 'unknown');
  return unknown.find(({ isAlone }) => isAlone) ?? (has(draft, 'degree') ? unknown.at(-1) : undefined);
}

/** The degree with its subject, which may stand beside it. */
function degreeOf(draft: Draft, institution: Part | undefined): { text: string; line: ResumeLine } | null {
  const degree = draft.parts.find(({ kind }) => kind === 'degree');
  const others = draft.parts.filter((part) => part.kind === 'unknown' && part !== institution);
  if (degree === undefined) return others[0] ?? null;
  const isBare = degree.text.split(' ').length <= 3;
  const subject = others.find((part) => part.line === degree.line) ?? (isBare ? others[0] : undefined);
  if (subject === undefined) return degree;
  return { text: `${degree.text}, ${subject.text}`, line: degree.line };
}

function readingOf(draft: Draft, previous: EducationReading | undefined): EducationReading | null {
  const institution = institutionOf(draft);
  const degree = degreeOf(draft, institution);
  if (institution === undefined && degree === null) return null;
  const { period, line } = draft.period ?? {};
  const date = (text: string | null | undefined): Sourced<string> | null =>
    text == null || line === undefined ? null : sourced(line, text, 0.9);
  const isOne = period?.start === period?.end;
  return {
    degree: degree === null ? null : sourced(degree.line, degree.text, has(draft, 'degree') ? 0.9 : 0.5),
    institution:
      institution === undefined
        ? (previous?.institution ?? null)
        : sourced(institution.line, institution.text, institution.kind === 'institution' ? 0.9 : 0.6),
    start: isOne ? null : date(dateText(period?.start ?? null)),
    end: date(dateText(period?.end ?? null)),
  };
}

/** The entries of a section of education, in their order. */
export function readEducation(lines: readonly ResumeLine[]): EducationReading[] {
  const readings: EducationReading[] = [];
  for (const draft of draftsOf(joinWrappedDates(lines))) {
    const isEntry = has(draft, 'degree') || has(draft, 'institution') || draft.period !== null;
    const reading = isEntry ? readingOf(draft, readings.at(-1)) : null;
    if (reading !== null) readings.push(reading);
  }
  return readings;
}
