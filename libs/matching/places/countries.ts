import { kept } from '../kept';
import { foldPlace } from './fold-place';

/** Languages in which a country's name is understood: those of most postings in Europe and the Americas. */
const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'sv',
  'da',
  'nb',
  'fi',
  'cs',
  'tr',
  'hu',
  'ro',
];

/** Names in use that are not the official one. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  US: [
    'USA',
    'U.S.',
    'U.S.A.',
    'United States of America',
    'America',
    'Continental US',
    'Contiguous US',
    'Lower 48',
  ],
  GB: ['UK', 'U.K.', 'Great Britain', 'Britain', 'GBR'],
  AE: ['UAE', 'U.A.E.', 'Emirates'],
  NL: ['Holland', 'The Netherlands', 'NLD'],
  DE: ['BRD', 'DEU', 'GER', 'Deutschlandweit', 'bundesweit'],
  FR: ['France métropolitaine', 'FRA'],
  CZ: ['Czech Republic', 'Czech'],
  KR: ['Korea', 'Republic of Korea', 'S. Korea'],
  RU: ['Russian Federation'],
  TR: ['Turkey'],
  VN: ['Viet Nam'],
  IE: ['Republic of Ireland', 'Éire', 'IRL'],
  CI: ['Ivory Coast'],
  HK: ['Hong Kong', 'Hongkong'],
  MO: ['Macau', 'Macao'],
  CN: ['PRC', 'Mainland China'],
  TW: ['Republic of China'],
  MA: ['Maroc'],
  IN: ['Bharat', 'Pan India', 'PAN India', 'IND'],
  BR: ['BRA'],
  ES: ['ESP'],
  CH: ['CHE', 'Schweiz/Suisse'],
  CA: ['CAN'],
  AU: ['AUS', 'Oz'],
  SG: ['SGP'],
  MX: ['MEX'],
  PL: ['POL'],
};

/** Countries that are one city: their name alone means the city. */
export const CITY_STATES: ReadonlySet<string> = new Set(['SG', 'HK', 'MO', 'MC', 'GI', 'LU', 'SM', 'VA']);

/** Where the standard's English name would surprise, or reads like two places. */
const SHOWN_NAMES: Readonly<Record<string, string>> = {
  TR: 'Turkey',
  CG: 'Republic of the Congo',
  CD: 'DR Congo',
};

const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

/** The English name of a country by its ISO 3166-1 alpha-2 code; the code itself if it has none. */
export const countryName: (code: string) => string = kept(
  (code) => SHOWN_NAMES[code] ?? (english.of(code) ?? code).replace(/ \(.*\)| SAR China$/, ''),
);

/** Folded country name → code, in the languages above; English wins where two languages disagree. */
export function countryNames(codes: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (name: string | undefined, code: string): void => {
    const key = foldPlace(name ?? '');
    if (key !== '' && !names.has(key)) names.set(key, code);
  };
  for (const code of codes) {
    add(countryName(code), code);
    for (const name of OTHER_NAMES[code] ?? []) add(name, code);
  }
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of codes) add(display.of(code), code);
  }
  return names;
}
