import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Where a request came from, for the member to recognize a device by and for the audit log. */
export interface Origin {
  readonly address: string | null;
  readonly user_agent: string | null;
  readonly request_id: string | null;
}

/** The origin of this request. */
export const FromWhere = createParamDecorator((_: unknown, context: ExecutionContext): Origin => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return {
    address: request.ip.slice(0, 64),
    user_agent: request.headers['user-agent']?.slice(0, 300) ?? null,
    request_id: request.id.slice(0, 100),
  };
});
