import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AccessTokenDto } from '#contracts/auth.dto';
import type { LinkStartedDto } from '#contracts/social.dto';
import type { Settings } from '../../platform/config';
import { setRefreshCookie } from '../refresh-cookie';
import type { Admission } from '../sessions.service';
import { toUserDto } from '../users.service';
import type { Step } from './sign-in.service';
import { clearSocialCookie, setSocialCookie, type SocialCookie } from './social-cookies';

/** Everything after the `?` of a request, as it was sent. */
export const queryOf = ({ url }: FastifyRequest): string => {
  const at = url.indexOf('?');
  return at < 0 ? '' : url.slice(at + 1);
};

/** Sends the browser on. @param done the cookie that has served its purpose */
export function send(reply: FastifyReply, settings: Settings, step: Step, done?: SocialCookie): void {
  if (done) clearSocialCookie(reply, done);
  if (step.cookie) setSocialCookie(reply, settings, step.cookie);
  void reply.header('Cache-Control', 'no-store').redirect(step.location, 302);
}

export function startLink(
  reply: FastifyReply,
  settings: Settings,
  { authorize_url, cookie }: LinkStartedDto & Step,
): LinkStartedDto {
  if (cookie) setSocialCookie(reply, settings, cookie);
  void reply.header('Cache-Control', 'no-store');
  return { authorize_url };
}

/** The same as after a log-in by password. */
export function admitted(reply: FastifyReply, settings: Settings, admission: Admission): AccessTokenDto {
  const { user, second_factor, access_token, expires_in, refresh_token } = admission;
  if (refresh_token) setRefreshCookie(reply, settings, refresh_token);
  clearSocialCookie(reply, 'browser');
  void reply.header('Cache-Control', 'no-store');
  return { access_token, token_type: 'bearer', expires_in, user: toUserDto(user, second_factor) };
}
