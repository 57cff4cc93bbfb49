import { randomUUID } from 'node:crypto';
import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { type FastifyHttpOptions, type FastifyInstance, type FastifyReply, LogController } from 'fastify';
import type { Logger } from 'pino';
import type { ErrorCode } from '#contracts/error';
import { SystemClock } from '../clock';
import type { Settings } from '../config';
import { AppError } from './app-error';
import { errorBody } from './error-body';
import { tellWrongMethods } from './known-routes';
import { addHeaders, securityHeaders } from './security-headers';
import { refuseUnreadableText } from './unreadable-text';

/** What is answered before any request reaches Nest has only this clock to ask. */
const clock = new SystemClock();

/** Largest body of an ordinary request, in bytes; uploads have their own limit. */
const BODY_LIMIT = 1024 * 1024;
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const TRUSTED_REQUEST_ID = /^[A-Za-z0-9_-]{8,64}$/;

/** The web server under Nest: limits, request ids, and answers to what never reaches a route. */
export function createAdapter(settings: Settings, logger: Logger): FastifyAdapter {
  const headers = securityHeaders(settings);
  const options: FastifyHttpOptions<Server> = {
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    trustProxy: settings.trust_proxy,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    http: {
      requireHostHeader: false,
      headersTimeout: 15_000,
      connectionsCheckingInterval: 5000,
      maxHeaderSize: 16 * 1024,
    },
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    requestIdHeader: false,
    genReqId: ({ headers }) => {
      const given = headers['x-request-id'];
      return typeof given === 'string' && TRUSTED_REQUEST_ID.test(given) ? given : randomUUID();
    },
    clientErrorHandler: (error, socket) => answerUnreadable(error, socket),
    frameworkErrors: (error, request, reply) => {
      const appError = new AppError('malformed', 'The address of the request cannot be read.', {
        cause: error,
      });
      const [path = '/'] = request.url.split('?', 1);
      // The reply of a request without a route has no types of its own.
      void (reply as FastifyReply)
        .status(appError.status)
        .headers(headers)
        .send(errorBody(appError, { path, request_id: request.id, timestamp: clock.timestamp() }));
    },
  };
  // Nest's types leave out the options of `node:http`, which Fastify takes.
  const adapter: FastifyAdapter = new FastifyAdapter(options as object);
  // Before the hooks that refuse requests, whose answers need them too.
  addHeaders(adapter.getInstance(), headers);
  prepare(adapter.getInstance());
  return adapter;
}

function prepare(fastify: FastifyInstance): void {
  fastify.removeContentTypeParser(['text/plain', 'application/json']);
  const parseJson = fastify.getDefaultJsonParser('error', 'ignore');
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    // Many clients name the type of a body they do not send.
    if (body === '') done(null, undefined);
    else void parseJson(request, String(body), done);
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('X-Request-Id', request.id);
    if (!METHODS.has(request.method))
      done(new AppError('method_not_allowed', `${request.method} is not used here.`));
    else if (request.headers.host === undefined && request.raw.httpVersion === '1.1')
      done(new AppError('malformed', 'The request names no host.'));
    else done();
  });
  tellWrongMethods(fastify);
  fastify.server.on('connect', (_request, socket: Duplex) => {
    answerByHand(socket, new AppError('method_not_allowed', 'CONNECT is not used here.'), 405);
  });
  fastify.server.on('checkExpectation', (_request, response: ServerResponse) => {
    const error = new AppError('malformed', 'No other expectation than 100-continue is met here.');
    response.writeHead(417, { 'Content-Type': JSON_TYPE, Connection: 'close' }).end(handWritten(error));
  });
  fastify.addHook('preValidation', (request, _reply, done) => {
    try {
      refuseUnreadableText(request.params);
      refuseUnreadableText(request.query);
      refuseUnreadableText(request.body);
      done();
    } catch (error) {
      // It throws nothing but `AppError`.
      done(error as AppError);
    }
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const { user_id } = request.principal ?? {};
    request.log.info(
      {
        req_id: request.id,
        user_id,
        method: request.method,
        route: request.routeOptions.url ?? 'unknown',
        status: reply.statusCode,
        duration_ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'request',
    );
    done();
  });
}

const JSON_TYPE = 'application/json; charset=utf-8';
const CODES: Readonly<Record<string, ErrorCode>> = { HPE_HEADER_OVERFLOW: 'headers_too_large' };
const REASONS = {
  400: 'Bad Request',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
} as const;

/** Node could not read the request, so there is neither a route nor a reply object: the answer is written by hand. */
function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const timedOut = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
  const appError = new AppError(CODES[error.code ?? ''] ?? 'malformed', 'The request cannot be read.');
  const status = timedOut ? 408 : appError.status === 431 ? 431 : 400;
  answerByHand(socket, appError, status);
}

function answerByHand(socket: Duplex, error: AppError, status: keyof typeof REASONS): void {
  const body = handWritten(error);
  socket.end(
    `HTTP/1.1 ${status} ${REASONS[status]}\r\nContent-Type: ${JSON_TYPE}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

const handWritten = (error: AppError): string =>
  JSON.stringify(errorBody(error, { path: '', request_id: randomUUID(), timestamp: clock.timestamp() }));
