import { inject, Injector } from '@angular/core';
import { toObservable } from '@angular/core/rxjs-interop';
import {
  type CanActivateFn,
  type CanMatchFn,
  PRIMARY_OUTLET,
  RedirectCommand,
  Router,
  type UrlTree,
} from '@angular/router';
import { filter, firstValueFrom } from 'rxjs';
import type { Role } from '#contracts/user';
import { Snackbar } from '../../ui/snackbar/snackbar';
import { Session } from './session';

/** Waits until it is known who is here. An unreachable server keeps the navigation waiting; App offers to try again. */
async function isSignedIn(): Promise<boolean> {
  const session = inject(Session);
  const status = toObservable(session.status, { injector: inject(Injector) });
  const known = await firstValueFrom(
    status.pipe(filter((now) => now !== 'unknown' && now !== 'unreachable')),
  );
  return known !== 'guest';
}

/** Only for those who are signed in; others sign in first and come back to where they wanted to go. */
export const signedInGuard: CanMatchFn = async () => {
  const router = inject(Router);
  const target = router.currentNavigation()?.extractedUrl.toString() ?? '/';
  if (await isSignedIn()) return true;
  const queryParams = target === '/' ? {} : { return_to: target };
  return new RedirectCommand(router.createUrlTree(['/sign-in'], { queryParams }));
};

/** Only for those whose account has this role; for others the address leads nowhere. Stands below `signedInGuard`. */
export function roleGuard(role: Role): CanMatchFn {
  return () => inject(Session).role() === role;
}

/** Only for those who are not signed in: sign-in and registration lead on for the others. */
export const guestGuard: CanActivateFn = async (route) => {
  const router = inject(Router);
  if (!(await isSignedIn())) return true;
  return new RedirectCommand(ownPath(route.queryParamMap.get('return_to'), router));
};

/** For pages that are for everybody, but only once it is known who is here. */
export const knownGuard: CanActivateFn = async () => {
  await isSignedIn();
  return true;
};

/** Pages that lead on by themselves, or out: going there after signing in would go in circles. */
const WAYS_IN: readonly (string | undefined)[] = ['sign-in', 'register', 'sign-out', 'oauth-return'];

/**
 * Where to go after signing in: a path of this application, whatever the address bar says. Browsers read `/\x` and
 * `/<tab>/x` as another site.
 */
export function ownPath(return_to: string | null, router: Router): UrlTree {
  const home = router.parseUrl('/');
  if (return_to === null || !/^\/(?!\/)[^\\\x00-\x1f\x7f]*$/.test(return_to)) return home;
  const tree = router.parseUrl(return_to);
  return WAYS_IN.includes(tree.root.children[PRIMARY_OUTLET]?.segments[0]?.path) ? home : tree;
}

/**
 * Signs out on the way to the sign-in page. An address of its own, so that a page with unsaved changes is asked first
 * like before any other navigation. Only from inside: a link elsewhere must not sign anybody out.
 */
export const signOutGuard: CanActivateFn = async () => {
  const router = inject(Router);
  const session = inject(Session);
  const snackbar = inject(Snackbar);
  if (!router.currentNavigation()?.previousNavigation) return router.parseUrl('/');
  await session.signOut();
  snackbar.say('session.signed_out');
  return router.parseUrl('/sign-in');
};
