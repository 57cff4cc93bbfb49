import { Injectable } from '@nestjs/common';
import { Counter, Histogram, Registry } from 'prom-client';
import type { ModelFaultCode } from './model-fault';
import type { Tokens } from './prices';

/** Which question to which model. */
export interface Asked {
  readonly model: string;
  /** Name and version. */
  readonly prompt: string;
}

/** What language models do and cost, for Prometheus. */
@Injectable()
export class ModelMetrics {
  /** To be merged with the process's own. */
  readonly registry = new Registry();
  readonly #answers = new Counter({
    name: 'llm_answers_total',
    help: 'Questions by what became of them.',
    labelNames: ['model', 'prompt', 'outcome'],
    registers: [this.registry],
  });
  readonly #tokens = new Counter({
    name: 'llm_tokens_total',
    help: 'Tokens by direction.',
    labelNames: ['model', 'prompt', 'direction'],
    registers: [this.registry],
  });
  readonly #cost = new Counter({
    name: 'llm_cost_usd_total',
    help: 'US dollars, by list price.',
    labelNames: ['model', 'prompt'],
    registers: [this.registry],
  });
  readonly #duration = new Histogram({
    name: 'llm_answer_duration_seconds',
    help: 'Time from a question to its answer or fault, retries and corrections included.',
    labelNames: ['model', 'prompt'],
    buckets: [0.1, 0.25, 0.5, 1, 2, 4, 8, 12, 16, 20],
    registers: [this.registry],
  });

  used(asked: Asked, tokens: Tokens, cost: number): void {
    this.#tokens.inc({ ...asked, direction: 'in' }, tokens.in);
    this.#tokens.inc({ ...asked, direction: 'out' }, tokens.out);
    this.#cost.inc({ ...asked }, cost);
  }

  ended(asked: Asked, outcome: 'answered' | 'given_up' | ModelFaultCode, seconds: number): void {
    this.#answers.inc({ ...asked, outcome });
    this.#duration.observe({ ...asked }, seconds);
  }
}
