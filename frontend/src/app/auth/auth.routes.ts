import type { Type } from '@angular/core';
import type { Route, Routes } from '@angular/router';
import { formFields } from '../core/forms/form-fields';
import { provideTexts } from '../core/i18n/texts';
import { knownGuard } from '../core/session/guards';
import en from './auth.en.json';
import { AuthFrame } from './auth-frame/auth-frame';
import { readsLink } from './link-values';
import { areWaysKnown } from './ways-in/ways';

/** One page inside the frame that the pages for guests share. */
function framed(
  title: string,
  loadComponent: () => Promise<Type<unknown>>,
  more: Partial<Route> = {},
): Routes {
  return [
    {
      path: '',
      component: AuthFrame,
      providers: [formFields, provideTexts('auth', en)],
      children: [{ path: '', title, loadComponent, ...more }],
    },
  ];
}

/** For what a link is good for, whoever is signed in. */
const ofLink = { ...readsLink, canActivate: [...readsLink.canActivate, knownGuard] };

export const signInRoutes = framed(
  'auth.sign_in_title',
  () => import('./sign-in/sign-in').then(({ SignIn }) => SignIn),
  { ...readsLink, resolve: { ...readsLink.resolve, areWaysKnown } },
);

export const registerRoutes = framed(
  'auth.register_title',
  () => import('./register/register').then(({ Register }) => Register),
  { resolve: { areWaysKnown } },
);

export const oauthReturnRoutes = framed(
  'auth.return.heading',
  () => import('./oauth-return/oauth-return').then(({ OauthReturn }) => OauthReturn),
  ofLink,
);

export const forgotPasswordRoutes = framed('auth.forgot.heading', () =>
  import('./forgot-password/forgot-password').then(({ ForgotPassword }) => ForgotPassword),
);

export const resetPasswordRoutes = framed(
  'auth.reset.heading',
  () => import('./reset-password/reset-password').then(({ ResetPassword }) => ResetPassword),
  ofLink,
);

export const verifyEmailRoutes = framed(
  'auth.verify.heading',
  () => import('./verify-email/verify-email').then(({ VerifyEmail }) => VerifyEmail),
  ofLink,
);

export const invitationRoutes = framed(
  'auth.invitation.title',
  () => import('./invitation/invitation').then(({ Invitation }) => Invitation),
  ofLink,
);

export const erasureRoutes = framed(
  'auth.erasure.title',
  () => import('./erasure/erasure').then(({ Erasure }) => Erasure),
  ofLink,
);

export const unsubscribeRoutes = framed(
  'auth.unsubscribe.title',
  () => import('./unsubscribe/unsubscribe').then(({ Unsubscribe }) => Unsubscribe),
  ofLink,
);

export const termsRoutes = framed('auth.terms.heading', () =>
  import('./terms/terms').then(({ Terms }) => Terms),
);
