import { AUDIT_ACTIONS, type AuditAction } from '#contracts/admin';
import type { AuditFilterQuery } from '#contracts/admin.dto';
import { oneOf, textOf } from '../address';
import { dayOf, dayStart } from './day-start';

/** Longest text that the API looks for. */
export const TEXT_LIMIT = 254;

/** Which entries are shown, as the address says it. */
export interface AuditFilter {
  readonly q?: string;
  readonly action?: AuditAction;
  /** Ids of accounts. */
  readonly actor?: string;
  readonly subject?: string;
  /** First and last day, such as `2026-01-05`. */
  readonly from?: string;
  readonly to?: string;
}
export type FilterName = keyof AuditFilter;

/** In the order in which they are told. */
export const FILTER_NAMES = [
  'q',
  'action',
  'actor',
  'subject',
  'from',
  'to',
] as const satisfies readonly FilterName[];

/** The query of the page's address, as the router gives it. */
export type AuditAddress = Readonly<Partial<Record<FilterName, string>>>;

/** Reads the filter of an address. What cannot be a filter is left out. */
export function filterOf(address: AuditAddress): AuditFilter {
  const all: Partial<Record<FilterName, unknown>> = {
    q: textOf(address.q, TEXT_LIMIT),
    action: oneOf(AUDIT_ACTIONS, address.action),
    actor: idOf(address.actor),
    subject: idOf(address.subject),
    from: dayOf(address.from),
    to: dayOf(address.to),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** What to ask the API for. Days are those of the reader, and the last one is whole. */
export function auditQueryOf({ from, to, ...rest }: AuditFilter, timezone: string): AuditFilterQuery {
  return {
    ...rest,
    ...(from && { from: dayStart(from, timezone) }),
    ...(to && { to: dayStart(to, timezone, 1) }),
  };
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

function idOf(value: string | undefined): string | undefined {
  return value && UUID.test(value) ? value : undefined;
}
