import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock';
import { dialectOf } from '../database';
import { errorBody, toAppError } from './error-body';

/** Answers every failure in the one form that the product has for it. */
@Catch()
@Injectable()
export class ErrorFilter implements ExceptionFilter {
  constructor(
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
  ) {}

  catch(exception: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const error = toAppError(exception, dialectOf(this.dataSource));
    if (error.status >= 500) request.log.error({ err: exception }, error.detail);
    if (reply.sent) return;
    if (error.details.retry_after !== undefined)
      void reply.header('Retry-After', Math.ceil(error.details.retry_after));
    const [path = '/'] = request.url.split('?', 1);
    void reply
      .status(error.status)
      .header('Content-Type', 'application/json; charset=utf-8')
      .send(errorBody(error, { path, request_id: request.id, timestamp: this.clock.timestamp() }));
  }
}
