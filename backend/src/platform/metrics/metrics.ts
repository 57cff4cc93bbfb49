import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { Settings } from '../config';
import { AppError } from '../http';
import { ModelMetrics } from '../language-model';
import { TaskQueue } from '../queue';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** What Prometheus may ask: requests, the queue and the process itself. */
@Injectable()
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests: Histogram;
  readonly #errors: Counter;
  readonly #tasks: Gauge;

  constructor(
    private readonly settings: Settings,
    private readonly queue: TaskQueue,
    private readonly model: ModelMetrics,
  ) {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#requests = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time from a request to its answer.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
      registers,
    });
    this.#errors = new Counter({
      name: 'http_server_errors_total',
      help: 'Answers of 500 and above.',
      labelNames: ['route'],
      registers,
    });
    this.#tasks = new Gauge({
      name: 'queue_tasks',
      help: 'Tasks by state.',
      labelNames: ['state'],
      registers,
    });
  }

  /** Counts every request, and answers /metrics on loopback, or to whoever has the token. */
  attach(fastify: FastifyInstance): void {
    fastify.addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? 'unknown';
      this.#requests.observe(
        { method: request.method, route, status: reply.statusCode },
        reply.elapsedTime / 1000,
      );
      if (reply.statusCode >= 500) this.#errors.inc({ route });
      done();
    });
    fastify.get('/metrics', async (request, reply) => {
      if (!this.#mayRead(request)) throw new AppError('not_found', 'There is nothing here.');
      await this.#readQueue();
      const all = Registry.merge([this.#registry, this.model.registry]);
      return reply.header('Content-Type', all.contentType).send(await all.metrics());
    });
  }

  #mayRead(request: FastifyRequest): boolean {
    const token = this.settings.metrics_token;
    if (token === undefined)
      return LOOPBACK.has(request.socket.remoteAddress ?? '') && !request.headers['x-forwarded-for'];
    const given = Buffer.from(request.headers.authorization ?? '');
    const wanted = Buffer.from(`Bearer ${token}`);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }

  async #readQueue(): Promise<void> {
    try {
      for (const [state, count] of Object.entries(await this.queue.counts()))
        this.#tasks.set({ state }, Number(count));
    } catch {
      // The queue is away: its figures are missing, the others are still worth having.
      this.#tasks.reset();
    }
  }
}
