import {
  type CanActivate,
  type ExecutionContext,
  Inject,
  Injectable,
  type OnApplicationShutdown,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Redis } from 'ioredis';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import { Settings } from '../config';
import { AppError } from './app-error';
import { networkOf } from './network';

/** How many requests of a kind one user (or one address, before signing in) may send. */
export interface RateRule {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

const EVERYTHING: RateRule = { name: 'all', points: 600, seconds: 60 };

const RATE_RULE = 'rate-rule';
const UNLIMITED = 'rate-unlimited';
/** For routes that machines ask all the time, such as health checks. */
export const Unlimited = (): ClassDecorator => SetMetadata(UNLIMITED, true);

/** A stricter limit for one route, besides the general one. */
export const RateLimit = (rule: RateRule): MethodDecorator => SetMetadata(RATE_RULE, rule);

/** Counts requests in Redis where there is one, so that several processes share the figure; else in memory. */
@Injectable()
export class RateLimits implements OnApplicationShutdown {
  readonly #limiters = new Map<string, RateLimiterAbstract>();
  readonly #redis: Redis | null;

  constructor(@Inject(Settings) private readonly settings: Settings) {
    this.#redis = settings.redis_url
      ? new Redis(settings.redis_url, {
          enableOfflineQueue: false,
          maxRetriesPerRequest: 1,
          lazyConnect: false,
        })
      : null;
    // A lost connection is survived by the insurance limiter below; ioredis reconnects by itself.
    this.#redis?.on('error', () => undefined);
  }

  get enabled(): boolean {
    return this.settings.rate_limit === 'on';
  }

  /** @throws {AppError} `rate_limited` when `key` used up its points, with the seconds to wait */
  async take(rule: RateRule, key: string): Promise<void> {
    if (!this.enabled) return;
    try {
      await this.#limiter(rule).consume(key);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const wait = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      throw new AppError(
        'rate_limited',
        `Too many requests. Please wait ${wait} ${wait === 1 ? 'second' : 'seconds'}.`,
        { retry_after: wait },
      );
    }
  }

  /** Forgets what `key` used, after a success. */
  async reset(rule: RateRule, key: string): Promise<void> {
    if (this.enabled) await this.#limiter(rule).delete(key);
  }

  async onApplicationShutdown(): Promise<void> {
    this.#redis?.disconnect();
    await Promise.resolve();
  }

  #limiter({ name, points, seconds }: RateRule): RateLimiterAbstract {
    const known = this.#limiters.get(name);
    if (known) return known;
    const options = { keyPrefix: `rate:${name}`, points, duration: seconds };
    const memory = new RateLimiterMemory(options);
    const limiter = this.#redis
      ? new RateLimiterRedis({ ...options, storeClient: this.#redis, insuranceLimiter: memory })
      : memory;
    this.#limiters.set(name, limiter);
    return limiter;
  }
}

/** The general limit of every route, and the stricter one of those that have it. */
@Injectable()
export class RateLimitGuard implements CanActivate {
  constructor(
    private readonly limits: RateLimits,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (!this.limits.enabled || this.reflector.get<boolean | undefined>(UNLIMITED, context.getClass())) {
      return true;
    }
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const key = request.principal?.user_id ?? networkOf(request.ip);
    await this.limits.take(EVERYTHING, key);
    const rule = this.reflector.get<RateRule | undefined>(RATE_RULE, context.getHandler());
    if (rule) await this.limits.take(rule, key);
    return true;
  }
}
