import type { Routes } from '@angular/router';
import { provideTexts } from '../../core/i18n/texts';
import en from './admin.en.json';
import { Users } from './users/users';

export const adminRoutes: Routes = [
  {
    path: '',
    providers: [provideTexts('admin', en)],
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'users' },
      { path: 'users', title: 'admin.users.title', component: Users },
      {
        path: 'invitations',
        title: 'admin.invitations.title',
        loadComponent: () => import('./invitations/invitations').then(({ Invitations }) => Invitations),
      },
      {
        path: 'audit',
        title: 'admin.audit.title',
        loadComponent: () => import('./audit/audit').then(({ Audit }) => Audit),
      },
    ],
  },
];
