import regionRows from './data/regions.json';
import { foldPlace, withoutUmlauts } from './fold-place';

/** A first-level region: state, province, Land. */
export interface Region {
  /** "US/California". */
  readonly id: string;
  readonly name: string;
  /** The name that English texts use, where it is another. */
  readonly shown: string;
  readonly country: string;
  /** Its own id and those of larger regions that hold it ("GB/England"). */
  readonly regionIds: readonly string[];
}

export interface Regions {
  /** Folded name → the regions so called. */
  readonly regions: ReadonlyMap<string, readonly Region[]>;
  /** Code in capitals ("CA", "NSW") → the regions with it. */
  readonly regionCodes: ReadonlyMap<string, readonly Region[]>;
  /** The region of a country by its canonical name. */
  named(country: string, name: string): Region | null;
  /** The region that a packaged city lies in, by the province that the package gives it. */
  ofCity(country: string, province: string, city: string): Region | null;
}

/** A remark behind a packaged province: "Sakha (Yakutia)". */
const NOTE = / [([].*$/;

interface RegionRow {
  readonly country: string;
  readonly name: string;
  readonly shown?: string;
  readonly codes?: readonly string[];
  readonly aliases?: readonly string[];
  /** The packaged provinces that make it up; missing when it is one of that name. */
  readonly provinces?: readonly string[];
  /** The smaller regions that make it up (England). */
  readonly regions?: readonly string[];
  /** Cities that the package still puts into another region. */
  readonly cities?: readonly string[];
}

type Packaged = { readonly iso2: string; readonly province: string };

/** The regions of the rows kept here, and of every further province that the packaged cities name. */
export function regionsOf(packaged: readonly Packaged[]): Regions {
  const rows: readonly RegionRow[] = regionRows;
  const byId = new Map<string, Region>();
  const byProvince = new Map<string, Region>();
  const byCity = new Map<string, Region>();
  const names = new Map<string, Region[]>();
  const codes = new Map<string, Region[]>();
  const composed = rows.filter((row) => row.regions !== undefined);
  const add = (row: RegionRow): void => {
    const id = `${row.country}/${row.name}`;
    const regionIds = [
      id,
      ...composed.filter((one) => isPartOf(row, one)).map((one) => `${one.country}/${one.name}`),
    ];
    const region: Region = {
      id,
      name: row.name,
      shown: row.shown ?? row.name,
      country: row.country,
      regionIds,
    };
    byId.set(id, region);
    for (const province of row.provinces ?? [row.name]) byProvince.set(`${row.country}/${province}`, region);
    for (const city of row.cities ?? []) byCity.set(`${row.country}/${city}`, region);
    for (const name of [row.name, ...(row.aliases ?? [])]) {
      for (const spelling of [name, withoutUmlauts(name)])
        if (spelling !== null) push(names, foldPlace(spelling), region);
    }
    for (const code of row.codes ?? []) push(codes, code.toUpperCase(), region);
  };
  for (const row of rows) add(row);
  for (const { iso2, province } of packaged) {
    if (province !== '' && !byProvince.has(`${iso2}/${province}`))
      add({ country: iso2, name: province.replace(NOTE, ''), provinces: [province] });
  }
  return {
    regions: names,
    regionCodes: codes,
    named: (country, name) => byId.get(`${country}/${name}`) ?? null,
    ofCity: (country, province, city) =>
      byCity.get(`${country}/${city}`) ?? byProvince.get(`${country}/${province}`) ?? null,
  };
}

function isPartOf({ country, name }: RegionRow, larger: RegionRow): boolean {
  return larger.country === country && larger.regions?.includes(name) === true;
}

function push(map: Map<string, Region[]>, key: string, region: Region): void {
  const list = map.get(key) ?? [];
  if (!list.includes(region)) map.set(key, [...list, region]);
}
