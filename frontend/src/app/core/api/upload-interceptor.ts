import { type HttpInterceptorFn, HttpXhrBackend } from '@angular/common/http';
import { inject } from '@angular/core';

/**
 * Sends what wants its progress told by XMLHttpRequest: `fetch` does not say how much of a body was sent. Stands last
 * among the interceptors, as it is the end of the line.
 */
export const uploadInterceptor: HttpInterceptorFn = (request, next) =>
  request.reportProgress && request.body instanceof FormData
    ? inject(HttpXhrBackend).handle(request)
    : next(request);
