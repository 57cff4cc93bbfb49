import { inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';

/** How a change of the address behaves. */
interface Move {
  /** Going back does not lead to what was before: for what changes letter by letter. */
  readonly replaceUrl?: boolean;
  /** Shows the page from its top, as another page of a list. */
  readonly toTop?: boolean;
}

/** The query of the address of the page that is open; filters, order and page of the lists stand there. */
@Injectable({ providedIn: 'root' })
export class Address {
  private readonly router = inject(Router);

  /** Changes some of its names; `null` takes a name off. */
  change(queryParams: Readonly<Record<string, string | null>>, { replaceUrl, toTop }: Move = {}): void {
    void this.router.navigate([], {
      queryParams,
      queryParamsHandling: 'merge',
      replaceUrl: replaceUrl ?? false,
      scroll: toTop ? 'after-transition' : 'manual',
    });
  }
}

/** A text of an address without blanks around it, as long as the API takes it. */
export function textOf(value: string | undefined, limit: number): string | undefined {
  return value?.trim().slice(0, limit).trim() || undefined;
}

/** One of some values; what is none of them is left out, as if it were not there. */
export function oneOf<T extends string>(values: readonly T[], value: string | undefined): T | undefined {
  return values.find((known) => known === value);
}
