import { gazetteer, type City } from './gazetteer';
import { cityWithin, isCityState, meaningsOf, type Meanings } from './lookup';
import { areaPlace, cityPlace, countryPlace, metroPlace, regionPlace, unknownCity } from './make-place';
import type { Place } from './place';
import type { Region } from './regions';

/** A city this big is meant even where a country stands behind it that it does not lie in ("Paris, Germany" is a list). */
const BIG = 150_000;
const PLAIN_NAME = /^[\p{L}][\p{L}\p{M}'’.\- ]{1,40}$/u;
const LONGEST_UNKNOWN = 4;

/**
 * Resolves the comma-separated parts of a location from left to right: a part that names a region or country which
 * holds the city before it belongs to that city; otherwise it is a place of its own.
 */
export function resolveParts(parts: readonly string[]): Place[] {
  const places: Place[] = [];
  let at = 0;
  /** A country that was written before its cities ("Germany, Berlin"). */
  let context: string | null = null;
  while (at < parts.length) {
    const step = resolveAt(parts, at, context);
    if (context !== null && !step.inContext) places.push(countryPlace(context));
    context = step.context;
    if (step.place) places.push(step.place);
    at += step.taken;
  }
  if (context !== null) places.push(countryPlace(context));
  return places;
}

interface Step {
  readonly place: Place | null;
  readonly taken: number;
  /** A country whose cities may follow. */
  readonly context: string | null;
  /** Whether the place lies in the country that stood before it, so that this is no place of its own. */
  readonly inContext: boolean;
}

function resolveAt(parts: readonly string[], at: number, context: string | null): Step {
  const part = parts[at] ?? '';
  const next = parts[at + 1];
  const found = meaningsOf(part);
  if (!found) return unknownAt(parts, at, context);
  if (found.metro && found.cities.length === 0) return { ...step(metroPlace(found.metro), parts, at), inContext: false };
  const within = context === null ? undefined : found.cities.find(({ country }) => country === context);
  if (within && !found.country) return { ...qualified(within, found, parts, at), inContext: true };
  const region = context === null ? undefined : found.regions.find(({ country }) => country === context);
  if (region && (found.cities.length === 0 || !within)) return { place: regionPlace(region), taken: 1, context: null, inContext: true };
  if (found.area && found.cities.length === 0) return { place: areaPlace(found.area), taken: 1, context: null, inContext: false };
  if (found.cities.length > 0 && next !== undefined) {
    const behind = meaningsOf(next);
    const city = behind ? cityWithin(found.cities, behind) : undefined;
    if (city && !(found.country === city.country && found.country === behind?.country)) {
      return { ...qualified(city, found, parts, at), inContext: false };
    }
    const unlisted = behind ? notInGazetteer(part, found, behind) : null;
    if (unlisted) return { ...step(unlisted, parts, at, 2), inContext: false };
  }
  return bare(found, parts, at);
}

/** The place of a name that nothing behind it explains. */
function bare(found: Meanings, parts: readonly string[], at: number): Step {
  const [city] = found.cities;
  if (city && isCityState(found.country, found.cities)) {
    const only = found.cities.find(({ country }) => country === found.country) ?? city;
    return { ...qualified(only, found, parts, at), inContext: false };
  }
  if (found.area) return { place: areaPlace(found.area), taken: 1, context: null, inContext: false };
  const region = likelyRegion(found, parts[at + 1]);
  if (found.country !== null && (!region || found.code === false || PREFERRED_COUNTRY_CODES.has(found.country))) {
    const ambiguous = region !== undefined && found.country === 'GE';
    if (!ambiguous) return { place: null, taken: 1, context: found.country, inContext: false };
  }
  if (city && (!region || city.pop >= BIG * 2 || found.wide)) return { ...qualified(city, found, parts, at), inContext: false };
  if (region) return { ...step(regionPlace(region), parts, at), inContext: false };
  return { place: null, taken: 1, context: null, inContext: false };
}

/** Codes that are a country's rather than a region's where they stand alone ("DE" is not Delaware). */
const PREFERRED_COUNTRY_CODES: ReadonlySet<string> = new Set(['DE', 'IN']);

function likelyRegion(found: Meanings, next: string | undefined): Region | undefined {
  const behind = next === undefined ? null : meaningsOf(next);
  const same = behind?.country ? found.regions.find(({ country }) => country === behind.country) : undefined;
  return same ?? found.regions.find(({ country }) => country === 'US') ?? found.regions[0];
}

/** The city, and whatever further parts say no more than where it lies. */
function qualified(city: City, { wide }: Meanings, parts: readonly string[], at: number): Omit<Step, 'inContext'> {
  return step(cityPlace(city, wide), parts, at);
}

function step(place: Place, parts: readonly string[], at: number, taken = 1): Omit<Step, 'inContext'> {
  let end = at + taken;
  while (end < parts.length && says(place, parts[end] ?? '')) end += 1;
  return { place, taken: end - at, context: null };
}

/** Whether a part only repeats the place or names what holds it ("Bengaluru (Bangalore)", "…, Germany"). */
function says(place: Place, part: string): boolean {
  const found = meaningsOf(part);
  if (!found) return false;
  if (found.regions.some(({ id }) => place.regionIds.includes(id))) return true;
  if (found.country !== null && found.country === place.country) return true;
  return found.cities.some(({ id }) => id === place.id);
}

/** "Santa Clara, CA" where only other Santa Claras are known, and no list of two cities. */
function notInGazetteer(part: string, found: Meanings, behind: Meanings): Place | null {
  if (behind.cities.length > 0 && !behind.code) return null;
  const biggest = Math.max(0, ...found.cities.map(({ pop }) => pop));
  if (behind.regions.length > 0 && (behind.code || biggest < BIG)) return unknownIn(part, behind);
  return behind.country !== null && biggest < BIG && !found.country && found.regions.length === 0 ? unknownIn(part, behind) : null;
}

function unknownIn(part: string, { regions, country, code }: Meanings): Place {
  const region = regions.find((one) => one.country === 'US') ?? regions[0] ?? null;
  const isRegion = region !== null && (code || country === null);
  return isRegion ? unknownCity(part, region, region.country) : unknownCity(part, null, country);
}

function unknownAt(parts: readonly string[], at: number, context: string | null): Step {
  const part = parts[at] ?? '';
  const split = splitTail(part);
  if (split) return resolveAt([...parts.slice(0, at), ...split, ...parts.slice(at + 1)], at, context).taken === 0 ? skip(context) : splitStep(parts, at, split, context);
  if (!PLAIN_NAME.test(part) || part.split(/\s+/).length > LONGEST_UNKNOWN) return skip(context);
  const behind = parts[at + 1] === undefined ? null : meaningsOf(parts[at + 1] ?? '');
  const isRegionName = / (?:region|county|state|province|district|area)$/i.test(part);
  if (behind && (behind.regions.length > 0 || behind.country !== null) && !isBigCity(behind)) {
    if (isRegionName) return skip(context);
    return { ...step(unknownIn(part, behind), parts, at, 2), inContext: false };
  }
  if (context !== null) return isRegionName ? skip(context) : { ...step(unknownCity(part, null, context), parts, at), inContext: true };
  return { place: unknownCity(part, null, null), taken: 1, context: null, inContext: false };
}

const isBigCity = ({ cities, code }: Meanings): boolean => !code && (cities[0]?.pop ?? 0) >= BIG;
const skip = (context: string | null): Step => ({ place: null, taken: 1, context, inContext: context !== null });

/** Resolves a part whose tail was split off as if there had been a comma. */
function splitStep(parts: readonly string[], at: number, split: readonly [string, string], context: string | null): Step {
  const result = resolveAt([...parts.slice(0, at), ...split, ...parts.slice(at + 1)], at, context);
  return { ...result, taken: Math.max(1, result.taken - 1) };
}

/** "Austin TX", "Kingston Jamaica": a last word or two that name a region or country, behind a name. */
function splitTail(part: string): [string, string] | null {
  const words = part.split(/\s+/);
  for (const size of [1, 2, 3]) {
    if (words.length <= size) return null;
    const tail = words.slice(-size).join(' ');
    const head = words.slice(0, -size).join(' ');
    const behind = meaningsOf(tail);
    if (!behind || (behind.regions.length === 0 && behind.country === null)) continue;
    const before = meaningsOf(head);
    const fits = before ? cityWithin(before.cities, behind) !== undefined || before.regions.length > 0 : false;
    const isCapitalCode = behind.code && tail === tail.toUpperCase();
    if (fits || isCapitalCode || (!behind.code && behind.country !== null && behind.cities.length === 0)) return [head, tail];
  }
  return null;
}

/** Whether the gazetteer has this name, for deciding where a text may be cut. */
export function isPlaceName(text: string): boolean {
  return gazetteer().areas.size > 0 && meaningsOf(text) !== null;
}
