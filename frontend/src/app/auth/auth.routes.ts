import type { Type } from '@angular/core';
import type { Routes } from '@angular/router';
import { formFields } from '../core/forms/form-fields';
import { provideTexts } from '../core/i18n/texts';
import en from './auth.en.json';
import { AuthFrame } from './auth-frame/auth-frame';

/** One page inside the frame that the pages for guests share. */
function framed(title: string, loadComponent: () => Promise<Type<unknown>>): Routes {
  return [
    {
      path: '',
      component: AuthFrame,
      providers: [formFields, provideTexts('auth', en)],
      children: [{ path: '', title, loadComponent }],
    },
  ];
}

export const signInRoutes = framed('auth.sign_in_title', () =>
  import('./sign-in/sign-in').then(({ SignIn }) => SignIn),
);

export const registerRoutes = framed('auth.register_title', () =>
  import('./register/register').then(({ Register }) => Register),
);
