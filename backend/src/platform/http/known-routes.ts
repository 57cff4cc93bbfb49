import type { FastifyInstance } from 'fastify';
import { AppError } from './app-error';

interface KnownRoute {
  readonly pattern: RegExp;
  readonly methods: Set<string>;
}

/** A route's path as a pattern: `/jobs/:id` takes one segment for `:id`. */
const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:[A-Za-z_]+/g, '[^/]+')}$`);

/**
 * Lets a request for a path that is there, by a method that it does not take, be answered with 405 and the methods
 * that it takes (RFC 9110 §15.5.6) instead of 404. The app's own pages, which take any path, are no such path.
 */
export function tellWrongMethods(fastify: FastifyInstance): void {
  const routes = new Map<string, KnownRoute>();
  fastify.addHook('onRoute', ({ url, method }) => {
    if (url.includes('*')) return;
    const route = routes.get(url) ?? { pattern: patternOf(url), methods: new Set<string>() };
    for (const one of [method].flat()) route.methods.add(one);
    routes.set(url, route);
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    const isKnown = !request.is404 && !request.routeOptions.url?.includes('*');
    const allowed = isKnown ? [] : methodsFor(request.url, routes);
    if (allowed.length === 0 || allowed.includes(request.method)) {
      done();
      return;
    }
    void reply.header('Allow', allowed.join(', '));
    done(new AppError('method_not_allowed', `${request.method} is not for this address.`));
  });
}

function methodsFor(url: string, routes: ReadonlyMap<string, KnownRoute>): readonly string[] {
  const [path = '/'] = url.split('?', 1);
  const methods = [...routes.values()].filter(({ pattern }) => pattern.test(path));
  return [...new Set(methods.flatMap((route) => [...route.methods]))].sort();
}
