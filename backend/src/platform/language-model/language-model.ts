import type { ZodType } from 'zod';
import type { HealthState } from '#contracts/health.dto';
import type { UserId } from '../database';
import type { Prompt } from './prompt';

export interface ModelRequest<T> {
  readonly prompt: Prompt;
  /**
   * Documents by what they are called in the prompt, such as `{ posting: '…' }`. They are sent as data, without
   * characters that cannot be seen, cut to `LONGEST_DOCUMENT`.
   */
  readonly input: Readonly<Record<string, string>>;
  /** What the answer must be. Limits of lengths and numbers are checked here and not sent. */
  readonly schema: ZodType<T>;
  /** On whose budget. */
  readonly member: UserId;
  /** IANA zone that says when the member's day begins; UTC if absent or unknown. */
  readonly time_zone?: string | null;
  /** Gives up early; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

export interface ModelAnswer<T> {
  readonly value: T;
  readonly model: string;
  /** Of all attempts together, as are the next two. */
  readonly tokens_in: number;
  readonly tokens_out: number;
  /** US dollars. */
  readonly cost_usd: number;
}

/** The port to a language model (spec §7): injection token and type. What it answers is checked against a schema. */
export abstract class LanguageModel {
  /** Whether one is configured. */
  abstract readonly isOn: boolean;
  /** Its provider's name for it; `none` if there is none. */
  abstract readonly name: string;
  /** `down` while its failures keep us from asking; asks nothing itself, since that would cost money. */
  abstract readonly health: HealthState;

  /**
   * Asks for one value, within 20 seconds, retries and one correction included.
   * @throws {ModelFault} whatever went wrong with the model; errors of the database go through
   */
  abstract answer<T>(request: ModelRequest<T>): Promise<ModelAnswer<T>>;
}
