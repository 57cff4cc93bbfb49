import { cityWithin, isCityState, meaningsOf, type Meanings } from './lookup';
import { areaPlace, cityPlace, countryPlace, metroPlace, regionPlace, unknownCity } from './make-place';
import type { Place } from './place';
import type { Region } from './regions';

/** A city this big is meant even where a country stands behind it that does not hold it ("Paris, Germany" is a list). */
const BIG = 150_000;
/** A city this big is meant rather than the region of the same name ("New York", but the state of Victoria). */
const BIGGER_THAN_ITS_REGION = 300_000;
/** Codes that are a country's rather than a region's where they stand alone ("DE" is not Delaware). */
const COUNTRY_CODES_FIRST: ReadonlySet<string> = new Set(['DE', 'IN']);
/** Cities at least this big have districts that people name behind them. */
const DISTRICTED = 500_000;
const PLAIN_NAME = /^\p{L}[\p{L}\p{M}'’.\- ]{1,40}$/u;
const REGION_NAME = / (?:region|county|state|province|district|area)$/i;
const LONGEST_UNKNOWN = 4;

interface Step {
  readonly place: Place | null;
  /** How many parts it used up. */
  readonly taken: number;
  /** A country that its own cities may follow ("Germany, Berlin"). */
  readonly country?: string;
  /** Whether the place lies in the country before it, so that the country is no place of its own. */
  readonly inCountry?: boolean;
}

/**
 * Resolves the comma-separated parts of a location from left to right: a part that names a region or country which
 * holds the city before it belongs to that city; otherwise it is a place of its own.
 */
export function resolveParts(written: readonly string[]): Place[] {
  const parts = written.flatMap(withTailSplit);
  const places: Place[] = [];
  let country: string | undefined;
  for (let at = 0; at < parts.length;) {
    const step = resolveAt(parts, at, country);
    const keeps = step.inCountry === true;
    if (country !== undefined && !keeps) places.push(countryPlace(country));
    // An unreadable part between a country and its city ("Germany, Campus 2, Berlin") breaks nothing.
    country = step.country ?? (keeps && step.place === null ? country : undefined);
    if (step.place) places.push(step.place);
    at += step.taken;
  }
  return country === undefined ? places : [...places, countryPlace(country)];
}

function resolveAt(parts: readonly string[], at: number, country: string | undefined): Step {
  const found = meaningsOf(parts[at] ?? '');
  if (!found || isOtherRegion(parts, at, found)) return unknown(parts, at, country);
  if (found.metro && found.cities.length === 0) return extended(metroPlace(found.metro), parts, at);
  return (
    (country === undefined ? null : inCountry(found, country, parts, at)) ??
    explained(found, parts, at) ??
    alone(found, parts, at)
  );
}

/** "Central Region, Singapore": a region by that name is known, but elsewhere. */
function isOtherRegion(parts: readonly string[], at: number, { regions }: Meanings): boolean {
  const next = parts[at + 1];
  if (next === undefined || !REGION_NAME.test(parts[at] ?? '')) return false;
  const behind = meaningsOf(next)?.country ?? null;
  return behind !== null && regions.length > 0 && regions.every(({ country }) => country !== behind);
}

/** A city or region of the country that was written before it. */
function inCountry(found: Meanings, country: string, parts: readonly string[], at: number): Step | null {
  if (found.country !== null && !found.code) return null;
  const city = found.cities.find((one) => one.country === country);
  if (city) return { ...extended(cityPlace(city, found.wide), parts, at), inCountry: true };
  const region = found.regions.find((one) => one.country === country);
  return region ? { ...extended(regionPlace(region), parts, at), inCountry: true } : null;
}

/** A city whose region or country stands behind it. */
function explained(found: Meanings, parts: readonly string[], at: number): Step | null {
  const behind = parts[at + 1] === undefined ? null : meaningsOf(parts[at + 1] ?? '');
  if (!behind || found.cities.length === 0 || isCityState(found.country, found.cities)) return null;
  const city = cityWithin(found.cities, behind);
  const region = found.regions.find(({ country }) => country === behind.country);
  if (city && region && city.pop < BIGGER_THAN_ITS_REGION && city.region?.id !== region.id) {
    return extended(regionPlace(region), parts, at);
  }
  if (city) return extended(cityPlace(city, found.wide), parts, at);
  const unlisted = notInGazetteer(parts[at] ?? '', found, behind);
  return unlisted ? extended(unlisted, parts, at, 2) : null;
}

/** The likeliest meaning of a name that its neighbors do not explain. */
function alone(found: Meanings, parts: readonly string[], at: number): Step {
  const { cities, country, area, wide } = found;
  if (isCityState(country, cities)) {
    const only = cities.find((city) => city.country === country);
    if (only) return extended(cityPlace(only, wide), parts, at);
  }
  if (area) return { place: areaPlace(area), taken: 1 };
  if (found.code && parts[at] !== parts[at]?.toUpperCase()) return { place: null, taken: 1 };
  const region = likeliestRegion(found, parts[at + 1]);
  if (country !== null && isCountry(found, country, region)) return { place: null, taken: 1, country };
  const [city] = cities;
  if (city && (!region || city.pop >= BIGGER_THAN_ITS_REGION || wide))
    return extended(cityPlace(city, wide), parts, at);
  return region ? extended(regionPlace(region), parts, at) : { place: null, taken: 1 };
}

/** Of "Georgia" the American state is meant, of a code the region except where that would surprise. */
function isCountry({ code }: Meanings, country: string, region: Region | undefined): boolean {
  if (!region) return true;
  return code ? COUNTRY_CODES_FIRST.has(country) : country !== 'GE';
}

function likeliestRegion({ regions }: Meanings, next: string | undefined): Region | undefined {
  const behind = next === undefined ? null : meaningsOf(next);
  const there = behind ? regions.find(({ country }) => country === behind.country) : undefined;
  return there ?? american(regions);
}

const american = (regions: readonly Region[]): Region | undefined =>
  regions.find(({ country }) => country === 'US') ?? regions[0];

/** A place, and whatever further parts say no more than where it lies ("…, Bayern, Germany") or repeat it. */
function extended(place: Place, parts: readonly string[], at: number, taken = 1): Step {
  let end = at + taken;
  while (end < parts.length && repeats(place, meaningsOf(parts[end] ?? ''))) end += 1;
  return { place, taken: end - at };
}

function repeats({ regionIds, country, id }: Place, found: Meanings | null): boolean {
  if (!found) return false;
  if (found.regions.some((region) => regionIds.includes(region.id))) return true;
  return (found.country !== null && found.country === country) || found.cities.some((city) => city.id === id);
}

/** "Santa Clara, CA" where only other Santa Claras are known, unless it is a list of two cities. */
function notInGazetteer(part: string, found: Meanings, behind: Meanings): Place | null {
  if (behind.cities.length > 0 && !behind.code) return null;
  const isSmall = (found.cities[0]?.pop ?? 0) < BIG;
  if (behind.regions.length > 0 && (behind.code || isSmall)) return unknownIn(part, behind);
  const isOnlyCity = found.country === null && found.regions.length === 0;
  return behind.country !== null && isSmall && isOnlyCity ? unknownIn(part, behind) : null;
}

function unknownIn(part: string, { regions, country, code }: Meanings): Place {
  const region = american(regions);
  const isRegion = region !== undefined && (code || country === null);
  return isRegion ? unknownCity(part, region, region.country) : unknownCity(part, null, country);
}

/** A name that the gazetteer lacks: most likely a town, of the region or country that stands behind or before it. */
function unknown(parts: readonly string[], at: number, country: string | undefined): Step {
  const part = parts[at] ?? '';
  const nothing: Step = { place: null, taken: 1, inCountry: country !== undefined };
  if (!PLAIN_NAME.test(part) || part.split(/\s+/).length > LONGEST_UNKNOWN) return nothing;
  const behind = parts[at + 1] === undefined ? null : meaningsOf(parts[at + 1] ?? '');
  const isBehindCity = behind !== null && !behind.code && (behind.cities[0]?.pop ?? 0) >= BIG;
  const isHeld = behind !== null && (behind.regions.length > 0 || behind.country !== null) && !isBehindCity;
  if (REGION_NAME.test(part)) return nothing;
  if (isHeld) return extended(unknownIn(part, behind), parts, at, 2);
  if (country !== undefined)
    return { ...extended(unknownCity(part, null, country), parts, at), inCountry: true };
  return { place: unknownCity(part, null, null), taken: 1 };
}

/** "Austin TX", "Kyiv Ukraine": the last words name a region or country behind a name, as if after a comma. */
function withTailSplit(part: string): string[] {
  if (meaningsOf(part)) return [part];
  const words = part.split(/\s+/);
  for (let size = 1; size <= 3 && size < words.length; size += 1) {
    const head = words.slice(0, -size).join(' ');
    const tail = words.slice(-size).join(' ');
    const behind = meaningsOf(tail);
    if (behind && isTail(head, tail, behind)) return [...withTailSplit(head), tail];
  }
  return [withoutDistrict(part)];
}

/** "Berlin-Mitte", "London Shoreditch": a district, of a big city, that the gazetteer lacks. */
function withoutDistrict(part: string): string {
  const words = part.split(/(?<=\p{L})[\s-]+/u);
  for (let size = words.length - 1; size > 0; size -= 1) {
    const head = part.slice(0, part.indexOf(words[size] ?? '')).replace(/[\s-]+$/, '');
    const [city] = meaningsOf(head)?.cities ?? [];
    if (city && city.pop >= DISTRICTED) return head;
  }
  return part;
}

function isTail(head: string, tail: string, behind: Meanings): boolean {
  if (behind.regions.length === 0 && behind.country === null) return false;
  const before = meaningsOf(head) ?? meaningsOf(withTailSplit(head)[0] ?? '');
  if (before && (cityWithin(before.cities, behind) || before.regions.length > 0)) return true;
  return behind.code ? tail === tail.toUpperCase() : behind.country !== null && behind.cities.length === 0;
}
