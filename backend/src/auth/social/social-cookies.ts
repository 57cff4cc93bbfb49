import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../../platform/config';
import { FLOW_MINUTES } from './flows';

/** The two cookies of a log-in by another service. Scripts can read neither. */
const COOKIES = {
  /** The sealed flow. It has to come along when the provider's page leads back here, which `strict` forbids. */
  flow: { name: 'ccp_flow', path: '/api/v1/auth/oauth', sameSite: 'lax', seconds: FLOW_MINUTES * 60 },
  /** Makes the one-time code worth something in this browser alone. */
  browser: { name: 'ccp_browser', path: '/api/v1/auth/oauth', sameSite: 'strict', seconds: 300 },
} as const;

export type SocialCookie = keyof typeof COOKIES;

export function setSocialCookie(
  reply: FastifyReply,
  settings: Settings,
  { cookie, value }: { readonly cookie: SocialCookie; readonly value: string },
): void {
  const { name, path, sameSite, seconds } = COOKIES[cookie];
  const secure = settings.public_url?.startsWith('https:') ?? false;
  void reply.setCookie(name, value, { path, httpOnly: true, sameSite, secure, maxAge: seconds });
}

export function clearSocialCookie(reply: FastifyReply, cookie: SocialCookie): void {
  const { name, path } = COOKIES[cookie];
  void reply.clearCookie(name, { path });
}

export const socialCookieOf = (request: FastifyRequest, cookie: SocialCookie): string | undefined =>
  request.cookies[COOKIES[cookie].name];
