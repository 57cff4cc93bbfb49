import { cityMapping } from 'city-timezones';
import { PLACE } from '../text/places';
import localNames from './city-names.json';

/** Languages whose names of countries are known. */
const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'pl',
  'ru',
  'zh',
  'ja',
  'cs',
  'sv',
  'tr',
  'ar',
  'he',
];
const OTHER_COUNTRIES =
  'usa|us|u.s.|u.s.a.|uk|u.k.|uae|england|scotland|wales|northern ireland|great britain|holland|czech republic|turkey|türkiye|south korea|korea|russia|vietnam|hong kong|taiwan|deutschland|europe|remote';
/** Codes that stand behind a city: states of the USA, Australia, Brazil and Canada. */
const STATE_CODES =
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC NSW VIC QLD SA TAS ACT NT ON BC QC AB MB NB NS SK PE NL SP RJ MG RS PR BA CE DF GO ES RN PB AM MT MS SC MA PI AL SE TO RO AC AP RR PA';
/** Names of cities that are common words, given names or companies: not a place by themselves. */
const DOUBTFUL: ReadonlySet<string> = new Set(
  'of to data nice reading mobile same best bath page college university enterprise victoria georgia jordan'.split(
    ' ',
  ),
);

interface PlaceNames {
  readonly cities: ReadonlySet<string>;
  readonly wider: ReadonlySet<string>;
}

let built: PlaceNames | undefined;

function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}

/** Built at the first use, since it holds thousands of names. */
function placeNames(): PlaceNames {
  if (built !== undefined) return built;
  const codes = [...new Set(cityMapping.map(({ iso2 }) => iso2))].filter((code) => /^[A-Z]{2}$/.test(code));
  const countries = LANGUAGES.flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'region' });
    return codes.map((code) => names.of(code) ?? '');
  });
  const provinces = cityMapping.map(({ province }) => province);
  const wider = [...countries, ...provinces, ...OTHER_COUNTRIES.split('|')].map(folded);
  const cities = [
    ...localNames.map(folded),
    ...cityMapping.flatMap(({ city, city_ascii }) => [folded(city), folded(city_ascii)]),
  ];
  built = {
    cities: new Set(cities.filter((name) => name.length > 1)),
    wider: new Set([...wider.filter((name) => name.length > 1), ...STATE_CODES.toLowerCase().split(' ')]),
  };
  return built;
}

/** Whether a text is the name of a country, region or state. */
export function isWiderPlace(text: string): boolean {
  const name = text.trim();
  if (/^\p{L}{2,3}$/u.test(name) && name !== name.toUpperCase()) return false;
  return name.length <= 40 && placeNames().wider.has(folded(name));
}

/** Whether a text is the name of a city, perhaps with its state or postal code: "Leeds", "Geelong VIC", "80331 München". */
export function isCity(text: string): boolean {
  if (text.length > 48) return false;
  const bare = text
    .replace(/^(?:[A-Z]{1,2}-)?\d{4,6}(?:-\d{3,4})?(?= \p{L})/u, '')
    .replace(/(?<=\p{L}) \d{4,6}(?:-\d{3,4})?$/u, '')
    .replace(/^greater | (?:metropolitan |bay )?area$| city$/giu, '')
    .trim();
  const name = folded(bare);
  if (name === '' || DOUBTFUL.has(name) || /\d/.test(bare)) return false;
  const { cities, wider } = placeNames();
  if (cities.has(name) || PLACE.exec(bare)?.[0] === bare) return true;
  const [, city, state] = /^(.+?) ([A-Z]{2,3})$/.exec(bare) ?? [];
  if (city !== undefined && state !== undefined && wider.has(state.toLowerCase()))
    return /^\p{Lu}/u.test(city);
  const [, town, country] = /^(.+?) (\p{Lu}\p{L}{3,})$/u.exec(bare) ?? [];
  if (town !== undefined && country !== undefined && cities.has(folded(town)) && wider.has(folded(country)))
    return true;
  // "Frankfurt am Main"
  const [, before] = /^(.+?) (?:am|an der|upon|on|sur|bei|i) \p{L}+/iu.exec(bare) ?? [];
  return before !== undefined && cities.has(folded(before));
}

/** Words that stand where others put a place. */
const WORK_FROM =
  /^(?:remote|hybrid|on-?site|home ?office|teletrabajo|télétravail|remoto|worldwide|удал[её]нно)(?: .{0,20})?$/iu;
const IDEOGRAPHIC_PLACE =
  /^(?:東京都|北海道|京都府|大阪府|东京|東京|大阪|京都|[\u3400-\u9fff]{2,3}[県省]|[\u3400-\u9fff]{2,4}市)/;
const NO_IDEOGRAPHIC_PLACE = /[校学院司社]$/;
const LONGEST = 70;

function partsOf(text: string): string[] {
  return text
    .replace(/^[\s(,]+|[\s).,]+$/g, '')
    .split(/\s*[,/،]\s*|\s+[-–]\s+/)
    .filter((part) => part !== '');
}

function isKnown(part: string): boolean {
  return isCity(part) || isWiderPlace(part) || WORK_FROM.test(part);
}

/**
 * Whether a text is a place as resumes write it: a city, a region, a country, or several of these with commas
 * between ("Kochi, Kerala, India").
 */
export function isPlace(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (IDEOGRAPHIC_PLACE.test(text)) return text.length <= 14 && !NO_IDEOGRAPHIC_PLACE.test(text);
  const parts = partsOf(text);
  return parts.length > 0 && parts.length <= 5 && parts.every(isKnown);
}

/** Whether a text ends with a place that is known and begins with one that need not be: "Little Barrow, UK". */
export function endsWithPlace(text: string): boolean {
  const [first, ...rest] = partsOf(text);
  if (text.length > LONGEST || first === undefined || rest.length === 0 || rest.length > 4) return false;
  return /^[\p{Lu}\d\p{Lo}]/u.test(first) && first.split(' ').length <= 4 && rest.every(isKnown);
}
