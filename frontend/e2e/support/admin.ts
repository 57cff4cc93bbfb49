import type { AdminUserDto } from '#contracts/admin.dto';
import type { AccessTokenDto } from '#contracts/auth.dto';
import { answer } from './api';

/** The sample account that may administer; its password is no secret where there are sample accounts. */
export const ADMIN = { username: 'admin', email: 'admin@example.org', password: 'paper-lantern-7' };

/** Has the admin send somebody a link for a new password, by the API. */
export async function adminSendsPasswordReset(username: string): Promise<void> {
  const { access_token: token } = await answer<AccessTokenDto>('/auth/login', {
    method: 'POST',
    body: { username: ADMIN.username, password: ADMIN.password },
  });
  const [found] = await answer<AdminUserDto[]>(`/admin/users?q=${username}`, { token });
  if (!found) throw new Error(`nobody is called ${username}`);
  await answer(`/admin/users/${found.id}/password-reset`, { method: 'POST', token });
}
