import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Role } from '#contracts/user';
import type { UserId } from '../database';
import { AppError } from './app-error';

/** Who asks: put on the request by the log-in guard, from the token alone. */
export interface Principal {
  readonly user_id: UserId;
  readonly role: Role;
  readonly session_id: string;
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

export const ROLES_ALLOWED = 'roles';
/** The route is for these roles alone. */
export const Roles = (...roles: Role[]): MethodDecorator & ClassDecorator =>
  SetMetadata(ROLES_ALLOWED, roles);
