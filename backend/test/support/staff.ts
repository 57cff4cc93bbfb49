import { randomBytes } from 'node:crypto';
import type { AccessTokenDto } from '#contracts/auth.dto';
import type { Role } from '#contracts/user';
import { Passwords, UsersService } from '../../src/auth';
import type { Client } from './client';
import { PASSWORD, type TestApp } from './test-app';

/** A new account with a role, signed in. Registering makes members only. */
export async function signedInAs(test: TestApp, role: Role, name: string = role): Promise<Client> {
  const username = `${name}-${randomBytes(5).toString('hex')}`;
  const password_hash = await test.app.get(Passwords).hash(PASSWORD);
  const email = `${username}@example.org`;
  await test.app.get(UsersService).add({ username, email, role, password_hash, email_verified: true });
  return logIn(test, username);
}

/** Another session of an account. */
export async function logIn(test: TestApp, username: string): Promise<Client> {
  const { body } = await test.stranger.post<AccessTokenDto>('/auth/login', { username, password: PASSWORD });
  return test.stranger.as(body);
}
