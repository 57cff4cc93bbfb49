import type { Routes } from '@angular/router';
import { guestGuard, signedInGuard, signOutGuard } from './core/session/guards';

const auth = () => import('./auth/auth.routes');

export const routes: Routes = [
  {
    path: 'sign-in',
    canActivate: [guestGuard],
    loadChildren: () => auth().then(({ signInRoutes }) => signInRoutes),
  },
  {
    path: 'register',
    canActivate: [guestGuard],
    loadChildren: () => auth().then(({ registerRoutes }) => registerRoutes),
  },
  { path: 'sign-out', canActivate: [signOutGuard], children: [] },
  {
    path: '',
    canMatch: [signedInGuard],
    loadChildren: () => import('./member/member.routes').then(({ memberRoutes }) => memberRoutes),
  },
];
