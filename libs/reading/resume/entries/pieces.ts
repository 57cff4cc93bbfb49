import { withoutMarkup } from '../layout/markup';
import type { ResumeLine } from '../layout/resume-line';
import { endsWithPlace, isPlace, isWiderPlace } from '../places';
import { namesDegree, namesInstitution, namesOrganisation, namesRole } from './vocabulary';
import type { DatedLine } from './dated-line';

/** A part of an entry's head that may be its title, its company or its place. */
export interface Piece {
  readonly text: string;
  readonly line: ResumeLine;
}

/** Signs and words that part title, company and place on a line. */
const PARTING =
  /\s+[|·•‖/⋅]\s+|\s*[|·•]\s+|\s+[–—―-]\s+|\s+@\s+|\s+(?:at|bei|bij|chez|w|presso) (?=[\p{Lu}\p{Lo}\p{N}(])|\s{2,}/u;
/** What belongs to the name before its comma. */
const LEGAL_FORM =
  /^(?:inc|llc|llp|ltd|limited|gmbh|ag|co|corp|s\.?a|s\.?l|s\.?p\.?a|plc|pvt|pte|b\.?v|n\.?v)(?![\p{L}-])/iu;
const BRACKETED_PLACE = /^(.{2,}?)\s*[([]([^()[\]]{2,40})[)\]]$/;

/** Longer texts name nothing, and hold no place behind a name. */
const LONGEST = 300;
const MOST_PIECES = 12;

function tidy(text: string): string {
  return text.replace(/^[\s,;:|·•–—-]+|[\s,;:|·•–—-]+$/g, '').trim();
}

/** Splits at commas outside of brackets; a legal form stays with its name. */
export function atCommas(text: string): string[] {
  const atoms: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const sign = text[at];
    if (sign === '(') depth++;
    if (sign === ')') depth = Math.max(0, depth - 1);
    if (
      at < text.length &&
      !((sign === ',' && !/\d/.test(text[at + 1] ?? '')) || sign === '，' || sign === '、' || sign === '،')
    )
      continue;
    if (at < text.length && depth > 0) continue;
    const atom = tidy(text.slice(from, at));
    from = at + 1;
    if (atom === '') continue;
    const before = atoms.at(-1);
    if (before !== undefined && LEGAL_FORM.test(atom)) atoms[atoms.length - 1] = `${before}, ${atom}`;
    else atoms.push(atom);
  }
  return atoms;
}

/**
 * The text without a place behind its last commas, and that place. `isComplete` says that the text need not name
 * both title and company, so that a town may stand right behind the first name.
 */
export function withoutPlace(text: string, isComplete = false): { text: string; place: string | null } {
  const bracket = BRACKETED_PLACE.exec(text);
  if (bracket?.[1] !== undefined && bracket[2] !== undefined && isPlace(bracket[2])) {
    return { text: bracket[1], place: bracket[2] };
  }
  const atoms = text.length > LONGEST ? [] : atCommas(text);
  for (let from = 1; from < atoms.length; from++) {
    const place = atoms.slice(from).join(', ');
    if (isPlace(place)) return withUnknownTown(atoms.slice(0, from), atoms.slice(from), isComplete ? 1 : 2);
  }
  return { text, place: null };
}

function namesSomething(atom: string): boolean {
  return namesRole(atom) || namesOrganisation(atom) || namesDegree(atom) || namesInstitution(atom);
}

/** "Nurse, Ward Ltd, Little Barrow, UK": before a country stands a town, even if nobody knows it. */
function withUnknownTown(
  names: readonly string[],
  place: readonly string[],
  fewest: number,
): { text: string; place: string } {
  // "University of Barrow, Barrow, UK" and "State University, Barrow, Barrow, UK": the first is part of the name.
  const isRepeated = place[0] !== undefined && place[0] === place[1];
  if (isRepeated) return { text: [...names, place[0]].join(', '), place: place.slice(1).join(', ') };
  const last = names.at(-1) ?? '';
  const isTown = names.length > fewest && !namesSomething(last) && last.split(' ').length <= 3;
  const cut = isTown && place.every(isWiderPlace) ? names.length - 1 : names.length;
  return { text: names.slice(0, cut).join(', '), place: [...names.slice(cut), ...place].join(', ') };
}

export interface Pieces {
  readonly pieces: readonly Piece[];
  readonly place: string | null;
}

/** The parts of an entry's head, and the place found among them. */
export function piecesOf(heads: readonly DatedLine[]): Pieces {
  const all = heads
    .flatMap(({ cells, line }) =>
      cells
        .filter(({ length }) => length <= LONGEST)
        .flatMap((cell) =>
          withoutMarkup(cell)
            .split(PARTING)
            .map(tidy)
            .filter((text) => /\p{L}/u.test(text))
            .map((text) => ({ text, line })),
        ),
    )
    .slice(0, MOST_PIECES);
  let place: string | null = null;
  const pieces: Piece[] = [];
  const listed = all.filter(({ text }) => atCommas(text).length > 1);
  all.forEach(({ text, line }, index) => {
    const hasBoth = all.length > 2 || listed.some((other) => other.text !== text);
    const isUnnamed = hasBoth && endsWithPlace(text) && !namesSomething(text);
    if ((isPlace(text) || isUnnamed) && (index > 0 || all.length > 2)) {
      place ??= text;
      return;
    }
    const bare = withoutPlace(text, all.length > 1);
    place ??= bare.place;
    pieces.push({ text: bare.text, line });
  });
  return { pieces, place };
}
