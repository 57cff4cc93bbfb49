import type { RemoteOption } from '#contracts/job';
import { distanceBetween, relate } from '../places/compare-places';
import type { Place } from '../places/place';
import { readPlaces } from '../places/read-places';

/** An opening as far as telling it from others needs. */
export interface OpeningToCompare {
  readonly company: string | null;
  readonly title: string;
  readonly location?: string | null;
  readonly remote_option?: RemoteOption | null;
  readonly description?: string | null;
  readonly source_url?: string | null;
  /** All addresses it was found at; the one above counts whether it is among them or not. */
  readonly source_urls?: readonly string[];
  /** Pay, in one currency and period on both sides; used only to tell openings apart. */
  readonly salary_min?: number | null;
  readonly salary_max?: number | null;
}

/** Parameters that say where a click came from, not what it leads to. */
const TRACKING =
  /^(?:utm_.*|gh_src|gh_jid_src|src|source|ref|referrer|refid|trk|trackingid|tracking.*|fbclid|gclid|msclkid|mc_.*|lever-source.*|lever-origin|sid|session.*|campaign|cmp|medium|from|position|pagenum|originalsubdomain|jobboardsource|_ga|igshid)$/i;

/** Parameters that choose among the openings of a list. */
const LISTING =
  /^(?:q|query|search|keywords?|location|loc|city|country|department|team|category|type|page|p|start|offset|limit|sort|order|lang|locale|language|hl)$/i;

/** An address without what only tracks clicks; null if it is none, or points to no single page. */
export function plainUrl(address: string | null | undefined): string | null {
  if (!address || !URL.canParse(address)) return null;
  const { protocol, hostname, pathname, searchParams, hash } = new URL(address);
  if (!/^https?:$/.test(protocol)) return null;
  const query = [...searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  // Some sites have one page, which shows what stands behind the number sign: `#/jobs/12`.
  const route = /^#!?\//.test(hash) ? hash : '';
  const path = (pathname.replace(/\/+$/, '') + route).replace(/\/+$/, '');
  // An opening has a page of its own: a number or a long name in its address, or a parameter that chooses it.
  const isPage =
    query.some(([name]) => !LISTING.test(name)) ||
    /\d{3,}|\d[^/]*$|[^/]{12,}$/.test(path.replace(/\/page\/\d+$/, ''));
  if (!isPage) return null;
  return `${hostname.replace(/^www\./, '')}${path}?${query.map((pair) => pair.join('=')).join('&')}`.toLowerCase();
}

/** The pages of its own that an opening was found at. */
export function pagesOf({ source_url, source_urls = [] }: OpeningToCompare): readonly string[] {
  const pages = [source_url, ...source_urls].map(plainUrl);
  return [...new Set(pages)].filter((page) => page !== null);
}

/** Kilometers within which two names are parts of one city (a borough and its city). */
const ONE_CITY = 15;

/** Whether two location texts cannot be one opening's: both are understood and no place of one fits one of the other. */
export function placesContradict(a: string | null | undefined, b: string | null | undefined): boolean {
  const first = understood(a);
  const second = understood(b);
  if (first.length === 0 || second.length === 0) return false;
  return !first.some((one) => second.some((other) => fits(one, other)));
}

function understood(text: string | null | undefined): readonly Place[] {
  const places = text ? readPlaces(text) : [];
  const isClear = places.every(({ kind, country }) => kind !== 'city' || country !== undefined);
  return isClear ? places : [];
}

function fits(a: Place, b: Place): boolean {
  if (a.kind === 'anywhere' || b.kind === 'anywhere') return a.remote || b.remote || a.kind === b.kind;
  if (['same', 'within'].includes(relate(a, b)) || ['same', 'within'].includes(relate(b, a))) return true;
  return distanceBetween(a, b) <= ONE_CITY;
}

/** Whether both state pay and neither end agrees. */
export function salariesContradict(a: OpeningToCompare, b: OpeningToCompare): boolean {
  const isStated =
    a.salary_min != null && b.salary_min != null && a.salary_max != null && b.salary_max != null;
  return isStated && a.salary_min !== b.salary_min && a.salary_max !== b.salary_max;
}
