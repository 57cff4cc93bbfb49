import type { JobType } from '#contracts/job';
import { employmentType } from '../fields/employment-type';
import { NO_PAY, type Pay, payInText } from '../fields/pay';
import { PLACE } from '../../text/places';
import { ROLE } from '../../posting/role-words';

/** What the first line of an advert states. */
export interface AdvertLine {
  readonly title: string;
  readonly company: string | null;
  readonly location: string | null;
  /** All parts together, which tell where the work is done. */
  readonly terms: string;
  readonly employment_type: JobType | null;
  readonly pay: Pay;
}

const MOST_LINE = 600;
const SEPARATORS: readonly RegExp[] = [/ {0,3}\| {0,3}/, / {1,3}[-–—] {1,3}/, / {1,3}[•·∙] {1,3}/];
const FEWEST_PARTS = 3;

const WORKPLACE = /\b(?:remote|hybrid|on-?site|in-?office|in-?person|wfh|anywhere)\b/i;
const ONLY_WORKPLACE =
  /^(?:fully |100% )?(?:remote|hybrid|on-?site|in-?office|in-?person|wfh)(?: (?:only|ok|okay|friendly|first|possible))?$/i;
const TYPE =
  /^(?:full|part)[- ]?time\b|^(?:contract|contractor|freelance|interns?|internships?|permanent|temporary)\b/i;
const AMOUNT = /[€$£¥₹]|\b(?:usd|eur|gbp|chf|cad|aud)\b|\d ?k\b/i;
const ADDRESS =
  /^(?:https?:\/\/|www\.)|^\S{1,80}@\S{1,80}$|^[\w-]{1,60}(?:\.[\w-]{1,30}){1,3}(?:\/\S{0,200})?$/i;
const OTHER = /\bvisa\b|\bsponsor|\bequity\b|\brequired\b|\bstack\b/i;
const ROLE_WORD =
  /\b(?:swe|sde|sdet|engineering|engineers|developers|roles|positions|devs?|ml|ai|fullstack|full[- ]stack|backend|frontend)\b/i;

interface Part {
  readonly text: string;
  readonly kind: 'address' | 'type' | 'pay' | 'workplace' | 'place' | 'role' | 'other';
}

function kindOf(text: string): Part['kind'] {
  if (ADDRESS.test(text)) return 'address';
  if (TYPE.test(text) && text.split(' ').length <= 6) return 'type';
  if (AMOUNT.test(text) && /\d/.test(text)) return 'pay';
  if (ONLY_WORKPLACE.test(text)) return 'workplace';
  if (ROLE.test(text) && !WORKPLACE.test(text)) return 'role';
  if (WORKPLACE.test(text) || PLACE.test(text)) return ROLE.test(text) ? 'role' : 'place';
  if (ROLE_WORD.test(text)) return 'role';
  return 'other';
}

function partsOf(line: string): readonly string[] {
  for (const separator of SEPARATORS) {
    const parts = line.split(separator).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
    if (parts.length >= FEWEST_PARTS) return parts.slice(0, 15);
  }
  return [];
}

/** "Acme (YC S21) (https://acme.example)" without the brackets. */
const companyName = (part: string): string =>
  part.replace(/ {0,3}\((?:https?:|www\.|YC )[^)]{0,200}\)/gi, '').trim();

/** "Onsite, Graz, Austria" and "Hybrid in Berlin" without the first word. */
const withoutWorkplace = (part: string): string =>
  part
    .replace(/^(?:on-?site|hybrid|in-?office|in-?person)(?:[,:]| in| -)? {1,3}(?=\p{L})/iu, '')
    .replace(/ {0,3}\((?:on-?site|hybrid|in-?person)\)$/i, '');

/** The employer comes first by custom; a role in front of it changes places with what follows. */
function companyIndex(parts: readonly Part[]): number {
  return parts[0]?.kind === 'role' && parts[1]?.kind === 'other' ? 1 : 0;
}

/**
 * Reads "Company | Role | Location | REMOTE | Pay" in any order behind the company. `null` for a line that is no advert:
 * too few parts, or neither a role, a place nor a kind of work among them.
 */
export function readAdvertLine(line: string): AdvertLine | null {
  const texts = partsOf(line.slice(0, MOST_LINE));
  const parts = texts.map((text): Part => ({ text, kind: kindOf(text) }));
  const index = companyIndex(parts);
  const rest = parts.filter((_, position) => position !== index);
  const find = (kind: Part['kind']): string | undefined => rest.find((part) => part.kind === kind)?.text;
  const title = find('role') ?? rest.find(({ kind, text }) => kind === 'other' && !OTHER.test(text))?.text;
  if (title === undefined) return null;
  if (find('role') === undefined && find('place') === undefined && find('workplace') === undefined)
    return null;
  const place = find('place') ?? find('workplace');
  const pay = rest.find((part) => part.kind === 'pay');
  return {
    title,
    company: companyName(parts[index]?.text ?? ''),
    location: place === undefined ? null : withoutWorkplace(place),
    terms: rest.map(({ text }) => text).join(' | '),
    employment_type: employmentType(find('type')),
    pay: pay === undefined ? NO_PAY : payInText(pay.text, place),
  };
}
