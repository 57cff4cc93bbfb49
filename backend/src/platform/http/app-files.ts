import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { appPolicy } from './security-headers';

const NONCE = /__CSP_NONCE__/g;
/** What is no page of the app: the API's, and files that are not there. No page has a dot or a tilde in its address. */
const NO_PAGE = /^\/api\/|^[^?]*[.~]/;
/** Files whose name holds a hash of their content never change. */
const HASHED = /-[A-Z0-9]{8}\.(js|css)$/;

/**
 * Serves the built app beside the API, under one origin. Every path that is neither a file nor the API's nor looks
 * like a file is the app's page, since the app has its own routes; each answer gets a fresh nonce for its styles.
 * @returns whether there is a built app to serve
 */
export async function serveApp(fastify: FastifyInstance, folder: string, secure: boolean): Promise<boolean> {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return false;
  const page = readFileSync(index, 'utf8');
  await fastify.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      reply.header(
        'Cache-Control',
        HASHED.test(path.replace(/\.(br|gz)$/, '')) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  fastify.get('/*', (request, reply) => {
    if (NO_PAGE.test(request.url)) {
      reply.callNotFound();
      return;
    }
    const nonce = randomBytes(16).toString('base64');
    void reply
      .header('Content-Type', 'text/html; charset=utf-8')
      .header('Cache-Control', 'no-store')
      .header('Content-Security-Policy', appPolicy(nonce, secure))
      .send(page.replace(NONCE, nonce));
  });
  return true;
}
