import { type CanActivate, type ExecutionContext, Injectable, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum';
import type { FastifyRequest } from 'fastify';
import { AppError, invalidField } from './app-error';
import { noForm, TAKES_FILE } from './upload';

/**
 * Refuses what the validation of DTOs does not see: query names and bodies on routes that declare none, and a
 * body that is no object where one is declared.
 */
@Injectable()
export class UnexpectedInputGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { query, body } = request;
    if (Reflect.getMetadata(TAKES_FILE, context.getHandler()) === true && !request.isMultipart())
      throw noForm();
    const takes = argumentsOf(context);
    const [name] = takes.query ? [] : Object.keys(query ?? {});
    if (name !== undefined) throw invalidField(name, `${name} is not a known field.`);
    if (takes.body && (typeof body !== 'object' || body === null || Array.isArray(body))) {
      throw new AppError('invalid', 'The body must be a JSON object.');
    }
    if (!takes.body && !isEmpty(body)) throw new AppError('invalid', 'Nothing is to be sent here.');
    return true;
  }
}

interface Taken {
  readonly query: boolean;
  readonly body: boolean;
}

const taken = new WeakMap<object, Taken>();

function argumentsOf(context: ExecutionContext): Taken {
  const handler = context.getHandler();
  const known = taken.get(handler);
  if (known) return known;
  const declared = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), handler.name) as
    object | undefined;
  const kinds = Object.keys(declared ?? {}).map((key) => Number(key.split(':', 1)[0]));
  const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod;
  const found: Taken = {
    query: kinds.includes(RouteParamtypes.QUERY),
    // A body sent with GET is ignored everywhere.
    body: kinds.includes(RouteParamtypes.BODY) && method !== RequestMethod.GET,
  };
  taken.set(handler, found);
  return found;
}

const isEmpty = (body: unknown): boolean =>
  body === undefined || body === null || (typeof body === 'object' && Object.keys(body).length === 0);
