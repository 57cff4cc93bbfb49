import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import type { EnvironmentProviders, Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, TitleStrategy } from '@angular/router';
import type { AccessTokenDto } from '#contracts/auth.dto';
import type { ErrorDto } from '#contracts/error.dto';
import { ERROR_STATUS, type ErrorCode } from '#contracts/error';
import { JITTER, retryInterceptor } from '../app/core/api/retry';
import { formFields } from '../app/core/forms/form-fields';
import { provideI18n } from '../app/core/i18n/texts';
import { PageTitle } from '../app/core/layout/page-title';
import { authInterceptor } from '../app/core/session/auth-interceptor';

/** The application's own providers, with a server that the test plays by HttpTestingController. */
export function provideAppForTest(): (Provider | EnvironmentProviders)[] {
  return [
    provideHttpClient(withInterceptors([authInterceptor, retryInterceptor])),
    provideHttpClientTesting(),
    provideI18n(),
    provideRouter([]),
    formFields,
    { provide: TitleStrategy, useClass: PageTitle },
    { provide: JITTER, useValue: () => 0.5 },
  ];
}

/** The played server. */
export function server(): HttpTestingController {
  return TestBed.inject(HttpTestingController);
}

/** What log-in, registration and refresh answer. */
export function anAccessToken(token = 'token-1', username = 'ada'): AccessTokenDto {
  return {
    access_token: token,
    token_type: 'bearer',
    expires_in: 86_400,
    user: {
      id: `id-of-${username}`,
      username,
      email: `${username}@example.org`,
      email_verified: true,
      has_password: true,
      second_factor: false,
      role: 'member',
      created_at: '2026-01-05T08:00:00.000Z',
    },
  };
}

/** An error as the API answers it, for `request.flush(...anError('conflict'))`. */
export function anError(
  code: ErrorCode,
  more: Partial<ErrorDto> = {},
): [ErrorDto, { status: number; statusText: string }] {
  const body: ErrorDto = {
    detail: 'The server says what happened.',
    error_code: code,
    timestamp: '2026-01-05T08:00:00.000Z',
    path: '/api/v1/somewhere',
    request_id: 'request-7',
    ...more,
  };
  return [body, { status: ERROR_STATUS[code], statusText: code }];
}

/** Lets promises and effects that are already due run. */
export async function settled(): Promise<void> {
  for (let round = 0; round < 10; round++) await Promise.resolve();
  TestBed.tick();
  for (let round = 0; round < 10; round++) await Promise.resolve();
}
