import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { TokenScope as Scope } from '#contracts/account';
import type { Role } from '#contracts/user';
import type { UserId } from '../database';
import { AppError } from './app-error';

/** Who asks: put on the request by the log-in guard, from the token alone. */
export interface Principal {
  readonly user_id: UserId;
  readonly role: Role;
  /** `null`: it asks by a personal access token. */
  readonly session_id: string | null;
  /** What the personal access token may do; `null`: a session, which may do all that its owner may. */
  readonly scopes: readonly Scope[] | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    principal?: Principal;
  }
}

const principalOf = (context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!principal) throw new AppError('unauthorized', 'Please sign in.');
  return principal;
};

/** The id of the signed-in user. */
export const Me = createParamDecorator(
  (_: unknown, context: ExecutionContext) => principalOf(context).user_id,
);

/** The signed-in user with role and session. */
export const CurrentPrincipal = createParamDecorator((_: unknown, context: ExecutionContext) =>
  principalOf(context),
);

export const PUBLIC = 'public';
/** The route may be used without signing in. */
export const Public = (): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(PUBLIC, true), ApiExtension('x-public', true));

export const TOKEN_SCOPE = 'token-scope';
/** What a personal access token needs for this route, where `write` would be too much to ask. */
export const TokenScope = (scope: Scope): MethodDecorator => SetMetadata(TOKEN_SCOPE, scope);

export const ROLES_ALLOWED = 'roles';
/** The route is for these roles alone. */
export const Roles = (...roles: Role[]): MethodDecorator & ClassDecorator =>
  SetMetadata(ROLES_ALLOWED, roles);
