import { join } from 'node:path';
import cookie from '@fastify/cookie';
import compress from '@fastify/compress';
import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import { SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { constants } from 'node:zlib';
import { AppModule } from './app.module';
import type { Settings } from './platform/config';
import { serveApp } from './platform/http/app-files';
import { describeApi } from './platform/http/openapi';
import { DOCUMENTATION_POLICY } from './platform/http/security-headers';
import { createAdapter } from './platform/http/server';
import { validationPipe } from './platform/http/validation';
import { NestLog } from './platform/logging';
import { Metrics } from './platform/metrics/metrics';

export const API_PREFIX = 'api/v1';

/** Fastify's own JSON parser is the only one: Nest's would add forms, which nothing here takes. */
export const NEST_OPTIONS = { bodyParser: false, abortOnError: false } as const;

/** Where the built app lies, as seen from the compiled server. */
const APP_FOLDER = join(__dirname, '..', '..', 'frontend');

interface Options {
  /** The Nest module to run; `AppModule` unless a test replaces parts of it. */
  readonly create?: (adapter: ReturnType<typeof createAdapter>) => Promise<NestFastifyApplication>;
  readonly appFolder?: string;
}

/** The product, ready to listen: database migrated, queue open, routes and documentation in place. */
export async function createApp(
  settings: Settings,
  logger: Logger,
  options: Options = {},
): Promise<NestFastifyApplication> {
  const adapter = createAdapter(settings, logger);
  const app = options.create
    ? await options.create(adapter)
    : await NestFactory.create<NestFastifyApplication>(AppModule.with(settings, logger), adapter, {
        ...NEST_OPTIONS,
        logger: new NestLog(logger),
      });
  app.setGlobalPrefix(API_PREFIX);
  app.useGlobalPipes(validationPipe());
  app.enableShutdownHooks();
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register(cookie);
  // Each route that takes a file has its own limits, see `readUpload`; a file is never more than this.
  await fastify.register(multipart, { limits: { fileSize: 10 * 1024 * 1024, parts: 20 } });
  // Level 4 of Brotli costs a hundredth of the default 11 and packs nearly as well.
  await fastify.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: 1024,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  if (settings.cors_origins.length > 0) {
    app.enableCors({
      origin: [...settings.cors_origins],
      methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
      credentials: true,
      exposedHeaders: ['X-Total-Count', 'Link', 'X-Request-Id'],
    });
  }
  app.get(Metrics).attach(fastify);
  await documentApi(app, fastify);
  await serveApp(
    fastify,
    options.appFolder ?? APP_FOLDER,
    settings.public_url?.startsWith('https:') ?? false,
  );
  await app.init();
  return app;
}

async function documentApi(app: NestFastifyApplication, fastify: FastifyInstance): Promise<void> {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (request.url.startsWith('/api/docs'))
      void reply.header('Content-Security-Policy', DOCUMENTATION_POLICY);
    done(null, payload);
  });
  SwaggerModule.setup('api/docs', app, await describeApi(app), { jsonDocumentUrl: 'api/docs-json' });
}
