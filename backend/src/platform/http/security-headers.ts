import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import helmet, { type HelmetOptions } from 'helmet';
import type { Settings } from '../config';

/**
 * Headers for the API's answers, which no browser should render or frame. The app's own page replaces the policy
 * by one with a nonce (`app-files.ts`), and the API documentation by one that its viewer needs.
 */
export const securityHeaders = (settings: Settings): Readonly<Record<string, string>> =>
  headersOf({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    strictTransportSecurity: settings.public_url?.startsWith('https:') ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    // Headers that today's browsers ignore.
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
    originAgentCluster: false,
    xFrameOptions: { action: 'deny' },
  });

/** Sends them with every answer. What the API answers is somebody's, and is kept by no browser and no proxy. */
export function addHeaders(fastify: FastifyInstance, headers: Readonly<Record<string, string>>): void {
  const unkept = { ...headers, 'Cache-Control': 'no-store' };
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers(request.url.startsWith('/api/v1/') ? unkept : headers);
    done();
  });
}

/** What Helmet sets; it is the same for every answer, so it is asked once. */
function headersOf(options: HelmetOptions): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  const response = {
    setHeader: (name: string, value: string) => (headers[name] = value),
    removeHeader: () => undefined,
  };
  // Helmet uses nothing else of a response, and nothing of a request.
  helmet(options)({} as IncomingMessage, response as unknown as ServerResponse, () => undefined);
  return headers;
}

/** The policy of the app's page: own files alone, styles by nonce; style attributes are what charts are made of. */
export const appPolicy = (nonce: string, secure: boolean): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: https:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types angular angular#bundler angular#components',
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');

/** The policy of the API documentation, whose viewer sets styles of its own. */
export const DOCUMENTATION_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-ancestors 'none'",
].join('; ');
