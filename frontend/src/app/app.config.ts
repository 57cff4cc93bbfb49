import { provideHttpClient, withFetch, withInterceptors } from '@angular/common/http';
import { type ApplicationConfig, ErrorHandler, inject, provideAppInitializer } from '@angular/core';
import {
  provideRouter,
  TitleStrategy,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
  withPreloading,
  withRouterConfig,
  withViewTransitions,
} from '@angular/router';
import { routes } from './app.routes';
import { retryInterceptor } from './core/api/retry';
import { uploadInterceptor } from './core/api/upload-interceptor';
import { isChunkFailure, ProgramVersion, UnexpectedErrors } from './core/errors/unexpected';
import { provideI18n } from './core/i18n/texts';
import { IdlePreloading } from './core/layout/idle-preloading';
import { PageTitle } from './core/layout/page-title';
import { authInterceptor } from './core/session/auth-interceptor';
import { Session } from './core/session/session';

const asksForStillness = matchMedia('(prefers-reduced-motion: reduce)').matches;

export const appConfig: ApplicationConfig = {
  providers: [
    { provide: ErrorHandler, useClass: UnexpectedErrors },
    { provide: TitleStrategy, useClass: PageTitle },
    provideHttpClient(withFetch(), withInterceptors([authInterceptor, retryInterceptor, uploadInterceptor])),
    provideI18n(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
      withRouterConfig({ paramsInheritanceStrategy: 'always' }),
      withPreloading(IdlePreloading),
      withNavigationErrorHandler(({ error }) => {
        if (isChunkFailure(error)) inject(ProgramVersion).noteStale();
      }),
      ...(asksForStillness ? [] : [withViewTransitions({ skipInitialTransition: true })]),
    ),
    // Not waited for: the first route's guard does, so that public pages need not.
    provideAppInitializer(() => void inject(Session).restore()),
  ],
};
