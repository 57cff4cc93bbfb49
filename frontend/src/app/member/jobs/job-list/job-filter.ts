import { APPLICATION_FILTERS, type ApplicationFilter } from '#contracts/application';
import { type JobSort, REMOTE_OPTIONS, type RemoteOption } from '#contracts/job';
import type { JobListQuery } from '#contracts/job.dto';

/** The orders that the list offers, the first without being asked. */
export const OFFERED_SORTS = [
  '-created_at',
  'created_at',
  '-match_score',
  'company',
  'title',
] as const satisfies readonly JobSort[];
export type OfferedSort = (typeof OFFERED_SORTS)[number];

/** The scores that a filter offers: half, and the bounds that the bands of a score stand on, and between. */
export const OFFERED_SCORES = [50, 65, 80, 90] as const;

/** Jobs on one page of the list. */
export const PAGE_SIZE = 50;

/** What narrows the list, by the names that the API and the address of the page share. */
export interface JobFilter {
  readonly q?: string;
  readonly status?: ApplicationFilter;
  readonly remote_option?: RemoteOption;
  readonly min_score?: number;
  readonly location?: string;
  readonly company?: string;
  readonly skill?: string;
  readonly source?: string;
  readonly archived?: true;
}
export type FilterName = keyof JobFilter;

/** In the order in which they are told. */
export const FILTER_NAMES = [
  'q',
  'status',
  'remote_option',
  'min_score',
  'location',
  'company',
  'skill',
  'source',
  'archived',
] as const satisfies readonly FilterName[];

/** The query of the page's address, as the router gives it. */
export type AddressQuery = Readonly<Partial<Record<FilterName | 'sort' | 'page', string>>>;

/** Longest text that the API takes for each filter in words. */
export const TEXT_LIMITS = { q: 200, location: 200, company: 200, skill: 80, source: 60 } as const;

/** Reads the filter of an address. What cannot be a filter is left out, as if it were not there. */
export function filterOf(address: AddressQuery): JobFilter {
  const score = Number(address.min_score);
  const all: Partial<Record<FilterName, unknown>> = {
    q: textOf(address.q, TEXT_LIMITS.q),
    status: oneOf(APPLICATION_FILTERS, address.status),
    remote_option: oneOf(REMOTE_OPTIONS, address.remote_option),
    min_score: address.min_score && Number.isInteger(score) && score > 0 && score <= 100 ? score : undefined,
    location: textOf(address.location, TEXT_LIMITS.location),
    company: textOf(address.company, TEXT_LIMITS.company),
    skill: textOf(address.skill, TEXT_LIMITS.skill),
    source: textOf(address.source, TEXT_LIMITS.source),
    archived: address.archived === 'true' ? true : undefined,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** The order that an address asks for. */
export function sortOf(address: AddressQuery): OfferedSort {
  return oneOf(OFFERED_SORTS, address.sort) ?? OFFERED_SORTS[0];
}

/** The page that an address asks for, from 1. */
export function pageOf(address: AddressQuery): number {
  const page = Number(address.page ?? 1);
  return Number.isInteger(page) && page > 0 && page < 20_000 ? page : 1;
}

/** What to ask the API for. */
export function listQueryOf(address: AddressQuery): JobListQuery {
  return {
    ...filterOf(address),
    sort: sortOf(address),
    skip: (pageOf(address) - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  };
}

/** How many of the filters are on that stand behind the button, which the search is not. */
export function countOf(filter: JobFilter): number {
  return FILTER_NAMES.filter((name) => name !== 'q' && filter[name] !== undefined).length;
}

/** The part of an address that says a filter; `null` takes a name off the address. */
export function addressOf(filter: { readonly [Name in FilterName]?: JobFilter[Name] | null }): Record<
  string,
  string | null
> {
  return Object.fromEntries(
    Object.entries(filter).map(([name, value]) => [name, value === null ? null : String(value)]),
  );
}

function textOf(value: string | undefined, limit: number): string | undefined {
  return value?.trim().slice(0, limit).trim() || undefined;
}

function oneOf<T extends string>(values: readonly T[], value: string | undefined): T | undefined {
  return values.find((known) => known === value);
}
