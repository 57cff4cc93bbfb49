import type { Place } from './place';

/**
 * How a wanted place and the place of a job relate. `within`: the job lies in what is wanted; `metropolitan`: two
 * cities with common surroundings; `region` and `country`: no closer than that.
 */
export type PlaceRelation = 'same' | 'within' | 'metropolitan' | 'region' | 'country' | 'elsewhere';

/** Kilometers between two places (haversine formula, radius 6371 km); infinite where one has no position. */
export function distanceBetween(a: Place, b: Place): number {
  if (a.lat === undefined || a.lng === undefined || b.lat === undefined || b.lng === undefined)
    return Infinity;
  const rad = Math.PI / 180;
  const dLat = (b.lat - a.lat) * rad;
  const dLng = (b.lng - a.lng) * rad;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(dLng / 2) ** 2;
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** How the place of a job relates to a wanted one. Not symmetric: Berlin is within Germany, Germany only shares a country. */
export function relate(wanted: Place, offered: Place): PlaceRelation {
  if (wanted.kind === 'anywhere') return 'within';
  if (offered.kind === 'anywhere') return 'country';
  if (wanted.id === offered.id) return 'same';
  if (isUnknownTwin(wanted, offered)) return 'same';
  if (covers(wanted, offered)) return 'within';
  if (isNear(wanted, offered)) return offered.metropolitan ? 'within' : 'metropolitan';
  if (sharesRegion(wanted, offered)) return 'region';
  return sharesCountry(wanted, offered) ? 'country' : 'elsewhere';
}

/** Whether two places have something in common, so that a job bound to one can be done from the other. */
export function overlap(a: Place, b: Place): boolean {
  const relation = relate(a, b);
  return relation === 'same' || relation === 'within' || relation === 'metropolitan' || covers(b, a);
}

/** Two cities by the same name, one of which (or both) the text gives no country or region. */
function isUnknownTwin(a: Place, b: Place): boolean {
  if (a.kind !== 'city' || b.kind !== 'city' || nameOf(a) !== nameOf(b)) return false;
  const sameCountry = a.country === undefined || b.country === undefined || a.country === b.country;
  const sameRegion = a.region === undefined || b.region === undefined || a.region === b.region;
  return sameCountry && sameRegion && !(a.metropolitan && !b.metropolitan && b.lat === undefined);
}

const nameOf = ({ id }: Place): string => id.slice(id.lastIndexOf('/') + 1).replace('+', '');

function covers(outer: Place, inner: Place): boolean {
  if (outer.kind === 'anywhere') return true;
  if (outer.countries) {
    if (inner.countries) return [...inner.countries].every((country) => outer.countries?.has(country));
    return inner.country !== undefined && outer.countries.has(inner.country);
  }
  if (inner.partOf === outer.id) return true;
  if (outer.kind === 'country') return inner.country === outer.country;
  if (outer.kind === 'region') return inner.regionIds.includes(outer.id) && inner.kind !== 'country';
  return outer.metropolitan && inner.kind !== 'region' && distanceBetween(outer, inner) <= (outer.reach ?? 0);
}

/** Two cities whose surroundings meet; a metropolitan area that holds the wanted city. */
function isNear(a: Place, b: Place): boolean {
  return distanceBetween(a, b) <= Math.max(a.reach ?? 0, b.reach ?? 0);
}

function sharesRegion(a: Place, b: Place): boolean {
  const [own] = a.regionIds;
  const [other] = b.regionIds;
  if (own === undefined || other === undefined) return false;
  return (
    own === other ||
    (b.kind === 'region' && a.regionIds.includes(other)) ||
    (a.kind === 'region' && b.regionIds.includes(own))
  );
}

function sharesCountry(a: Place, b: Place): boolean {
  if (a.country !== undefined && a.country === b.country) return true;
  if (b.countries && a.country !== undefined) return b.countries.has(a.country);
  if (a.countries && b.countries) return [...a.countries].some((country) => b.countries?.has(country));
  return false;
}
