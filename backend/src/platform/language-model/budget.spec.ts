import { z } from 'zod';
import { say, TOKENS } from '../../../test/support/model-server';
import { DAY } from '../../../test/support/test-clock';
import type { Account } from './budget';
import type { LanguageModel } from './language-model';
import type { Prompt } from './prompt';
import { ModelBench } from './testing/bench';

const PROMPT: Prompt = {
  name: 'count',
  version: 1,
  system: 'You count.',
  task: 'Count.',
  max_output_tokens: 100,
};

let bench: ModelBench;
beforeAll(async () => {
  bench = await ModelBench.start();
});
afterAll(() => bench.close());

const account = async (): Promise<Account> => ({
  member: await bench.member(),
  day: '2026-03-01',
  model: 'm',
});

it('grants no more than the day has, however many ask at once', async () => {
  const whose = await account();
  // Two processes.
  const one = bench.budget({ LLM_DAILY_BUDGET: '1' });
  const other = bench.budget({ LLM_DAILY_BUDGET: '1' });
  const asked = Array.from({ length: 40 }, (_, n) => (n % 2 === 0 ? one : other).reserve(whose, 0.125));
  const ended = await Promise.allSettled(asked);
  expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(8);
  expect(await bench.usage(whose.member)).toMatchObject([{ cost_usd: 1, requests: 8 }]);
});

it('belongs to one member and one day, and all models share it', async () => {
  const budget = bench.budget({ LLM_DAILY_BUDGET: '1' });
  const whose = await account();
  await budget.reserve(whose, 0.75);
  await expect(budget.reserve(whose, 0.5)).rejects.toMatchObject({ code: 'over_budget' });
  await expect(budget.reserve({ ...whose, model: 'n' }, 0.5)).rejects.toMatchObject({ code: 'over_budget' });
  await budget.reserve({ ...whose, day: '2026-03-02' }, 0.5);
  await budget.reserve(await account(), 0.5);
});

it('limits the questions to a server that costs nothing, too', async () => {
  const budget = bench.budget();
  const whose = await account();
  for (let n = 0; n < 500; n++) await budget.reserve(whose, 0);
  await expect(budget.reserve(whose, 0)).rejects.toMatchObject({ code: 'over_budget' });
});

describe('a question', () => {
  const ENV = { LLM_PRICE_IN: '100', LLM_PRICE_OUT: '500' };
  const ask = async (model: LanguageModel, whose: Account) =>
    model.answer({
      prompt: PROMPT,
      input: { text: 'one two' },
      schema: z.object({ n: z.number() }),
      member: whose.member,
      time_zone: 'Pacific/Auckland',
    });

  it('costs what it took, and is counted on the day where the member lives', async () => {
    const model = await bench.model(ENV);
    const whose = await account();
    bench.server.play(say({ n: 2 }));
    const { cost_usd } = await ask(model, whose);
    expect(cost_usd).toBeCloseTo(0.2);
    const [row, ...others] = await bench.usage(whose.member);
    expect(row).toMatchObject({
      model: 'test-model',
      requests: 1,
      tokens_in: TOKENS.in,
      tokens_out: TOKENS.out,
    });
    expect(row?.cost_usd).toBeCloseTo(0.2);
    expect(others).toEqual([]);
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Pacific/Auckland' }).format(
      bench.clock.now(),
    );
    expect(row?.day).toBe(today);
  });

  it('is not sent when the day is used up, and is again the day after', async () => {
    const model = await bench.model({ ...ENV, LLM_DAILY_BUDGET: '0.45' });
    const whose = await account();
    bench.server.play(say({ n: 2 }));
    await ask(model, whose);
    await ask(model, whose);
    await expect(ask(model, whose)).rejects.toMatchObject({ code: 'over_budget' });
    expect(bench.server.seen).toHaveLength(2);
    bench.clock.forward(DAY);
    await ask(model, whose);
    expect((await bench.usage(whose.member)).map(({ requests }) => requests)).toEqual([2, 1]);
  });

  it('that was turned away costs nothing; one that was never answered costs the most it could', async () => {
    const model = await bench.model(ENV);
    const [turnedAway, unanswered] = [await account(), await account()];
    bench.server.play({ does: 'send', status: 429, body: '{}', retry_after: '60' });
    await expect(ask(model, turnedAway)).rejects.toMatchObject({ code: 'rate_limited' });
    expect((await bench.usage(turnedAway.member))[0]?.cost_usd).toBeCloseTo(0);
    bench.server.play({ does: 'hang' });
    await expect(ask(await bench.model(ENV, { deadline_ms: 200 }), unanswered)).rejects.toMatchObject({
      code: 'timeout',
    });
    expect((await bench.usage(unanswered.member))[0]?.cost_usd).toBeGreaterThan(0.05);
  });
});
