import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { TOKEN_PREFIX, type TokenScope } from '#contracts/account';
import type { Role } from '#contracts/user';
import {
  AppError,
  type Principal,
  PUBLIC,
  RateLimits,
  ROLES_ALLOWED,
  TOKEN_SCOPE,
  networkOf,
} from '../platform/http';
import { REFUSED_RULE } from './auth.limits';
import { PersonalTokensService } from './personal-tokens/personal-tokens.service';
import { SecondFactorDuty } from './second-factor/second-factor-duty';
import { SessionsService } from './sessions.service';

const BEARER = /^Bearer ([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)$/;
const PERSONAL = new RegExp(`^Bearer (${TOKEN_PREFIX}[A-Za-z0-9_-]+)$`);
const LONGEST_TOKEN = 2048;

/**
 * Where no personal access token works, so that one that leaks gives nobody the account. By path and not by a mark,
 * which a new route could be without.
 */
const SESSIONS_ONLY = /^\/api\/v1\/(auth|me|admin|privacy)(\/|$)/;
const READING = ['GET', 'HEAD'];

/**
 * Every route needs a valid token unless it is marked `@Public()`, and the role if it is marked `@Roles()`. Personal
 * access tokens need a scope besides, and some accounts a second factor.
 */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly sessions: SessionsService,
    private readonly tokens: PersonalTokensService,
    private readonly duty: SecondFactorDuty,
    private readonly limits: RateLimits,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const marks = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, marks)) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    try {
      request.principal = await this.#principalOf(request.headers.authorization ?? '');
    } catch (error) {
      // The general limit counts by user; whoever is none is counted by address.
      await this.limits.take(REFUSED_RULE, networkOf(request.ip));
      throw error;
    }
    const { role, scopes } = request.principal;
    const roles = this.reflector.getAllAndOverride<Role[] | undefined>(ROLES_ALLOWED, marks);
    const enough = this.reflector.get<TokenScope | undefined>(TOKEN_SCOPE, context.getHandler());
    if (scopes && (roles || !suffices(scopes, request, enough)))
      throw new AppError('forbidden', 'This token may not do that.');
    if (roles && !roles.includes(role)) throw new AppError('forbidden', 'Your account may not do this.');
    await this.duty.demand(request.principal, request);
    return true;
  }

  #principalOf(header: string): Promise<Principal> {
    const given = header.length <= LONGEST_TOKEN ? header : '';
    const personal = PERSONAL.exec(given)?.[1];
    if (personal) return this.tokens.principalOf(personal);
    const access = BEARER.exec(given)?.[1];
    if (access) return this.sessions.principalOf(access);
    throw new AppError('unauthorized', 'Please sign in.');
  }
}

/** @param enough the scope that the route takes instead of `write` */
function suffices(
  scopes: readonly TokenScope[],
  { method, routeOptions }: FastifyRequest,
  enough: TokenScope | undefined,
): boolean {
  if (SESSIONS_ONLY.test(routeOptions.url ?? '')) return false;
  if (READING.includes(method)) return scopes.includes('read');
  return scopes.includes('write') || (enough !== undefined && scopes.includes(enough));
}
