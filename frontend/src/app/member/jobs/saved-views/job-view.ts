import { addressOf, type AddressQuery, filterOf, OFFERED_SORTS, sortOf } from '../job-list/job-filter';

/** A list of jobs under a name: its search, filters and order as they stand in the address. */
export interface JobView {
  readonly id: string;
  readonly name: string;
  /** Query of the address as `queryOf` writes it, never empty: `status=none&sort=title`. */
  readonly query: string;
}

/** How many views a member keeps, and how many characters the name of one has. */
export const MAX_VIEWS = 20;
export const NAME_LIMIT = 40;

/**
 * The query that says what an address shows, whatever the order of its parts: what is no filter is left out, and so
 * are the usual order and the page. Empty for all jobs.
 */
export function queryOf(address: AddressQuery): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(addressOf(filterOf(address)))) {
    if (value !== null) query.set(name, value);
  }
  const sort = sortOf(address);
  if (sort !== OFFERED_SORTS[0]) query.set('sort', sort);
  return query.toString();
}

/** A query as the address of a page has it. */
export function addressIn(query: string): AddressQuery {
  return Object.fromEntries(new URLSearchParams(query));
}

/** Whether two names are one to a reader. */
export function isSameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** Reads what was kept. It may be of another version or by another hand: what is no view is left out. */
export function viewsIn(text: string | null): JobView[] {
  const views = new Map<string, JobView>();
  for (const entry of listIn(text)) {
    const view = viewIn(entry);
    if (view && views.size < MAX_VIEWS) views.set(view.id, view);
  }
  return [...views.values()];
}

function listIn(text: string | null): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

function viewIn(entry: unknown): JobView | null {
  if (typeof entry !== 'object' || entry === null) return null;
  const { id, name, query }: Partial<Record<keyof JobView, unknown>> = entry;
  if (typeof id !== 'string' || typeof name !== 'string' || typeof query !== 'string') return null;
  const view = { id, name: name.trim().slice(0, NAME_LIMIT), query: queryOf(addressIn(query)) };
  return view.name === '' || view.query === '' ? null : view;
}
