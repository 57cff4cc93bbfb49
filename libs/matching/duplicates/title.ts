import { foldLetters } from '../fold';
import { kept } from '../kept';
import { takeWorkMode } from '../places/mode-words';
import { readPlaces } from '../places/read-places';

/** "(m/w/d)", "H/F", "(all genders)", "Entwickler:in". */
const GENDER =
  /[([]?(?<![\p{L}\p{N}])(?:[mfwdhxnia]|div|gn)(?:\s*[/|*,]\s*(?:[mfwdhxnia]|div|gn|diverse?|divers))+(?![\p{L}\p{N}])[)\]]?|\((?:gn|all genders?|alle geschlechter|any gender|d|x|mwd|mfd|mfx|wmd|fmx|fmd)\)|\ball genders\b|(?<=\p{L}{3})(?:[:*_]|\(|\/-?)in(?:nen)?\)?(?!\p{L})/giu;
const REQUISITION =
  /[([]?\s*(?:(?:job[\s-]*)?(?:ref|req|requisition|reference|kennziffer|id|jr|r|nr|no|vacancy|posting|code|referenznummer)(?:uisition)?(?:\s*(?:id|no|nr|number))?[\s.:#-]*|#\s*)[a-z]{0,3}[-_]?\d{3,}[\d-]*\s*[)\]]?|[([]\s*#?\d{4,}\s*[)\]]|(?<![\p{L}\p{N}])\d{5,}(?![\p{L}\p{N}])/giu;
const DECORATION =
  /[\p{Extended_Pictographic}\uFE0F\u200D]|\b(?:urgent(?:ly hiring)?|hiring now|now hiring|apply now|new|immediate start|dringend|sofort|job|jobs|vacancy|hot)\s*[!:]+/giu;
const ORDINARY =
  /(?<!\p{L})(?:full[\s-]?time|vollzeit|temps plein|tiempo completo|tempo integral|permanent|unbefristet|festanstellung|cdi)(?!\p{L})/giu;
const CLIENT =
  /client of|on behalf of|for our client|for (?:a )?client|via |confidential|unser(?:en)? kunden?/i;
const SHORT_WORDS: Readonly<Record<string, string>> = {
  sr: 'senior',
  snr: 'senior',
  jr: 'junior',
  jnr: 'junior',
  mgr: 'manager',
  mngr: 'manager',
  eng: 'engineer',
  engr: 'engineer',
  dev: 'developer',
  asst: 'assistant',
  assoc: 'associate',
  dir: 'director',
  exec: 'executive',
  admin: 'administrator',
  tech: 'technician',
  acct: 'account',
  ops: 'operations',
  rep: 'representative',
  coord: 'coordinator',
  spec: 'specialist',
  supv: 'supervisor',
  vp: 'vicepresident',
  swe: 'softwareengineer',
  internship: 'intern',
  javascript: 'javascript',
  js: 'javascript',
  ts: 'typescript',
  rn: 'registerednurse',
};
const COMPOUNDS: readonly (readonly [RegExp, string])[] = [
  [/\bback end\b/g, 'backend'],
  [/\bfront end\b/g, 'frontend'],
  [/\bfull stack\b/g, 'fullstack'],
  [/\bdev ops\b/g, 'devops'],
  [/\bcyber security\b/g, 'cybersecurity'],
  [/\bvice president\b/g, 'vicepresident'],
  [/\bsoftware engineer\b/g, 'softwareengineer'],
  [/\bregistered nurse\b/g, 'registerednurse'],
  [/\be commerce\b/g, 'ecommerce'],
  [/\bnet\b/g, 'dotnet'],
  [/\bdata base\b/g, 'database'],
];
const STOP_WORDS: ReadonlySet<string> = new Set([
  'of',
  'the',
  'a',
  'an',
  'for',
  'and',
  'in',
  'at',
  'to',
  'und',
  'fur',
  'et',
  'de',
]);
/** Words that make another opening of a title. */
const LEVEL_WORDS: ReadonlySet<string> = new Set(
  (
    'senior junior lead principal staff head director vicepresident chief intern trainee graduate working student werkstudent praktikum ' +
    'praktikant apprentice associate assistant deputy manager mid entry i ii iii iv v vi 1 2 3 4 5 expert executive part days nights night day weekend'
  ).split(' '),
);
/** Cities smaller than these kilometers' reach are no reason to take a word off a title ("Mobile" is a city too). */
const BIG_CITY_REACH = 45;

interface TitleText {
  /** Pieces between dashes, commas and parentheses, the first being the role. */
  readonly pieces: readonly string[];
}

const titleText: (title: string) => TitleText = kept((title) => {
  const plain = takeWorkMode(
    title
      .normalize('NFKC')
      .replace(DECORATION, ' ')
      .replace(GENDER, ' ')
      .replace(REQUISITION, ' ')
      .replace(ORDINARY, ' '),
  ).rest;
  const pieces = plain.split(/\s[-–—|:]\s|[–—|@]|[()[\]]|\s-\s?$|,/u).map((piece) => piece.trim());
  return { pieces: pieces.filter((piece) => /[\p{L}\p{N}]/u.test(piece) && !CLIENT.test(piece)) };
});

const wordsOf: (piece: string) => readonly string[] = kept((piece) => {
  let text = foldLetters(piece)
    .replace(/\bc\+\+/g, 'cplusplus')
    .replace(/\bc#/g, 'csharp')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  text = text
    .split(' ')
    .map((word) => SHORT_WORDS[word] ?? word)
    .join(' ');
  for (const [pattern, word] of COMPOUNDS) text = text.replace(pattern, word);
  return text.split(' ').filter((word) => word !== '' && !STOP_WORDS.has(word));
});

/**
 * The words of a title that tell one opening from another, each once, in alphabetical order: without gender marks,
 * requisition numbers, emoji, ways of working and the places of the opening; abbreviations are written out.
 */
export function titleWords(title: string, location: string | null | undefined): readonly string[] {
  const [role = '', ...rest] = titleText(title).pieces;
  const pieces = [role, ...rest.filter((piece) => !isPlaceOf(piece, location))];
  return [...new Set(pieces.flatMap(wordsOf))].sort();
}

/** The words of a title's first piece: the role without what stands behind a dash, a comma or in parentheses. */
export function roleWords(title: string): readonly string[] {
  return wordsOf(titleText(title).pieces[0] ?? '');
}

function isPlaceOf(piece: string, location: string | null | undefined): boolean {
  const named = readPlaces(piece);
  if (named.length === 0 || named.some(({ kind, lat }) => kind === 'city' && lat === undefined)) return false;
  const own = location ? readPlaces(location) : [];
  if (own.length === 0)
    return named.every(({ kind, reach }) => kind !== 'city' || (reach ?? 0) >= BIG_CITY_REACH);
  return named.every(({ id, country, regionIds }) =>
    own.some(
      (place) =>
        place.id === id ||
        place.country === id ||
        (country !== undefined && id === place.country) ||
        regionIds.some((one) => one === place.id) ||
        place.regionIds.includes(id),
    ),
  );
}

export type TitleRelation = 'same' | 'near' | 'different';

/** `near`: one title only adds one or two words to the other, and none that is a level or a shift. */
export function compareTitles(a: readonly string[], b: readonly string[]): TitleRelation {
  if (a.join(' ') === b.join(' ')) return 'same';
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const added = longer.filter((word) => !shorter.includes(word));
  if (longer.length - shorter.length !== added.length || shorter.length === 0 || added.length > 2)
    return 'different';
  return added.some((word) => LEVEL_WORDS.has(word)) ? 'different' : 'near';
}
