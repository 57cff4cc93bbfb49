import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock';
import type { Log } from '../logging';
import { ask } from './attempt';
import type { Account, ModelBudget } from './budget';
import { CircuitBreaker } from './circuit-breaker';
import { LanguageModel, type ModelAnswer, type ModelRequest } from './language-model';
import type { Reply } from './heard';
import { localDay } from './local-day';
import { ModelFault } from './model-fault';
import type { Asked, ModelMetrics } from './model-metrics';
import { costOf, NO_TOKENS, sumOf, type Tokens } from './prices';
import { type Conversation, corrected, opening, type Prompt, tokensOf } from './prompt';
import type { Provider } from './provider';
import { readReply } from './reply';
import { Deadline, type Patience, withRetries } from './retries';
import { type SentSchema, sentSchema } from './sent-schema';

/** What a model is run with. */
export interface ModelMeans {
  readonly provider: Provider;
  readonly budget: ModelBudget;
  readonly metrics: ModelMetrics;
  readonly clock: Clock;
  readonly log: Log;
  readonly patience: Patience;
}

/** What stays the same from question to question of one request. */
interface Talk {
  readonly prompt: Prompt;
  readonly schema: SentSchema;
  readonly account: Account;
  readonly asked: Asked;
  readonly deadline: Deadline;
}

interface Paid {
  readonly text: string;
  /** Of all attempts. */
  readonly tokens: Tokens;
  readonly cost: number;
}

/** The language model of the settings, with all that keeps it from doing harm: deadline, budget, circuit, checks. */
export class ConfiguredModel extends LanguageModel {
  readonly isOn = true;
  readonly #circuit: CircuitBreaker;

  constructor(private readonly means: ModelMeans) {
    super();
    this.#circuit = new CircuitBreaker(means.clock);
  }

  get name(): string {
    return this.means.provider.name;
  }

  get health(): 'up' | 'down' {
    return this.#circuit.isOpen ? 'down' : 'up';
  }

  async answer<T>(request: ModelRequest<T>): Promise<ModelAnswer<T>> {
    const { prompt } = request;
    const asked: Asked = { model: this.name, prompt: `${prompt.name}.v${prompt.version}` };
    const start = performance.now();
    const ended = (outcome: Parameters<ModelMetrics['ended']>[1]): void =>
      this.means.metrics.ended(asked, outcome, (performance.now() - start) / 1000);
    try {
      const answer = await this.#converse(request, asked);
      ended('answered');
      return answer;
    } catch (error) {
      ended(error instanceof ModelFault ? error.code : 'given_up');
      if (error instanceof ModelFault)
        this.means.log.warn(
          { ...asked, code: error.code, status: error.status },
          'no answer from the language model',
        );
      throw error;
    }
  }

  /** One question, and another with what was wrong if the answer does not fit. */
  async #converse<T>(request: ModelRequest<T>, asked: Asked): Promise<ModelAnswer<T>> {
    const { prompt, input, schema, member, time_zone, signal } = request;
    const { clock, patience, provider } = this.means;
    const talk: Talk = {
      prompt,
      schema: sentSchema(schema),
      account: { member, day: localDay(clock.now(), time_zone), model: this.name.slice(0, 100) },
      asked,
      deadline: new Deadline(patience.deadline_ms, signal),
    };
    const spelled = provider.spells_schema ? talk.schema : null;
    const first = opening({ prompt, input, schema: spelled, newMark: () => randomBytes(9).toString('hex') });
    const reply = await this.#question(first, talk);
    const read = readReply(reply.text, schema);
    if (read.ok) return this.#answer(read.value, [reply]);
    const second = await this.#question(corrected(first, reply.text, read.faults), talk);
    const reread = readReply(second.text, schema);
    if (!reread.ok) throw new ModelFault('nonsense');
    return this.#answer(reread.value, [reply, second]);
  }

  #answer<T>(value: T, replies: readonly Paid[]): ModelAnswer<T> {
    const sum = (of: (reply: Paid) => number): number =>
      replies.reduce((total, reply) => total + of(reply), 0);
    return {
      value,
      model: this.name,
      tokens_in: sum(({ tokens }) => tokens.in),
      tokens_out: sum(({ tokens }) => tokens.out),
      cost_usd: sum(({ cost }) => cost),
    };
  }

  /** One question within the budget. What its attempts really took is put in the place of what was set aside. */
  async #question(conversation: Conversation, talk: Talk): Promise<Paid> {
    const { budget, metrics, provider } = this.means;
    const { account, asked, prompt } = talk;
    talk.deadline.check();
    if (!this.#circuit.isPassable) throw new ModelFault('unreachable');
    const most: Tokens = { in: tokensOf(conversation), out: prompt.max_output_tokens };
    const reserved = costOf(provider.price, most);
    await budget.reserve(account, reserved);
    const attempts: Tokens[] = [];
    const settle = async (): Promise<{ tokens: Tokens; cost: number }> => {
      const tokens = sumOf(attempts);
      const cost = costOf(provider.price, tokens);
      await budget.settle(account, { reserved, cost, tokens });
      metrics.used(asked, tokens, cost);
      return { tokens, cost };
    };
    const ended = await this.#guarded(conversation, talk, (used) => attempts.push(used ?? most)).catch(
      async (error: unknown) => {
        await settle();
        throw error;
      },
    );
    const paid = await settle();
    if (ended.is_refusal) throw new ModelFault('refused');
    return { text: ended.text, ...paid };
  }

  /**
   * One question with retries, unless the provider has failed too often lately.
   * @param took is told what each attempt took, undefined if that is not known
   */
  async #guarded(
    conversation: Conversation,
    { prompt, schema, deadline }: Talk,
    took: (used: Tokens | undefined) => void,
  ): Promise<Reply> {
    const { provider, clock, patience } = this.means;
    if (!this.#circuit.enter()) throw new ModelFault('unreachable');
    const attempt = async (): Promise<Reply> => {
      try {
        const reply = await ask(provider, {
          conversation,
          schema,
          max_output_tokens: prompt.max_output_tokens,
          signal: deadline.signal,
          idle_ms: patience.idle_ms,
          now: clock.now(),
        });
        took(reply.tokens);
        return reply;
      } catch (error) {
        took(usedBefore(error));
        throw error;
      }
    };
    try {
      const reply = await withRetries(attempt, { deadline, patience });
      this.#circuit.ended('answered');
      return reply;
    } catch (error) {
      this.#circuit.ended(howEnded(error));
      throw error;
    }
  }
}

/** What a failed attempt took: nothing if it was turned away before the model read anything. */
function usedBefore(error: unknown): Tokens | undefined {
  if (!(error instanceof ModelFault)) return undefined;
  const isTurnedAway =
    error.code === 'unreachable' || error.code === 'rate_limited' || (error.status ?? 0) >= 400;
  return error.used ?? (isTurnedAway ? NO_TOKENS : undefined);
}

function howEnded(error: unknown): 'answered' | 'failed' | 'given_up' {
  if (!(error instanceof ModelFault)) return 'given_up';
  return error.is_outage ? 'failed' : 'answered';
}
