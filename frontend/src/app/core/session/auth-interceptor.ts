import { HttpErrorResponse, type HttpInterceptorFn, type HttpRequest } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, from, switchMap, throwError } from 'rxjs';
import { API, IS_ANONYMOUS } from '../api/base';
import { Session } from './session';
import { SignInPrompt } from './sign-in-prompt';

/**
 * Says who is asking, and when the server no longer knows: gets a new token once, else shows the sign-in dialog over
 * the page, then sends the same request again. A second 401 is the request's own business.
 */
export const authInterceptor: HttpInterceptorFn = (request, next) => {
  if (!request.url.startsWith(`${API}/`) || request.context.get(IS_ANONYMOUS)) return next(request);
  const session = inject(Session);
  const prompt = inject(SignInPrompt);
  const sent = session.access_token();

  return next(withToken(request, sent)).pipe(
    catchError((error: unknown) => {
      const isLapsed = error instanceof HttpErrorResponse && error.status === 401 && session.isSignedIn();
      if (!isLapsed || request.url === `${API}/auth/logout`) return throwError(() => error);
      return from(newToken(session, prompt, sent)).pipe(
        switchMap((token) => (token === null ? throwError(() => error) : next(withToken(request, token)))),
      );
    }),
  );
};

/** A token other than the refused one: already there, by refresh, or by signing in; `null` if the member gave up. */
async function newToken(
  session: Session,
  prompt: SignInPrompt,
  refused: string | null,
): Promise<string | null> {
  const present = session.access_token();
  if (present !== null && present !== refused) return present;
  if (session.status() !== 'lapsed' && (await session.refresh())) return session.access_token();
  session.lapse();
  return (await prompt.ask()) ? session.access_token() : null;
}

function withToken(request: HttpRequest<unknown>, token: string | null): HttpRequest<unknown> {
  return token === null ? request : request.clone({ setHeaders: { Authorization: `Bearer ${token}` } });
}
