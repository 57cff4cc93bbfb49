import type { Routes } from '@angular/router';
import { formFields } from '../core/forms/form-fields';
import { NotFound } from './not-found/not-found';
import { PAGES } from './pages';
import { MemberShell } from './shell/member-shell';

export const memberRoutes: Routes = [
  {
    path: '',
    component: MemberShell,
    providers: [formFields],
    children: [
      { path: '', pathMatch: 'full', redirectTo: () => PAGES[0]?.path ?? 'profile' },
      ...PAGES.map(({ path, load }) => ({ path, loadChildren: load })),
      {
        path: 'welcome',
        loadChildren: () => import('./welcome/welcome.routes').then(({ welcomeRoutes }) => welcomeRoutes),
      },
      { path: '**', title: 'app.not_found_title', component: NotFound },
    ],
  },
];
