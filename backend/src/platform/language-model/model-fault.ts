import type { Tokens } from './prices';

/**
 * Why a language model gave no answer:
 * `off` none is configured; `not_wanted` the member withdrew the consent to it; `over_budget` the member has used
 * up the day; `timeout` the deadline passed, or a reply that had begun did not go on;
 * `rate_limited` the provider is busy with us; `refused` the model would not; `nonsense` what it said does not fit,
 * even after it was told so; `unreachable` there is no connection, or there was none lately; `failed` all else.
 */
export const MODEL_FAULTS = [
  'off',
  'not_wanted',
  'over_budget',
  'timeout',
  'rate_limited',
  'refused',
  'nonsense',
  'unreachable',
  'failed',
] as const;
export type ModelFaultCode = (typeof MODEL_FAULTS)[number];

interface FaultOptions {
  /** Status of the provider's answer, if there was one. */
  readonly status?: number;
  /** Whether another try may succeed. */
  readonly is_passing?: boolean;
  /** Whether the provider is to blame, and not what it was asked: counts towards opening the circuit. */
  readonly is_outage?: boolean;
  /** How long the provider asked us to wait, in ms. */
  readonly retry_after_ms?: number;
  /** What the reply took before it failed, if words had come. */
  readonly used?: Tokens;
}

/**
 * The language model gave no answer that can be used; the caller goes on by rules. Carries no cause: errors of
 * providers hold the request, and with it a member's text, which must not reach a log.
 */
export class ModelFault extends Error {
  readonly status: number | undefined;
  readonly is_passing: boolean;
  readonly is_outage: boolean;
  readonly retry_after_ms: number | undefined;
  readonly used: Tokens | undefined;

  constructor(
    readonly code: ModelFaultCode,
    options: FaultOptions = {},
  ) {
    super(`the language model gave no answer: ${code}`);
    this.name = 'ModelFault';
    this.status = options.status;
    this.is_passing = options.is_passing ?? false;
    this.is_outage = options.is_outage ?? false;
    this.retry_after_ms = options.retry_after_ms;
    this.used = options.used;
  }
}
