import { ACCOUNT_SORTS, ACCOUNT_STATES, type AccountSort, type AccountState } from '#contracts/admin';
import type { AdminUsersQuery } from '#contracts/admin.dto';
import { type Role, ROLES } from '#contracts/user';
import { oneOf, textOf } from '../address';
import { rowsOf } from '../paging';

/** Longest beginning of a name or an address that the API takes. */
export const TEXT_LIMIT = 254;

/** Which accounts the list shows. */
export interface UserFilter {
  readonly q?: string;
  readonly role?: Role;
  readonly state?: AccountState;
}
/** In the order in which they are told. */
export const FILTER_NAMES = ['q', 'role', 'state'] as const satisfies readonly (keyof UserFilter)[];

/** The query of the page's address, as the router gives it. */
export type UsersAddress = Readonly<Partial<Record<keyof UserFilter | 'sort' | 'page', string>>>;

/** Reads the filter of an address. What cannot be a filter is left out. */
export function filterOf(address: UsersAddress): UserFilter {
  const q = textOf(address.q, TEXT_LIMIT);
  const role = oneOf(ROLES, address.role);
  const state = oneOf(ACCOUNT_STATES, address.state);
  return { ...(q && { q }), ...(role && { role }), ...(state && { state }) };
}

/** The order that an address asks for; who came last stands first if it asks for none. */
export function sortOf(address: UsersAddress): AccountSort {
  return oneOf(ACCOUNT_SORTS, address.sort) ?? ACCOUNT_SORTS[0];
}

/** What to ask the API for. */
export function usersQueryOf(address: UsersAddress): AdminUsersQuery {
  return { ...filterOf(address), sort: sortOf(address), ...rowsOf(address.page) };
}
