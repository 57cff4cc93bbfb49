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
  { path: 'oauth-return', loadChildren: () => auth().then(({ oauthReturnRoutes }) => oauthReturnRoutes) },
  {
    path: 'forgot-password',
    loadChildren: () => auth().then(({ forgotPasswordRoutes }) => forgotPasswordRoutes),
  },
  {
    path: 'reset-password',
    loadChildren: () => auth().then(({ resetPasswordRoutes }) => resetPasswordRoutes),
  },
  { path: 'verify-email', loadChildren: () => auth().then(({ verifyEmailRoutes }) => verifyEmailRoutes) },
  { path: 'invitation', loadChildren: () => auth().then(({ invitationRoutes }) => invitationRoutes) },
  { path: 'erasure', loadChildren: () => auth().then(({ erasureRoutes }) => erasureRoutes) },
  { path: 'unsubscribe', loadChildren: () => auth().then(({ unsubscribeRoutes }) => unsubscribeRoutes) },
  { path: 'terms', loadChildren: () => auth().then(({ termsRoutes }) => termsRoutes) },
  { path: 'sign-out', canActivate: [signOutGuard], children: [] },
  {
    path: '',
    canMatch: [signedInGuard],
    loadChildren: () => import('./member/member.routes').then(({ memberRoutes }) => memberRoutes),
  },
];
