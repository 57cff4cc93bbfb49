import { firstText, isRecord, joined, list, text } from '../json/values';

/** Parts of a place as boards name them. */
export interface PlaceParts {
  readonly city?: unknown;
  readonly region?: unknown;
  readonly country?: unknown;
}

/** "Austin, TX, US": what is known of a place, from narrow to wide. */
export function placeText({ city, region, country }: PlaceParts): string | null {
  return joined([nameOf(city), nameOf(region), nameOf(country)], ', ');
}

/** Several places, parted by "; ". */
export function placesText(places: readonly unknown[]): string | null {
  return joined(places.slice(0, 20), '; ');
}

/** The name in a value that is a text or a record with a name. */
export function nameOf(value: unknown): string | null {
  if (Array.isArray(value)) return placesText(list(value).map(nameOf));
  return isRecord(value)
    ? firstText(value.name, value.display_name, value.label, value.descriptor, value['@value'])
    : text(value);
}
