import { effect, type Signal, untracked } from '@angular/core';
import type { Query } from '../../core/api/query';

/** Rows on one page of a list. */
export const PAGE_SIZE = 50;

/** The page that an address asks for, from 1. */
export function pageOf(page: string | undefined): number {
  const number = Number(page ?? 1);
  return Number.isInteger(number) && number > 0 && number < 20_000 ? number : 1;
}

/** Which rows to ask the API for. */
export function rowsOf(page: string | undefined): { skip: number; limit: number } {
  return { skip: (pageOf(page) - 1) * PAGE_SIZE, limit: PAGE_SIZE };
}

/** The page as an address says it; the first is not said. */
export function pageParam(page: number): string | null {
  return page === 1 ? null : String(page);
}

/** Leads from a page that is not there any more to the last one that is. Call it where inject() may be called. */
export function keepInside(
  list: Query<readonly unknown[]>,
  page: Signal<number>,
  turnTo: (page: number) => void,
): void {
  effect(() => {
    const total = list.total();
    if (list.isLoading() || total === undefined || list.value()?.length !== 0) return;
    const last = Math.max(1, Math.ceil(total / PAGE_SIZE));
    if (untracked(page) > last) turnTo(last);
  });
}
