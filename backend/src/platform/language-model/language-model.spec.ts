import { Test } from '@nestjs/testing';
import pino from 'pino';
import { z } from 'zod';
import { say, TOKENS, type Turn } from '../../../test/support/model-server';
import { MINUTE } from '../../../test/support/test-clock';
import { UserEntity } from '../../auth';
import { ClockModule } from '../clock';
import { ConfigModule, readSettings } from '../config';
import { ConsentEntity, ConsentModule } from '../consent';
import { DatabaseModule, type UserId } from '../database';
import { LoggingModule } from '../logging';
import { LanguageModel, type ModelAnswer } from './language-model';
import { LanguageModelModule } from './language-model.module';
import { orRules } from './or-rules';
import type { Prompt } from './prompt';
import { ModelBench } from './testing/bench';
import { LanguageModelUsageEntity } from './usage.entity';

const PROMPT: Prompt = {
  name: 'name-boat',
  version: 3,
  system: 'You name boats.',
  task: 'Which name does this note give the boat?',
  max_output_tokens: 300,
};
const SCHEMA = z.object({ name: z.string().max(20), masts: z.number().int().min(1).nullable() });
const RIGHT = { name: 'Petrel', masts: 2 };
const NOTE = 'The ketch is to be called Petrel, says Ottilie of 14 Sailmaker Row.';

let bench: ModelBench;
let member: UserId;
beforeAll(async () => {
  bench = await ModelBench.start();
  member = await bench.member();
});
afterAll(() => bench.close());

const ask = (model: LanguageModel, signal?: AbortSignal): Promise<ModelAnswer<z.infer<typeof SCHEMA>>> =>
  model.answer({ prompt: PROMPT, input: { note: NOTE }, schema: SCHEMA, member, signal });

const garbage = (body: string): Turn => ({ does: 'send', status: 200, body });
const status = (code: number, retry_after?: string): Turn => ({
  does: 'send',
  status: code,
  body: JSON.stringify({ error: { type: 'x', message: `no, not with key-of-the-test: ${NOTE}`, code: 'x' } }),
  retry_after,
});

const PROVIDERS: readonly [string, Record<string, string>][] = [
  ['openai', { LLM_PROVIDER: 'openai', LLM_MODEL: 'gpt-4.1-mini', LLM_DAILY_BUDGET: '1000' }],
  ['anthropic', { LLM_PROVIDER: 'anthropic', LLM_MODEL: 'claude-haiku-5-5', LLM_DAILY_BUDGET: '1000' }],
  ['compatible', { LLM_PROVIDER: 'compatible' }],
];

describe.each(PROVIDERS)('a model of %s', (_, env) => {
  let model: LanguageModel;
  beforeEach(async () => {
    model = await bench.model(env);
  });

  it('answers with the value, the tokens and the cost', async () => {
    bench.server.play(say(RIGHT));
    expect(await ask(model)).toMatchObject({
      value: RIGHT,
      model: model.name,
      tokens_in: TOKENS.in,
      tokens_out: TOKENS.out,
    });
    const [request] = bench.server.seen;
    expect(request?.headers['authorization'] ?? request?.headers['x-api-key']).toMatch(/key-of-the-test$/);
    // The schema goes along, without the limits that some providers refuse.
    expect(request?.text).toMatch(/"additionalProperties":false/);
    expect(request?.text).not.toMatch(/maxLength|minimum/);
  });

  it('is told once what was wrong, and believed when it is right then', async () => {
    bench.server.play(say({ name: 'Petrel', masts: 'two' }), say(RIGHT));
    expect(await ask(model)).toMatchObject({ value: RIGHT, tokens_in: 2 * TOKENS.in });
    expect(bench.server.seen).toHaveLength(2);
    expect(bench.server.seen[1]?.text).toMatch(/masts: Invalid input: expected number/);
  });

  it.each<[string, string, readonly Turn[]]>([
    ['a wrong shape twice', 'nonsense', [say({ name: 4 })]],
    ['an answer cut off twice', 'nonsense', [{ does: 'say', text: '{"name": "Pet', cut_off: true }]],
    ['prose', 'nonsense', [{ does: 'say', text: 'Der Name des Bootes ist Petrel.' }]],
    ['nothing', 'nonsense', [{ does: 'say', text: '' }]],
    ['a refusal', 'refused', [{ does: 'refuse' }]],
    ['a body that is no JSON', 'failed', [garbage('<html>hello</html>')]],
    ['half a body', 'failed', [garbage('{"id": "1", "choices": [{"mess')]],
    ['another protocol', 'failed', [garbage('{"hello": "there"}')]],
    ['an empty body', 'failed', [garbage('')]],
    ['ten megabytes', 'failed', [{ does: 'send_much', bytes: 10_000_000 }]],
    ['a wrong key', 'failed', [status(401)]],
    ['a server that is broken three times', 'failed', [status(500)]],
    ['a provider that is busy for an hour', 'rate_limited', [status(429, '3600')]],
    ['a provider that hangs up', 'unreachable', [{ does: 'hang_up' }]],
  ])('gives one typed fault for %s: %s', async (_what, code, turns) => {
    bench.server.play(...turns);
    await expect(ask(model)).rejects.toMatchObject({ name: 'ModelFault', code });
  });

  it('gives up at the deadline on a provider that never answers', async () => {
    bench.server.play({ does: 'hang' });
    await expect(ask(await bench.model(env, { deadline_ms: 200 }))).rejects.toMatchObject({
      code: 'timeout',
    });
  });

  it('is asked again after faults that pass', async () => {
    bench.server.play(status(429, '0'), status(503), say(RIGHT));
    expect(await ask(model)).toMatchObject({ value: RIGHT, tokens_in: TOKENS.in });
    bench.server.play(status(500));
    await expect(ask(model)).rejects.toMatchObject({ code: 'failed', status: 500 });
    expect(bench.server.seen).toHaveLength(3);
  });
});

it('takes JSON out of what some models wrap around it', async () => {
  bench.server.play({ does: 'say', text: `Sure!\n\`\`\`json\n${JSON.stringify(RIGHT)}\n\`\`\`` });
  expect(await ask(await bench.model())).toMatchObject({ value: RIGHT });
});

it('gives the rules a turn whatever the model does, and says so', async () => {
  bench.server.play({ does: 'refuse' });
  const model = await bench.model();
  const made = await orRules(
    async () => (await ask(model)).value.name,
    () => 'unnamed',
  );
  expect(made).toEqual({ value: 'unnamed', method: 'rules', fault: 'refused' });
  await expect(orRules(() => Promise.reject(new TypeError('ours')), String)).rejects.toThrow('ours');
});

it('is off without settings', async () => {
  const model = await bench.model({ LLM_PROVIDER: '' });
  expect([model.isOn, model.health]).toEqual([false, 'off']);
  await expect(ask(model)).rejects.toMatchObject({ code: 'off' });
});

it.each([
  ['none', {}],
  ['claude-haiku-5-5', { LLM_PROVIDER: 'anthropic', LLM_API_KEY: 'k' }],
  ['small', { LLM_PROVIDER: 'compatible', LLM_BASE_URL: 'http://127.0.0.1:1/v1', LLM_MODEL: 'small' }],
])('is wired up by the settings: %s', async (name, env: Record<string, string>) => {
  const app = await Test.createTestingModule({
    imports: [
      ConfigModule.with(readSettings({ DATABASE_URL: 'sqlite::memory:', ...env })),
      LoggingModule.with(pino({ level: 'silent' })),
      ClockModule,
      DatabaseModule.with([UserEntity, LanguageModelUsageEntity, ConsentEntity]),
      ConsentModule,
      LanguageModelModule,
    ],
  }).compile();
  expect(app.get(LanguageModel).name).toBe(name);
  await app.close();
});

it('stops when the caller gives up, with the reason of the caller', async () => {
  bench.server.play({ does: 'hang' });
  const model = await bench.model();
  const caller = new AbortController();
  const asked = ask(model, caller.signal);
  caller.abort(new Error('the task was stopped'));
  await expect(asked).rejects.toThrow('the task was stopped');
  expect(model.health).toBe('up');
});

describe('after five failures in a row', () => {
  it('the provider is left alone for 30 seconds, then tried with one question', async () => {
    const model = await bench.model();
    bench.server.play(status(401));
    for (let n = 0; n < 5; n++) await expect(ask(model)).rejects.toMatchObject({ code: 'failed' });
    expect(model.health).toBe('down');
    bench.server.play(say(RIGHT));
    await expect(ask(model)).rejects.toMatchObject({ code: 'unreachable' });
    expect(bench.server.seen).toHaveLength(0);

    bench.clock.forward(MINUTE / 2);
    bench.server.play(status(401), say(RIGHT));
    const both = await Promise.allSettled([ask(model), ask(model)]);
    expect(both.map((one) => one.status)).toEqual(['rejected', 'rejected']);
    expect(bench.server.seen).toHaveLength(1);

    bench.clock.forward(MINUTE / 2);
    expect(await ask(model)).toMatchObject({ value: RIGHT });
    expect(model.health).toBe('up');
  });

  it('is not what documents can bring about, since nonsense and refusals are answers', async () => {
    const model = await bench.model();
    bench.server.play({ does: 'refuse' }, { does: 'say', text: '' });
    for (let n = 0; n < 7; n++) await expect(ask(model)).rejects.toMatchObject({ name: 'ModelFault' });
    expect(model.health).toBe('up');
  });
});

it('logs and reports what happened, never what was read or the key', async () => {
  const model = await bench.model();
  bench.server.play(status(400));
  const fault: unknown = await ask(model).catch((error: unknown) => error);
  const told = `${bench.logged.join('\n')} ${String(fault)} ${JSON.stringify(fault)} ${String((fault as Error).cause)}`;
  expect(told).toMatch(/name-boat\.v3.*"code":"failed","status":400/);
  expect(told).not.toMatch(/Ottilie|key-of-the-test/);
});

it('counts answers, tokens and cost', async () => {
  const text = await bench.metrics.registry.metrics();
  expect(text).toMatch(
    /llm_answers_total\{model="gpt-4.1-mini",prompt="name-boat.v3",outcome="answered"\} 3/,
  );
  expect(text).toMatch(
    /llm_tokens_total\{model="claude-haiku-5-5",prompt="name-boat.v3",direction="in"\} \d{4}/,
  );
  expect(text).toMatch(/llm_cost_usd_total\{model="gpt-4.1-mini",prompt="name-boat.v3"\} 0\.0\d/);
});
