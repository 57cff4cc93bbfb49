import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../platform/config';
import { AppError } from '../platform/http';

const NAME = 'ccp_refresh';
const PATH = '/api/v1/auth';

/** Puts the refresh token where scripts cannot read it and other sites cannot send it. */
export function setRefreshCookie(reply: FastifyReply, settings: Settings, token: string): void {
  void reply.setCookie(NAME, token, {
    path: PATH,
    httpOnly: true,
    sameSite: 'strict',
    secure: settings.public_url?.startsWith('https:') ?? false,
    maxAge: 30 * 86_400,
  });
}

export function clearRefreshCookie(reply: FastifyReply): void {
  void reply.clearCookie(NAME, { path: PATH });
}

/** @throws {AppError} `unauthorized` without a cookie, `forbidden` if another site's page sent the request */
export function refreshTokenOf(request: FastifyRequest, settings: Settings): string {
  const { origin, host } = request.headers;
  const own = [host, settings.public_url && new URL(settings.public_url).host];
  // What is no address, such as the `null` of a sandboxed frame, is another site too.
  if (origin && !(URL.canParse(origin) && own.includes(new URL(origin).host)))
    throw new AppError('forbidden', 'This request came from another site.');
  const token = request.cookies[NAME];
  if (!token) throw new AppError('unauthorized', 'Please sign in.');
  return token;
}
