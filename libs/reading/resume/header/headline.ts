import type { ResumeLine } from '../layout/resume-line';
import { endsWithPlace, isPlace } from '../places';
import { sectionOfHeading } from '../sections/headings';
import { type Sourced, sourced } from '../sourced';
import { namesRole } from '../entries/vocabulary';

const LONGEST = 90;
/** Lines around the name in which the headline stands. */
const REACH = 4;
const CONTACT = /@|\d.{0,40},|https?:|www\.|\d{4,}|\+\d|linkedin|github|^\S+\.\p{L}{2,}$/iu;
const PARTING = /\s+[|•]\s+|\s*\|\s*|\s{2,}/;

/** What the person calls himself below or beside the name: "Senior Nurse". */
export function readHeadline(
  lines: readonly ResumeLine[],
  name: Sourced<string> | null,
): Sourced<string> | null {
  const at = lines.findIndex(({ page, number }) => page === name?.page && number === name.line);
  if (name === null || at === -1) return null;
  const near = lines.slice(at, at + REACH + 1);
  const heading = near.findIndex(({ text }, index) => index > 0 && sectionOfHeading(text) !== null);
  const around = heading === -1 ? near : near.slice(0, heading);
  const pieces = around.flatMap((line) =>
    line.text.split(PARTING).map((text) => ({ text: text.trim(), line })),
  );
  const fit = pieces.filter(
    ({ text, line }) =>
      text.length > 2 &&
      text.length <= LONGEST &&
      text.toLowerCase() !== name.value.toLowerCase() &&
      /\p{L}{2}/u.test(text) &&
      !CONTACT.test(text) &&
      !isPlace(text) &&
      (!endsWithPlace(text) || namesRole(text)) &&
      !/[.!?]$/.test(text) &&
      !line.bullet,
  );
  const named = fit.find(({ text }) => namesRole(text));
  if (named !== undefined) return sourced(named.line, named.text, 0.85);
  const next = fit.find(
    ({ line }) => line === lines[at + 1] && line.cells.length === 1 && !line.text.includes('|'),
  );
  return next === undefined ? null : sourced(next.line, next.text, 0.5);
}
