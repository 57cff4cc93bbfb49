import { kept } from '../kept';
import { CITY_STATES } from './countries';
import { foldPlace } from './fold-place';
import { gazetteer, type Area, type City, type Metro } from './gazetteer';
import type { Region } from './regions';

/** Everything that one name may mean. */
export interface Meanings {
  readonly cities: readonly City[];
  readonly regions: readonly Region[];
  /** ISO code. */
  readonly country: string | null;
  readonly area: Area | null;
  readonly metro: Metro | null;
  /** "Greater Boston", "London Area": the metropolitan area around the city. */
  readonly wide: boolean;
  /** Written as a code ("CA"): only a code's neighbour decides what it means. */
  readonly code: boolean;
}

const WIDE =
  /^(?:greater|metro|metropolitan) | (?:(?:metro(?:politan)?|city|greater)(?: area| region)?|area|metroplex|agglomeration|umgebung|und umgebung|and surroundings|raum)$|^(?:grossraum|raum|umgebung) /;
const REGION_WORD =
  /^(?:state|province|region|county|region of|state of|province of|county of|land|freistaat|provincia de|estado de|comunidad de) | (?:state|province|county|region|regiao|lan|emirate|prefecture|oblast|krai|voivodeship|district|department|division|governorate|kommune)$/;

const NOTHING: Omit<Meanings, 'wide' | 'code'> = {
  cities: [],
  regions: [],
  country: null,
  area: null,
  metro: null,
};

/** What a name may mean, or null if the gazetteer knows nothing of that name. */
export const meaningsOf: (written: string) => Meanings | null = kept(findMeanings);

function findMeanings(written: string): Meanings | null {
  const name = foldPlace(written);
  if (name === '') return null;
  const exact = known(name, written.trim());
  if (exact) return exact;
  const narrow = name.replace(WIDE, '').trim();
  if (narrow !== '' && narrow !== name) {
    const inner = known(narrow, '') ?? meaningsOf(narrow);
    if (inner) return { ...inner, wide: inner.cities.length > 0 };
  }
  const bare = name.replace(REGION_WORD, '').trim();
  if (bare === '' || bare === name) return null;
  const inner = known(bare, '');
  if (!inner) return null;
  // "Stockholms län": the region, in the genitive or not, rather than the city of that name.
  return inner.regions.length > 0 ? { ...inner, cities: [], country: null } : inner;
}

function known(name: string, written: string): Meanings | null {
  const { cities, regions, countries, areas, metros } = gazetteer();
  const code = codeMeanings(written.replaceAll('.', ''));
  const found: Meanings = {
    cities: cities.get(name) ?? NOTHING.cities,
    regions: regions.get(name) ?? code?.regions ?? NOTHING.regions,
    country: countries.get(name) ?? code?.country ?? null,
    area: areas.get(name) ?? null,
    metro: metros.get(name) ?? null,
    wide: false,
    code: code !== null && !countries.has(name) && (code.regions.length > 0 || !cities.has(name)),
  };
  const isNothing =
    found.cities.length === 0 && found.regions.length === 0 && !found.country && !found.area && !found.metro;
  return isNothing ? null : found;
}

const CODE = /^[A-Z]{2,4}$/i;

/** Regions and countries with a code; a code in small letters counts only behind a city ("brooklyn ny"). */
function codeMeanings(written: string): { regions: readonly Region[]; country: string | null } | null {
  if (!CODE.test(written)) return null;
  const { regionCodes, countryCodes } = gazetteer();
  const code = written.toUpperCase();
  const regions = regionCodes.get(code) ?? [];
  const country = countryCodes.has(code) ? code : null;
  return regions.length === 0 && country === null ? null : { regions, country };
}

/** The city, of those a name may mean, that lies in a region or country that the qualifier may mean. */
export function cityWithin(cities: readonly City[], qualifier: Meanings): City | undefined {
  const ids = new Set(qualifier.regions.map(({ id }) => id));
  const inRegion = cities.find((city) => city.region?.regionIds.some((id) => ids.has(id)));
  return inRegion ?? cities.find(({ country }) => country === qualifier.country);
}

/** Whether a country's bare name means its only city. */
export function isCityState(country: string | null, cities: readonly City[]): boolean {
  return country !== null && CITY_STATES.has(country) && cities.some((city) => city.country === country);
}
