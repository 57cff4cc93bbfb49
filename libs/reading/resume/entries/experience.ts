import { joinWrappedDates } from './wrapped-dates';
import { dateText } from '../dates/period';
import type { ResumeLine } from '../layout/resume-line';
import { type Sourced, sourced } from '../sourced';
import { type Block, blocksOf } from './blocks';
import { bodyTexts } from './body-text';
import { atCommas, type Piece, type Pieces, piecesOf } from './pieces';
import { namesInternship, namesOrganisation, namesRole } from './vocabulary';

/** A job, an internship or a volunteer's work. */
export interface ExperienceReading {
  readonly title: Sourced<string> | null;
  readonly company: Sourced<string> | null;
  readonly location: Sourced<string> | null;
  /** `YYYY-MM` or `YYYY`. */
  readonly start: Sourced<string> | null;
  /** `YYYY-MM`, `YYYY` or `present`. */
  readonly end: Sourced<string> | null;
  readonly bullets: readonly string[];
  readonly is_internship: boolean;
  readonly is_volunteer: boolean;
}

interface Named {
  readonly title: Piece | null;
  readonly company: Piece | null;
  readonly place: string | null;
  /** How sure it is which of the two is which. */
  readonly confidence: number;
}

/** "Brand & Partner" is no partner. */
const PARTNERSHIP =
  /(?:&|\+| und | and | y | et | e ) ?(?:partner|partners|associates|associés|asociados|associati|co|cie|söhne|sons|hijos|figli|filhos)\b/iu;
/** Title, company and place or department come first; what follows is told about them. */
const MOST_NAMES = 3;
/** An employer's name is not longer, in words. */
const LONGEST_NAME = 7;

/** How much a text looks like a title (positive) or like an employer (negative). */
function titleScore(text: string): number {
  if (PARTNERSHIP.test(text)) return -2;
  if (namesRole(text)) return namesOrganisation(text) ? 1.5 : 2;
  return namesOrganisation(text) ? -1 : 0;
}

/** Cuts a lone piece at its commas where one side names a role: "Product Manager, Acme". */
function cutAtCommas(pieces: readonly Piece[]): readonly Piece[] {
  const [only, ...others] = pieces;
  if (only === undefined || others.length > 0) return pieces;
  const atoms = atCommas(only.text);
  if (atoms.length < 2) return pieces;
  const roles = atoms.map(titleScore);
  const best = roles.indexOf(Math.max(...roles));
  const title = atoms[best];
  const rest = atoms.filter((_, index) => index !== best);
  if (title === undefined || rest.length === 0) return pieces;
  const company = { text: rest.join(', '), line: only.line };
  const titled = { text: title, line: only.line };
  return best === 0 ? [titled, company] : [company, titled];
}

/** Whether titles come before companies in a section: positive if they do. */
function orderOf(all: readonly (readonly Piece[])[]): number {
  return all.reduce((sum, [first, second]) => {
    if (first === undefined || second === undefined) return sum;
    return sum + titleScore(first.text) - titleScore(second.text);
  }, 0);
}

/** "Студия Контур, Новосибирск": a last part that is no known place, behind the name of an employer. */
function withoutUnknownPlace(piece: Piece): { piece: Piece; place: string | null } {
  const atoms = atCommas(piece.text);
  const last = atoms.at(-1);
  if (atoms.length !== 2 || last === undefined || atoms[0] === undefined) return { piece, place: null };
  const isName = /^[\p{Lu}\p{Lo}]/u.test(last) && last.split(' ').length <= 3;
  if (!isName || namesOrganisation(last) || namesRole(last)) return { piece, place: null };
  return { piece: { ...piece, text: atoms[0] }, place: last };
}

function named(pieces: readonly Piece[], place: string | null, order: number): Named {
  const [first, second] = pieces;
  if (first === undefined) return { title: null, company: null, place, confidence: 0 };
  if (second === undefined) {
    const isTitle = titleScore(first.text) > 0 || (titleScore(first.text) === 0 && order >= 0);
    return { title: isTitle ? first : null, company: isTitle ? null : first, place, confidence: 0.6 };
  }
  const scores = pieces.slice(0, MOST_NAMES).map(({ text }) => titleScore(text));
  let best = scores.indexOf(Math.max(...scores));
  const prior = Math.max(-2.5, Math.min(2.5, order / 2));
  const isUnclear = Math.max(...scores) <= 0;
  if (pieces.length === 2 || isUnclear) best = (scores[0] ?? 0) - (scores[1] ?? 0) + prior >= 0 ? 0 : 1;
  const others = pieces.filter((_, index) => index !== best);
  const short = others.slice(0, MOST_NAMES).filter(({ text }) => text.split(' ').length <= LONGEST_NAME);
  const company = short.find(({ text }) => titleScore(text) < 0) ?? short[0] ?? others[0] ?? null;
  const title = pieces[best] ?? null;
  const sure = Math.abs((scores[best] ?? 0) - titleScore(company?.text ?? '')) > 0 ? 0.9 : 0.7;
  if (company === null) return { title, company, place, confidence: sure };
  const cut = place === null ? withoutUnknownPlace(company) : { piece: company, place };
  return { title, company: cut.piece, place: cut.place, confidence: sure };
}

interface Found extends Named {
  readonly block: Block;
}

/** A further role at the company above, whose name is not repeated. */
function withCompanyAbove(found: Found, previous: ExperienceReading | undefined): Sourced<string> | null {
  if (found.company !== null) return sourced(found.company.line, found.company.text, found.confidence);
  const above = previous?.company ?? null;
  const isFurther = found.title !== null && previous?.title?.line !== above?.line;
  return above !== null && isFurther ? { ...above, confidence: above.confidence * 0.8 } : null;
}

function readingOf(
  found: Found,
  previous: ExperienceReading | undefined,
  isVolunteer: boolean,
): ExperienceReading {
  const { block, title, place, confidence } = found;
  const line = block.heads[0]?.line ?? block.dated?.line;
  const dated = block.dated?.line;
  const period = block.dated?.period ?? null;
  const date = (text: string | null): Sourced<string> | null =>
    text === null || dated === undefined ? null : sourced(dated, text, 0.9);
  return {
    title: title === null ? null : sourced(title.line, title.text, confidence),
    company: withCompanyAbove(found, previous),
    location: place === null || line === undefined ? null : sourced(line, place, 0.8),
    start: date(dateText(period?.start ?? null)),
    end: date(dateText(period?.end ?? null)),
    bullets: bodyTexts(block.body),
    is_internship: title !== null && namesInternship(title.text),
    is_volunteer: isVolunteer,
  };
}

/** What people write who have no work to tell of yet. */
const NONE =
  /^(?:no|none|n\/a|nothing|keine?|noch keine|aucune?|pas d['’]|sin|ningun[ao]|sem|nenhuma)(?:\P{L}.{0,40}|$)/iu;

const saysNone = (name: string | undefined): boolean => name === undefined || NONE.test(name);

/** The entries of one section of work, in their order. */
export function readExperience(lines: readonly ResumeLine[], isVolunteer: boolean): ExperienceReading[] {
  const blocks = blocksOf(joinWrappedDates(lines));
  const pieces = blocks.map((block): Pieces & { block: Block } => {
    const found = piecesOf(block.heads);
    return { ...found, pieces: cutAtCommas(found.pieces), block };
  });
  const order = orderOf(pieces.map((found) => found.pieces));
  const readings: ExperienceReading[] = [];
  for (const found of pieces) {
    const entry: Found = { ...named(found.pieces, found.place, order), block: found.block };
    if (saysNone(entry.title?.text ?? entry.company?.text)) continue;
    readings.push(readingOf(entry, readings.at(-1), isVolunteer));
  }
  return readings;
}
