import { inject } from '@angular/core';
import { type CanActivateFn, RedirectCommand, Router, type Routes } from '@angular/router';
import { CONNECTIONS_PAGE } from '#contracts/social';
import { provideTexts } from '../../core/i18n/texts';
import { isScreenNarrow } from '../../core/layout/narrow-screen';
import en from './settings.en.json';
import { connectionResult } from './account/connected-accounts/connection-result';
import type { Security } from './security/security';
import { SettingsList } from './settings-list/settings-list';

/** The list of sections is for phones; elsewhere its place is taken by the tabs above each of them. */
const onlyNarrow: CanActivateFn = () =>
  isScreenNarrow() || new RedirectCommand(inject(Router).parseUrl('/settings/account'), { replaceUrl: true });

/** Whoever comes back from connecting an account elsewhere is led to the list of these accounts. */
const leadsConnectionsOn: CanActivateFn = ({ fragment }, { url }) => {
  if (!url.startsWith(CONNECTIONS_PAGE) || connectionResult(fragment) === null) return true;
  const target = inject(Router).createUrlTree(['/settings/account'], { fragment: fragment ?? undefined });
  return new RedirectCommand(target, { replaceUrl: true });
};

export const settingsRoutes: Routes = [
  {
    path: '',
    providers: [provideTexts('settings', en)],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'settings.title',
        canActivate: [onlyNarrow],
        component: SettingsList,
      },
      {
        path: 'account',
        title: 'settings.account.window',
        loadComponent: () => import('./account/account').then(({ Account }) => Account),
      },
      {
        path: 'security',
        title: 'settings.security.window',
        canActivate: [leadsConnectionsOn],
        canDeactivate: [(page: Security) => page.mayLeave()],
        loadComponent: () => import('./security/security').then(({ Security }) => Security),
      },
      {
        path: 'privacy',
        title: 'settings.privacy.window',
        loadComponent: () => import('./privacy/privacy').then(({ Privacy }) => Privacy),
      },
      {
        path: 'appearance',
        title: 'settings.appearance.window',
        loadComponent: () => import('./appearance/appearance').then(({ Appearance }) => Appearance),
      },
    ],
  },
];
