import { z } from 'zod';
import { say, TOKENS, type Turn } from '../../../test/support/model-server';
import type { UserId } from '../database';
import type { LanguageModel, ModelAnswer } from './language-model';
import type { Prompt } from './prompt';
import { ModelBench } from './testing/bench';
import type { LanguageModelUsageEntity } from './usage.entity';

const PROMPT: Prompt = {
  name: 'name-boat',
  version: 3,
  system: 'You name boats.',
  task: 'Which name does this note give the boat?',
  max_output_tokens: 300,
};
const SCHEMA = z.object({ name: z.string(), crew: z.array(z.string()) });
const RIGHT = { name: 'Petrel – «Sturmvögel» 🐦', crew: ['Ottilie', 'José', '花子'] };

let bench: ModelBench;
let member: UserId;
beforeAll(async () => {
  bench = await ModelBench.start();
});
beforeEach(async () => {
  member = await bench.member();
});
afterAll(() => bench.close());

type Answer = ModelAnswer<z.infer<typeof SCHEMA>>;
const ask = (model: LanguageModel, signal?: AbortSignal): Promise<Answer> =>
  model.answer({ prompt: PROMPT, input: { note: 'A note.' }, schema: SCHEMA, member, signal });

async function used(): Promise<LanguageModelUsageEntity> {
  const [row] = await bench.usage(member);
  if (!row) throw new Error('nothing was used');
  return row;
}

const brokenOff = (by: Extract<Turn, { does: 'break_off' }>['by']): Turn => ({
  does: 'break_off',
  text: '{"name": "Pet',
  by,
});

describe.each([
  ['openai', { LLM_PROVIDER: 'openai', LLM_MODEL: 'gpt-4.1-mini', LLM_DAILY_BUDGET: '1000' }],
  ['anthropic', { LLM_PROVIDER: 'anthropic', LLM_MODEL: 'claude-haiku-5-5', LLM_DAILY_BUDGET: '1000' }],
  ['compatible', { LLM_PROVIDER: 'compatible' }],
])('a reply of %s', (_, env) => {
  it('is streamed, and put together as it was said', async () => {
    bench.server.play(say(RIGHT));
    const answer = await ask(await bench.model(env));
    expect(answer).toMatchObject({ value: RIGHT, tokens_in: TOKENS.in, tokens_out: TOKENS.out });
    expect(bench.server.seen[0]?.body).toMatchObject({ stream: true });
  });

  it('is counted by its length where the provider does not count', async () => {
    bench.server.play({ does: 'say', text: JSON.stringify(RIGHT), uncounted: true });
    await ask(await bench.model(env));
    const { tokens_in, tokens_out } = await used();
    expect(tokens_in).toBeGreaterThan(10);
    expect(tokens_out).toBeGreaterThan(10);
  });

  it.each([
    ['stalls', 'timeout', 'silence'],
    ['is cut by a broken connection', 'unreachable', 'hanging_up'],
    ['ends in the middle', 'unreachable', 'ending'],
    ['ends with an error', 'failed', 'error'],
    ['goes on with garbage', 'failed', 'garbage'],
  ] as const)('that %s is the fault %s, and what it took is counted', async (_how, code, by) => {
    bench.server.play(brokenOff(by));
    await expect(ask(await bench.model(env, { idle_ms: 100 }))).rejects.toMatchObject({ code });
    const { tokens_in, tokens_out, cost_usd } = await used();
    expect(tokens_in).toBeGreaterThan(10 * bench.server.seen.length);
    // Some of the 300 that it could have taken.
    expect(tokens_out).toBeGreaterThan(0);
    expect(tokens_out).toBeLessThan(100);
    if (env.LLM_PROVIDER !== 'compatible') expect(cost_usd).toBeGreaterThan(0);
  });

  it.each(['silence', 'hanging_up', 'error'] as const)(
    'that failed by %s is asked for again, and both are paid for',
    async (by) => {
      bench.server.play(brokenOff(by), say(RIGHT));
      const answer = await ask(await bench.model(env, { idle_ms: 100 }));
      expect(answer.value).toEqual(RIGHT);
      expect(answer.tokens_in).toBeGreaterThan(TOKENS.in);
      expect(answer.tokens_out).toBeGreaterThan(TOKENS.out);
    },
  );

  it('without an end is stopped', async () => {
    bench.server.play({ does: 'drone', text: '          ', pause_ms: 0 });
    const model = await bench.model(env);
    await expect(ask(model)).rejects.toMatchObject({ code: 'failed' });
    await bench.server.allEnded();
    expect((await used()).tokens_out).toBeGreaterThan(300);
  });

  it('that drips is stopped at the deadline, and what it took is counted', async () => {
    bench.server.play({ does: 'drone', text: 'x', pause_ms: 10 });
    await expect(ask(await bench.model(env, { deadline_ms: 1500 }))).rejects.toMatchObject({
      code: 'timeout',
    });
    await bench.server.allEnded();
    const { tokens_out } = await used();
    expect(tokens_out).toBeGreaterThan(0);
    expect(tokens_out).toBeLessThan(100);
  });
});

it('of a server that cannot stream is taken in one piece', async () => {
  bench.server.play({ does: 'say', text: JSON.stringify(RIGHT), in_one_piece: true });
  expect(await ask(await bench.model())).toMatchObject({ value: RIGHT, tokens_out: TOKENS.out });
});

it('stops when the caller gives up, and what it took is counted', async () => {
  bench.server.play(brokenOff('silence'));
  const caller = new AbortController();
  const asked = ask(await bench.model(), caller.signal);
  await bench.server.isAsked();
  caller.abort(new Error('the task was stopped'));
  await expect(asked).rejects.toThrow('the task was stopped');
  await bench.server.allEnded();
  expect((await used()).tokens_in).toBeGreaterThan(10);
});

it('that talks without an end does not shut the provider off for others', async () => {
  bench.server.play({ does: 'drone', text: '          ', pause_ms: 0 });
  const model = await bench.model();
  for (let n = 0; n < 6; n++) await expect(ask(model)).rejects.toMatchObject({ code: 'failed' });
  expect(model.health).toBe('up');
});
