import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Role } from '#contracts/user';
import { AppError, PUBLIC, RateLimits, ROLES_ALLOWED } from '../platform/http';
import { REFUSED_RULE } from './auth.limits';
import { SessionsService } from './sessions.service';

const BEARER = /^Bearer ([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)$/;
const LONGEST_TOKEN = 2048;

/** Every route needs a valid token unless it is marked `@Public()`, and the role if it is marked `@Roles()`. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly sessions: SessionsService,
    private readonly limits: RateLimits,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const marks = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, marks)) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const header = request.headers.authorization ?? '';
    const token = header.length <= LONGEST_TOKEN ? BEARER.exec(header)?.[1] : undefined;
    try {
      if (!token) throw new AppError('unauthorized', 'Please sign in.');
      request.principal = await this.sessions.principalOf(token);
    } catch (error) {
      // The general limit counts by user; whoever is none is counted by address.
      await this.limits.take(REFUSED_RULE, request.ip);
      throw error;
    }
    const roles = this.reflector.getAllAndOverride<Role[] | undefined>(ROLES_ALLOWED, marks);
    if (roles && !roles.includes(request.principal.role))
      throw new AppError('forbidden', 'Your account may not do this.');
    return true;
  }
}
