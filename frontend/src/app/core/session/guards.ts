import { inject, Injector } from '@angular/core';
import { toObservable } from '@angular/core/rxjs-interop';
import { type CanActivateFn, type CanMatchFn, RedirectCommand, Router, type UrlTree } from '@angular/router';
import { filter, firstValueFrom } from 'rxjs';
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

/** Only for those who are not signed in: sign-in and registration lead on for the others. */
export const guestGuard: CanActivateFn = async (route) => {
  const router = inject(Router);
  if (!(await isSignedIn())) return true;
  return new RedirectCommand(ownPath(route.queryParamMap.get('return_to'), router));
};

/** Where to go after signing in: a path of this application, whatever the address bar says. */
export function ownPath(return_to: string | null, router: Router): UrlTree {
  const isOwn = return_to !== null && /^\/(?![/\\])/.test(return_to) && !return_to.startsWith('/sign-in');
  return router.parseUrl(isOwn ? return_to : '/');
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
