import { foldWords } from '../fold';
import { kept } from '../kept';

/** Words that say only in which legal form, and of which law, a company is. */
const LEGAL_FORMS: ReadonlySet<string> = new Set(
  (
    'inc incorporated corp corporation co company llc llp lp ltd limited plc pllc pc gmbh ggmbh mbh ag se kg kgaa ohg gbr ug ev eg ek ' +
    'sa sas sasu sarl eurl sprl snc scop bv nv vof ab aktiebolag as asa aps oy oyj oo zoo sp spzoo spolka srl spa srls sl slu slp sau ' +
    'ltda eireli sadecv sab cv de pty pte pvt private bhd sdn kk gk kft zrt nyrt doo dd ad ood eood sro spol sia uab oü ou jsc ojsc pjsc ' +
    'haftungsbeschrankt holding holdings group gruppe groupe'
  ).split(' '),
);
/** Endings of family firms, kept by some and dropped by others. */
const FAMILY =
  / (?:and|et|y|e|und|i) (?:co|cie|company|fils|sons?|sohne|hijos|figli|filhos|partners?|partner|associates)$/;
const SHORT_WORDS: Readonly<Record<string, string>> = {
  dept: 'department',
  svcs: 'services',
  svc: 'service',
  serv: 'services',
  intl: 'international',
  univ: 'university',
  mgmt: 'management',
  assoc: 'associates',
  bros: 'brothers',
  mfg: 'manufacturing',
  tech: 'technology',
  info: 'information',
};
const CITY_PREFIX = /^(?:the )?(?:new york city|city of new york|nyc) /;
const STOP_WORDS: ReadonlySet<string> = new Set([
  'the',
  'of',
  'and',
  'for',
  'de',
  'der',
  'die',
  'und',
  'et',
  'la',
  'le',
]);

/** A company's name as words, without legal form, number of a legal entity, campus and remarks in parentheses. */
export const companyWords: (name: string) => readonly string[] = kept((name) => {
  const bare = name.replace(/\([^)]*\)/g, ' ').replace(/\s[-–—|]\s.*$/u, ' ');
  const folded = foldWords(bare.trim() === '' ? name : bare)
    .replace(/^\d+ /, '')
    .replace(/\b(?:[a-z] ){2,}/g, (letters) => `${letters.replaceAll(' ', '')} `)
    .replace(CITY_PREFIX, '');
  let words = folded.split(' ').filter((word) => word !== '');
  while (words.length > 1 && LEGAL_FORMS.has(words[words.length - 1] ?? '')) words = words.slice(0, -1);
  const withoutFamily = words.join(' ').replace(FAMILY, '').split(' ');
  while (withoutFamily.length > 1 && isLeftOver(withoutFamily[withoutFamily.length - 1] ?? ''))
    withoutFamily.pop();
  const meaningful = withoutFamily
    .filter((word) => !STOP_WORDS.has(word))
    .map((word) => SHORT_WORDS[word] ?? word);
  return meaningful.length > 0 ? meaningful : withoutFamily;
});

/** What "GmbH & Co. KG" and "Sp. z o.o." leave behind once their last word is gone. */
const isLeftOver = (word: string): boolean => LEGAL_FORMS.has(word) || word === 'and' || word === 'z';

export type CompanyRelation = 'same' | 'near' | 'unknown' | 'different';

/** `near`: every word of one name is in the other, whole or abbreviated ("Dept", "Dvlpmnt"); `unknown`: one is missing. */
export function compareCompanies(
  a: string | null | undefined,
  b: string | null | undefined,
): CompanyRelation {
  const first = companyWords(a ?? '');
  const second = companyWords(b ?? '');
  if ((first[0] ?? '') === '' || (second[0] ?? '') === '') return 'unknown';
  if (first.join(' ') === second.join(' ')) return 'same';
  const [shorter, longer] = first.length <= second.length ? [first, second] : [second, first];
  if (shorter.join('') === longer.join('')) return 'same';
  return shorter.every((word) => longer.some((other) => isShortFor(word, other) || isShortFor(other, word)))
    ? 'near'
    : 'different';
}

/** Whether a word is another, its beginning, or it with some letters left out but the first. */
function isShortFor(short: string, long: string): boolean {
  if (short === long) return true;
  if (short.length < 3 || short.length >= long.length || short[0] !== long[0]) return false;
  if (long.startsWith(short)) return long.length >= 2 * short.length - 1 || long.length - short.length <= 2;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return (
    at === short.length && short.length >= 4 && !/[aeiou]{2}/.test(short) && short.length <= long.length - 3
  );
}
