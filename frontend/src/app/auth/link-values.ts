import { Location } from '@angular/common';
import { inject, Injectable } from '@angular/core';
import { type CanActivateFn, RedirectCommand, type ResolveFn, type Route, Router } from '@angular/router';
import type { ApiError } from '../core/errors/api-error';

/** What stood behind the `#` of the link that led here, by name. */
export type LinkValues = Readonly<Partial<Record<string, string>>>;

/** Holds them between taking them out of the address and handing them to the page. */
@Injectable({ providedIn: 'root' })
class Taken {
  values: LinkValues = {};
}

/**
 * Takes what stands behind the `#` out of the address before the page shows: it may be a secret, and neither the
 * address bar nor the history should keep it.
 */
const takeFromAddress: CanActivateFn = ({ fragment }, { url }) => {
  if (fragment === null) return true;
  const router = inject(Router);
  inject(Taken).values = valuesOf(fragment, inject(Location).path(true), router);
  return new RedirectCommand(router.parseUrl(url.split('#', 1)[0] ?? '/'), {
    replaceUrl: true,
    onSameUrlNavigation: 'reload',
  });
};

const handOver: ResolveFn<LinkValues> = () => {
  const taken = inject(Taken);
  const { values } = taken;
  taken.values = {};
  return values;
};

/**
 * For a route whose page has an input `link`: what the link said, once. Another link may be opened over the page, so
 * it is looked for at every navigation there.
 */
export const readsLink = {
  canActivate: [takeFromAddress],
  resolve: { link: handOver },
  runGuardsAndResolvers: 'always',
} satisfies Partial<Route>;

/** Whether a link does not work any more, or never did: it was used, is too old, or another one came after it. */
export function isDead({ code, fields }: ApiError): boolean {
  return code === 'not_found' || fields.some(({ field }) => field === 'token');
}

/**
 * The router decodes the fragment before it can be taken apart, which tears values that hold `&`; so the browser's own
 * text is preferred where it says the same.
 */
function valuesOf(fragment: string, address: string, router: Router): LinkValues {
  const isSame = router.parseUrl(address).fragment === fragment;
  const text = isSame ? address.slice(address.indexOf('#') + 1) : fragment;
  return Object.fromEntries(new URLSearchParams(text));
}
