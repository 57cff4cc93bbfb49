import { cityMapping } from 'city-timezones';
import areaRows from './data/areas.json';
import cityRows from './data/cities.json';
import cityNames from './data/city-names.json';
import metroRows from './data/metros.json';
import { countryNames } from './countries';
import { foldPlace, withoutUmlauts } from './fold-place';
import { regionsOf, type Region, type Regions } from './regions';

export interface City {
  /** "US/California/san francisco". */
  readonly id: string;
  readonly name: string;
  readonly region: Region | null;
  readonly country: string;
  readonly lat: number;
  readonly lng: number;
  readonly pop: number;
  /** For a borough: the id of its city. */
  readonly partOf?: string;
}

/** A metropolitan area that is known by a name of its own. */
export interface Metro {
  readonly name: string;
  readonly country: string;
  readonly region: Region | null;
  readonly lat: number;
  readonly lng: number;
  /** Kilometers from its middle. */
  readonly reach: number;
}

export interface Area {
  readonly name: string;
  readonly countries: ReadonlySet<string>;
}

/** What names mean; every key is a folded name. */
export interface Gazetteer extends Regions {
  /** The likeliest city of that name first. */
  readonly cities: ReadonlyMap<string, readonly City[]>;
  readonly countries: ReadonlyMap<string, string>;
  readonly countryCodes: ReadonlySet<string>;
  readonly areas: ReadonlyMap<string, Area>;
  readonly metros: ReadonlyMap<string, Metro>;
}

/** Where most postings are: of two cities with one name, the one here is meant unless the other is four times as big. */
const LIKELY_COUNTRIES: ReadonlySet<string> = new Set(
  'US CA GB IE DE AT CH FR BE NL LU ES PT IT DK SE NO FI PL CZ AU NZ IN SG BR'.split(' '),
);
const LIKELIER = 4;

/** Cities that the package has under two names. */
const TWICE: ReadonlySet<string> = new Set(['DK/København']);

let built: Gazetteer | undefined;

/** The gazetteer: built at its first use, since reading it takes about a tenth of a second. */
export function gazetteer(): Gazetteer {
  built ??= build();
  return built;
}

function build(): Gazetteer {
  const packaged = cityMapping.filter(
    ({ iso2, city }) => typeof iso2 === 'string' && iso2 !== '' && !TWICE.has(`${iso2}/${city}`),
  );
  const regions = regionsOf(packaged);
  const codes = [...new Set(packaged.map((row) => row.iso2))];
  return {
    ...regions,
    cities: citiesOf(packaged, regions),
    countries: countryNames(codes),
    countryCodes: new Set(codes),
    areas: areasOf(),
    metros: metrosOf(regions),
  };
}

function citiesOf(packaged: typeof cityMapping, regions: Regions): ReadonlyMap<string, readonly City[]> {
  const cities = new Map<string, City[]>();
  const known = new Map<string, City>();
  const otherNames: Readonly<Record<string, readonly string[]>> = cityNames;
  const put = (name: string, city: City): void => {
    const key = foldPlace(name);
    const list = cities.get(key);
    if (!list) cities.set(key, [city]);
    else if (!list.includes(city)) list.push(city);
  };
  const add = (city: City, names: readonly string[]): void => {
    if ((known.get(city.id)?.pop ?? -1) >= city.pop) return;
    known.set(city.id, city);
    for (const name of names) put(name, city);
  };
  for (const row of packaged) {
    const region = regions.ofCity(row.iso2, row.province, row.city);
    const city = cityOf(row.city, region, row.iso2, row);
    add(city, spellings(row.city, [row.city_ascii, ...(otherNames[`${row.iso2}/${row.city}`] ?? [])]));
  }
  for (const row of cityRows) {
    const region = regions.named(row.country, row.region);
    add(
      { ...cityOf(row.name, region, row.country, row), partOf: row.part_of },
      spellings(row.name, 'aliases' in row ? (row.aliases ?? []) : []),
    );
  }
  const weight = (city: City): number => city.pop * (LIKELY_COUNTRIES.has(city.country) ? LIKELIER : 1);
  for (const list of cities.values()) list.sort((a, b) => weight(b) - weight(a));
  return cities;
}

type Position = { readonly lat: number; readonly lng: number; readonly pop: number };

function cityOf(name: string, region: Region | null, country: string, { lat, lng, pop }: Position): City {
  return { id: `${country}/${region?.name ?? ''}/${foldPlace(name)}`, name, region, country, lat, lng, pop };
}

function spellings(name: string, others: readonly string[]): readonly string[] {
  const all = [name, ...others];
  return [...all, ...all.flatMap((one) => withoutUmlauts(one) ?? [])];
}

function areasOf(): ReadonlyMap<string, Area> {
  const areas = new Map<string, Area>();
  for (const row of areaRows) {
    const area = { name: row.name, countries: new Set(row.countries) };
    for (const name of [row.name, ...row.aliases]) areas.set(foldPlace(name), area);
  }
  return areas;
}

function metrosOf(regions: Regions): ReadonlyMap<string, Metro> {
  const metros = new Map<string, Metro>();
  for (const { name, aliases, country, region, lat, lng, radius_km } of metroRows) {
    const metro = { name, country, region: regions.named(country, region), lat, lng, reach: radius_km };
    for (const one of [name, ...aliases]) metros.set(foldPlace(one), metro);
  }
  return metros;
}
