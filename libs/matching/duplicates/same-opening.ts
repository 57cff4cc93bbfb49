import { compareCompanies, companyWords } from './company';
import { pagesOf, placesContradict, salariesContradict, type OpeningToCompare } from './opening';
import { containment, shinglesOf } from './text';
import { compareTitles, titleWords } from './title';

/** Shares of the shorter text that the other must contain, by what else leaves a doubt. */
const ENOUGH = {
  /** Same company, a title with a word more. */
  titleNear: 0.8,
  /** Same title, a company's longer or shorter name. */
  companyNear: 0.6,
  /** Same title, no company on one side. */
  companyUnknown: 0.8,
  /** Same title, another company that is an agency. */
  agency: 0.9,
} as const;
/** Shorter texts (in three-word pieces) are too alike by chance to make two companies one. */
const TELLING = 40;
const AGENCY =
  /staff|recruit|talent|personal|consult|agency|search|hays|adecco|randstad|manpower|headhunt|zeitarbeit|interim|hiring|jobs|careers?/;

/** Company and title, normalized: equal keys are one opening unless places contradict. Empty company: title alone. */
export function openingKey({
  company,
  title,
  location,
}: Pick<OpeningToCompare, 'company' | 'title' | 'location'>): string {
  return `${companyWords(company ?? '').join(' ')}|${titleWords(title, location).join(' ')}`;
}

/** What the text of an opening is compared by; read only when a doubt needs it. */
export type ShinglesOf = (opening: OpeningToCompare) => ReadonlySet<number>;
const fresh: ShinglesOf = ({ description }) => shinglesOf(description ?? '');

/**
 * Whether two openings are one (spec §6): the same address; or company and title that agree after normalization and
 * places that do not contradict; or one of the two a little different and texts that say the same. Another level,
 * shift, city or pay makes another opening.
 */
export function isSameOpening(
  a: OpeningToCompare,
  b: OpeningToCompare,
  shingles: ShinglesOf = fresh,
): boolean {
  const pages = pagesOf(a);
  if (pages.length > 0 && pagesOf(b).some((page) => pages.includes(page))) return true;
  const title = compareTitles(titleWords(a.title, a.location), titleWords(b.title, b.location));
  if (title === 'different') return false;
  const company = compareCompanies(a.company, b.company);
  if (company === 'different' && (title !== 'same' || !isAgency(a, b))) return false;
  if (placesContradict(a.location, b.location) || salariesContradict(a, b)) return false;
  if (company === 'same' && title === 'same') return true;
  if (company !== 'same' && title !== 'same') return false;
  const [first, second] = [shingles(a), shingles(b)];
  const alike = containment(first, second);
  if (company === 'same') return alike >= ENOUGH.titleNear;
  if (company === 'near') return alike >= ENOUGH.companyNear;
  if (company === 'unknown') return alike >= ENOUGH.companyUnknown;
  return alike >= ENOUGH.agency && Math.min(first.size, second.size) >= TELLING;
}

function isAgency(a: OpeningToCompare, b: OpeningToCompare): boolean {
  return [a, b].some(
    ({ company, title }) => AGENCY.test((company ?? '').toLowerCase()) || /client of|our client/i.test(title),
  );
}
