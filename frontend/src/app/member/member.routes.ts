import type { Routes } from '@angular/router';
import { formFields } from '../core/forms/form-fields';
import { provideTexts } from '../core/i18n/texts';
import { roleGuard } from '../core/session/guards';
import en from './member.en.json';
import { NotFound } from './not-found/not-found';
import { ACCOUNT_PAGES, PAGES } from './pages';
import { MemberShell } from './shell/member-shell';

export const memberRoutes: Routes = [
  {
    path: '',
    component: MemberShell,
    providers: [formFields, provideTexts('member', en)],
    children: [
      { path: '', pathMatch: 'full', redirectTo: () => PAGES[0]?.path ?? 'profile' },
      ...[...PAGES, ...ACCOUNT_PAGES].map(({ path, load, role }) => ({
        path,
        canMatch: role ? [roleGuard(role)] : [],
        loadChildren: load,
      })),
      {
        path: 'welcome',
        loadChildren: () => import('./welcome/welcome.routes').then(({ welcomeRoutes }) => welcomeRoutes),
      },
      { path: '**', title: 'app.not_found_title', component: NotFound },
    ],
  },
];
