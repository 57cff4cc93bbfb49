import { kept } from '../kept';
import areaRows from './data/areas.json';
import { foldPlace } from './fold-place';
import { countryName } from './countries';
import { gazetteer } from './gazetteer';
import { meaningsOf } from './lookup';
import { ANYWHERE } from './make-place';
import { takeWorkMode } from './mode-words';
import type { Place } from './place';
import { resolveParts } from './resolve';

const LONGEST = 300;
const MOST_PLACES = 20;
const ANYWHERE_NAMES =
  /^(?:anywhere|worldwide|global(?:ly)?|international|earth|any ?where in the world|any location|all locations|weltweit|uberall|partout|monde entier|en cualquier lugar|qualquer lugar|everywhere)$/;
/** Words around a place that say nothing about where it is. */
const FILLER =
  /\b(?:only|based|hq|head ?quarters?|headquartered|main office|offices?|within|in|from|near|around|close to|the|locations?|standort|candidates|residents|applicants|must|reside|be|time ?zones?|preferred|preferably|multiple|various|several|nur|aus|bei|et environs|and surrounding areas?|no relocation|relocation|visa|eligible to work|citizens?|usual|place of work|any|anywhere|across|throughout|innerhalb|deutschlandweit möglich)\b/giu;
const POSTCODE =
  /\b(?:[A-Z]-)?\d{4,6}(?:-\d{3,4})?\b|\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b|\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b|\b\d{4}\s?[A-Z]{2}(?=\s|$)/g;
const STREET =
  /\d.*\b(?:st|street|ave|avenue|road|rd|blvd|boulevard|drive|dr|lane|ln|way|plaza|square|sq|floor|fl|suite|ste|expway|expressway|highway|place|rue|calle|rua|via|park|court)\b|(?:stra(?:ß|ss)e|str\.|platz|allee|weg)\s*\d|^(?:rue|calle|rua|via|avenida|av\.)\s/iu;
/** "42 Broadway"; longer numbers in front are postcodes. */
const HOUSE_NUMBER = /^\d{1,3}(?:-\d+)?[a-z]?\s+\p{L}/u;
const ALTERNATIVES = /[/|;•·\n\t]| (?:or|oder|ou|und|and|et|e|y|o|&|\+) /u;
const EMOJI = /[\p{Extended_Pictographic}\uFE0F\u200D\u{1F1E6}-\u{1F1FF}]/gu;
const LABEL =
  /^\s*(?:(?:job |work )?locations?|standort|lieu|ubicaci[oó]n|local(?:iza[cç][aã]o)?|sede|plaats|arbeitsort|einsatzort|where)\s*[:–-]\s*/iu;

/** Names that hold a word or sign which otherwise separates two places ("US/Canada", "Castilla y León"). */
const JOINED_CITIES = [
  'Dallas/Fort Worth',
  'Minneapolis/St. Paul',
  'Raleigh/Durham',
  'Tampa/St. Petersburg',
  'Frankfurt/Main',
];
const HAS_SEPARATOR = /[/&,]| (?:and|or|und|et|e|y|o|-) /;

function joinedPattern(): RegExp {
  const { cities, regions } = gazetteer();
  const owned = [
    ...[...cities.values()].flatMap((list) => list.map(({ name }) => name)),
    ...[...regions.values()].flatMap((list) => list.flatMap(({ name, shown }) => [name, shown])),
  ];
  const countries = [...gazetteer().countryCodes].flatMap((code) => [
    countryName(code),
    countryName(code).replace('&', 'and'),
  ]);
  const areas = areaRows.flatMap(({ name, aliases }) => [name, ...aliases]);
  const names = [...new Set([...owned, ...countries, ...areas])].filter((name) => HAS_SEPARATOR.test(name));
  const sorted = [...names, ...JOINED_CITIES, 'Newfoundland and Labrador'].sort(
    (a, b) => b.length - a.length,
  );
  const escaped = sorted.map((name) => name.replace(/[.()]/g, '\\$&'));
  return new RegExp(`(?<!\\p{L})(?:${escaped.join('|')})(?!\\p{L})`, 'giu');
}
let joined: RegExp | undefined;
/** Stands in for the separators of a joined name while the text is cut; folding makes a space of it. */
const GLUE = '\uE000';

/**
 * The places that a location text names, in its order, each once: "New York, NY" is one city, "München / Berlin" two;
 * "Remote (EU)" is the European Union with `remote`, "Remote" alone is anywhere with `remote`. A name that is not in
 * the gazetteer becomes a city without coordinates; text that is no place gives none. Never throws; long texts are
 * looked at up to 300 characters.
 */
export function readPlaces(text: string): Place[] {
  return [...readKept(text)];
}

const readKept = kept(read);

function read(text: string): readonly Place[] {
  const clean = text.slice(0, LONGEST).normalize('NFKC').replace(EMOJI, ' ').replace(LABEL, '');
  joined ??= joinedPattern();
  const glued = clean.replace(joined, (name) => name.replace(/[/,]|\s+/g, GLUE));
  const found = new Map<string, Place>();
  let remoteBefore = false;
  for (const segment of segmentsOf(glued)) {
    const { places, remote } = readSegment(segment, remoteBefore);
    remoteBefore = remote && places.some(({ kind }) => kind !== 'anywhere');
    for (const place of places) {
      const key = `${place.id}|${place.remote}`;
      if (!found.has(key) && found.size < MOST_PLACES) found.set(key, place);
    }
  }
  return [...found.values()];
}

/** Cuts at "/", "or" and the like, but not inside parentheses, where they become commas. */
function segmentsOf(text: string): string[] {
  const flat = text.replace(
    /[([{]([^)\]}]*)[)\]}]/gu,
    (_, inner: string) => `(${inner.replace(new RegExp(ALTERNATIVES, 'gu'), ', ')})`,
  );
  return flat.split(ALTERNATIVES).filter((segment) => segment.trim() !== '');
}

function readSegment(segment: string, remoteBefore: boolean): { places: Place[]; remote: boolean } {
  const whole = meaningsOf(ungluedTrim(segment));
  const { mode, optional, rest } = whole
    ? { mode: null, optional: false, rest: segment }
    : takeWorkMode(segment);
  const places = placesOf(rest);
  // "Remote – US or Canada": what follows the first of several is remote too, unless it says otherwise.
  const remote = mode === 'remote' || (mode === null && remoteBefore);
  if (!remote) return { places, remote };
  const somewhere = places.filter(({ kind }) => kind !== 'anywhere');
  if (somewhere.length === 0) return { places: [{ ...ANYWHERE, name: 'Remote', remote }], remote };
  if (optional) return { places: [...somewhere, { ...ANYWHERE, name: 'Remote', remote }], remote };
  return { places: somewhere.map((place) => ({ ...place, remote, name: `Remote (${place.name})` })), remote };
}

function placesOf(text: string): Place[] {
  const exact = ungluedTrim(text);
  if (exact === '') return [];
  if (meaningsOf(exact)) return resolveParts([exact]);
  if (isAnywhere(exact)) return [ANYWHERE];
  const parts = text
    .split(/[,()[\]{}:]|\s[-–—]+\s|[–—]|\s-(?=\p{L})|(?<=\p{L})-\s/u)
    .map(ungluedTrim)
    .flatMap(cleanPart);
  if (parts.length > 0 && parts.every(isAnywhere)) return [ANYWHERE];
  return resolveParts(parts.filter((part) => !isAnywhere(part)));
}

const isAnywhere = (part: string): boolean => ANYWHERE_NAMES.test(foldPlace(part));
const ungluedTrim = (part: string): string => part.replaceAll(GLUE, ' ').replace(/\s+/g, ' ').trim();

/** The part without postcodes and filler, or nothing if it is a street or holds no letters. */
function cleanPart(part: string): string[] {
  if (meaningsOf(part) || isAnywhere(part)) return [part];
  if (STREET.test(part) || HOUSE_NUMBER.test(part)) return [];
  const clean = part
    .replace(POSTCODE, ' ')
    .replace(FILLER, ' ')
    .replace(/[+*"“”„?!<>]|\d+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const bare = clean.replace(/^[-–—.\s]+|[-–—\s]+$/g, '');
  return /\p{L}{2}/u.test(bare) ? [bare] : [];
}
