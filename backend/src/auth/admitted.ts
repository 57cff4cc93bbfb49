import type { FastifyReply } from 'fastify';
import type { AccessTokenDto } from '#contracts/auth.dto';
import type { Settings } from '../platform/config';
import { setRefreshCookie } from './refresh-cookie';
import type { Admission } from './sessions.service';
import { toUserDto } from './users.service';

/** What a device is answered that was let in: the access token in the body, the refresh token in a cookie. */
export function admitted(reply: FastifyReply, settings: Settings, admission: Admission): AccessTokenDto {
  const { user, second_factor, access_token, expires_in, refresh_token } = admission;
  if (refresh_token) setRefreshCookie(reply, settings, refresh_token);
  void reply.header('Cache-Control', 'no-store');
  return { access_token, token_type: 'bearer', expires_in, user: toUserDto(user, second_factor) };
}
