import { countryName } from './countries';
import { foldPlace } from './fold-place';
import type { Area, City, Metro } from './gazetteer';
import type { Place } from './place';
import type { Region } from './regions';

export const ANYWHERE: Place = {
  kind: 'anywhere',
  name: 'Anywhere',
  remote: false,
  id: '*',
  regionIds: [],
  metropolitan: false,
};

/** Kilometers that the surroundings of a city reach, by its inhabitants; rough, from commuting zones of the OECD. */
function reachOf(pop: number): number {
  if (pop >= 3_000_000) return 60;
  if (pop >= 800_000) return 45;
  return pop >= 200_000 ? 30 : 20;
}

export function cityPlace(city: City, metropolitan = false): Place {
  const { name, region, country, lat, lng, pop, id, partOf } = city;
  const state =
    region !== null && foldPlace(region.name) !== foldPlace(name) && region.shown !== name
      ? region.shown
      : null;
  const shown = [name, state, countryName(country) === name ? null : countryName(country)].filter(
    (part) => part !== null,
  );
  return {
    kind: 'city',
    name: (metropolitan ? 'Greater ' : '') + shown.join(', '),
    city: name,
    country,
    remote: false,
    region: region?.shown,
    id: metropolitan ? `${id}+` : id,
    partOf,
    regionIds: region?.regionIds ?? [],
    lat,
    lng,
    reach: reachOf(pop),
    metropolitan,
  };
}

/** A city that the gazetteer does not know; its region and country come from what stands behind its name. */
export function unknownCity(name: string, region: Region | null, country: string | null): Place {
  const shown = [name, region?.shown, country === null ? undefined : countryName(country)].filter(
    (part) => part !== undefined,
  );
  return {
    kind: 'city',
    name: shown.join(', '),
    city: name,
    region: region?.shown,
    country: country ?? undefined,
    remote: false,
    id: `${country ?? ''}/${region?.name ?? ''}/${foldPlace(name)}`,
    regionIds: region?.regionIds ?? [],
    metropolitan: false,
  };
}

export function regionPlace({ id, shown, country, regionIds }: Region): Place {
  return {
    kind: 'region',
    name: `${shown}, ${countryName(country)}`,
    region: shown,
    country,
    remote: false,
    id,
    regionIds,
    metropolitan: false,
  };
}

export function countryPlace(country: string): Place {
  return {
    kind: 'country',
    name: countryName(country),
    country,
    remote: false,
    id: country,
    regionIds: [],
    metropolitan: false,
  };
}

export function areaPlace({ name, countries }: Area): Place {
  return {
    kind: 'area',
    name,
    remote: false,
    id: `area/${name}`,
    regionIds: [],
    countries,
    metropolitan: false,
  };
}

export function metroPlace({ name, country, region, lat, lng, reach }: Metro): Place {
  return {
    kind: 'area',
    name,
    country,
    region: region?.shown,
    remote: false,
    id: `metro/${name}`,
    regionIds: region?.regionIds ?? [],
    lat,
    lng,
    reach,
    metropolitan: true,
  };
}
