import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import type { PageQuery } from '#contracts/page.dto';

/** A part of a list, and how long the list is. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
}

export const DEFAULT_PAGE_SIZE = 50;

/** Which part was asked for, with the defaults. */
export const pageOf = ({
  skip = 0,
  limit = DEFAULT_PAGE_SIZE,
}: PageQuery): { skip: number; limit: number } => ({ skip, limit });

/** Turns a `Page` into a bare array with its total and the next page in headers (RFC 8288). */
@Injectable()
class PageInterceptor implements NestInterceptor<Page<unknown>, readonly unknown[]> {
  intercept(context: ExecutionContext, next: CallHandler<Page<unknown>>): Observable<readonly unknown[]> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(
      map(({ items, total }) => {
        reply.header('X-Total-Count', total);
        const following = nextPage(request, items.length, total);
        if (following) reply.header('Link', `<${following}>; rel="next"`);
        return items;
      }),
    );
  }
}

function nextPage(request: FastifyRequest, count: number, total: number): string | null {
  const cut = request.url.indexOf('?');
  const [path, search] =
    cut < 0 ? [request.url, ''] : [request.url.slice(0, cut), request.url.slice(cut + 1)];
  const query = new URLSearchParams(search);
  const after = Number(query.get('skip') ?? 0) + count;
  if (count === 0 || after >= total) return null;
  query.set('skip', String(after));
  return `${path}?${query.toString()}`;
}

/** The route answers a page of these. */
export const Paged = (type: new () => object): MethodDecorator =>
  applyDecorators(
    UseInterceptors(PageInterceptor),
    ApiOkResponse({
      type: [type],
      headers: {
        'X-Total-Count': { description: 'How many there are in all.', schema: { type: 'integer' } },
        Link: { description: 'The next page, if there is one (RFC 8288).', schema: { type: 'string' } },
      },
    }),
  );
