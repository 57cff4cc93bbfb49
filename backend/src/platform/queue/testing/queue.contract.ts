/// <reference types="jest" />
import type { INestApplicationContext } from '@nestjs/common';
import { HandlesTask, PermanentFailure, TaskQueue } from '../index';
import { defineTask, type TaskContext } from '../task';
import { given, startApplication, until } from './application';
import { BackendKind, createPlace, TestPlace } from './backends';

interface Keyed {
  readonly key: string;
}

const echo = defineTask<Keyed>('contract.echo');
const flaky = defineTask<Keyed & { readonly failures: number }>('contract.flaky', {
  backoff: { delay_ms: 80 },
});
const hopeless = defineTask<Keyed>('contract.hopeless');
const failing = defineTask<Keyed>('contract.failing', { attempts: 3, backoff: { delay_ms: 10 } });
const gated = defineTask<Keyed>('contract.gated');
const once = defineTask<Keyed>('contract.once', { dedupe: ({ key }) => key });
const again = defineTask<Keyed>('contract.again', { dedupe: ({ key }) => `a:${key}`, dedupe_for_s: 0 });
const retriedOnce = defineTask<Keyed>('contract.retried-once', { attempts: 1, dedupe: ({ key }) => key });
const stubborn = defineTask<Keyed>('contract.stubborn', { backoff: { delay_ms: 0 } });

const TASKS = [echo, flaky, hopeless, failing, gated, once, again, retriedOnce, stubborn];

/** Does nothing but remember what was asked of it, and fail or wait as told. */
class Worker {
  readonly runs: { key: string; attempt: number; task_id: string; at: number }[] = [];
  readonly aborted: string[] = [];
  running = 0;
  mostRunning = 0;
  isRepaired = false;
  openGate: () => void = () => undefined;
  private gate = new Promise<void>((open) => (this.openGate = open));

  keys(): string[] {
    return this.runs.map((run) => run.key);
  }

  runsOf(key: string): number {
    return this.keys().filter((one) => one === key).length;
  }

  closeGate(): void {
    this.gate = new Promise((open) => (this.openGate = open));
  }

  @HandlesTask(echo)
  async echo({ key }: Keyed, { attempt, task_id, progress }: TaskContext): Promise<void> {
    this.runs.push({ key, attempt, task_id, at: performance.now() });
    await progress(50);
  }

  @HandlesTask(flaky)
  async flaky({ key, failures }: Keyed & { failures: number }, context: TaskContext): Promise<void> {
    await this.echo({ key }, context);
    if (context.attempt <= failures) throw new Error('not yet');
  }

  @HandlesTask(hopeless)
  async hopeless({ key }: Keyed, context: TaskContext): Promise<void> {
    await this.echo({ key }, context);
    throw new PermanentFailure('this file is no document');
  }

  @HandlesTask(failing)
  async failing({ key }: Keyed, context: TaskContext): Promise<void> {
    await this.echo({ key }, context);
    if (!this.isRepaired) throw new Error('the mail server said no');
  }

  @HandlesTask(gated)
  async gated({ key }: Keyed, context: TaskContext): Promise<void> {
    this.running += 1;
    this.mostRunning = Math.max(this.mostRunning, this.running);
    await this.echo({ key }, context);
    await this.gate;
    this.running -= 1;
  }

  @HandlesTask(once)
  async once(payload: Keyed, context: TaskContext): Promise<void> {
    await this.echo(payload, context);
  }

  @HandlesTask(again)
  async again(payload: Keyed, context: TaskContext): Promise<void> {
    await this.gated(payload, context);
  }

  @HandlesTask(retriedOnce)
  async retriedOnce(payload: Keyed, context: TaskContext): Promise<void> {
    await this.failing(payload, context);
  }

  /** Ends only when it is told to. */
  @HandlesTask(stubborn)
  async stubborn({ key }: Keyed, context: TaskContext): Promise<void> {
    await this.echo({ key }, context);
    if (context.attempt > 1) return;
    await new Promise((resolve) => context.signal.addEventListener('abort', resolve));
    this.aborted.push(key);
    throw new Error('stopped in the middle');
  }
}

/** What every backend must do; one `describe` around it for each. */
export function queueContract(kind: BackendKind): void {
  const concurrency = 4;
  let place: TestPlace;
  let application: INestApplicationContext;
  let queue: TaskQueue;
  let worker: Worker;

  const start = async (changes: { run_workers?: boolean; concurrency?: number } = {}): Promise<void> => {
    worker = new Worker();
    const settings = { backend: place.settings, run_workers: true, concurrency, tasks: TASKS };
    application = await startApplication({ ...settings, shutdown_grace_ms: 300, ...changes }, [
      given(Worker, worker),
    ]);
    queue = application.get(TaskQueue);
  };
  const idle = (): Promise<void> =>
    until(
      async () => {
        const { waiting, active, delayed } = await queue.counts();
        return waiting + active + delayed === 0;
      },
      { what: 'nothing is left to do' },
    );

  beforeAll(async () => {
    place = await createPlace(kind);
    await start();
  }, 30_000);

  afterAll(async () => {
    await application.close();
    await place.remove();
  }, 30_000);

  it('answers when it is asked whether it is there', async () => {
    await queue.ping();
  });

  it('runs a task once, with its payload, and keeps nothing of it', async () => {
    await queue.enqueue(echo, { key: 'one' });
    await idle();
    expect(worker.runs).toMatchObject([{ key: 'one', attempt: 1 }]);
    expect(worker.runs[0]?.task_id).toMatch(/^contract\.echo\/[0-9a-f-]{36}$/);
    expect(await queue.counts()).toEqual({ waiting: 0, active: 0, delayed: 0, failed: 0 });
  });

  it('tries a failed task again, after waits that grow', async () => {
    await queue.enqueue(flaky, { key: 'flaky', failures: 2 });
    await idle();
    const runs = worker.runs.filter((run) => run.key === 'flaky');
    expect(runs.map((run) => run.attempt)).toEqual([1, 2, 3]);
    const waits = runs.slice(1).map((run, index) => run.at - (runs[index]?.at ?? 0));
    // Half of 80 ms and half of 160 ms are the least that chance leaves.
    expect(waits[0]).toBeGreaterThanOrEqual(39);
    expect(waits[1]).toBeGreaterThanOrEqual(79);
  });

  it('does not try again what can never work, and keeps the reason', async () => {
    await queue.enqueue(hopeless, { key: 'hopeless' });
    await idle();
    expect(worker.runsOf('hopeless')).toBe(1);
    const [failed] = await queue.failed({ offset: 0, limit: 1 });
    expect(failed).toMatchObject({
      task: 'contract.hopeless',
      payload: { key: 'hopeless' },
      reason: 'this file is no document',
      attempts: 1,
    });
  });

  it('keeps a task whose attempts are used up, and runs it anew when asked', async () => {
    await queue.enqueue(failing, { key: 'failing' });
    await idle();
    expect(worker.runsOf('failing')).toBe(3);
    const [failed] = await queue.failed({ offset: 0, limit: 10 });
    expect(failed).toMatchObject({ reason: 'the mail server said no', attempts: 3 });

    worker.isRepaired = true;
    const before = await queue.counts();
    expect(await queue.retry(failed?.task_id ?? '')).toBe(true);
    await idle();
    worker.isRepaired = false;
    expect(worker.runsOf('failing')).toBe(4);
    expect((await queue.counts()).failed).toBe(before.failed - 1);
    expect(await queue.retry('contract.failing/unknown')).toBe(false);
  });

  it('runs a task that is added a hundred times at once with the same key once', async () => {
    await Promise.all(Array.from({ length: 100 }, () => queue.enqueue(once, { key: 'same' })));
    await idle();
    expect(worker.runsOf('same')).toBe(1);

    // It holds its key after it completed, too; another key is another task.
    await queue.enqueue(once, { key: 'same' });
    await queue.enqueue(once, { key: 'other' });
    await queue.enqueue(echo, { key: 'same but for itself' }, { dedupe: 'same' });
    await idle();
    expect(worker.runsOf('same')).toBe(1);
    expect(worker.runsOf('other')).toBe(1);
    expect(worker.runsOf('same but for itself')).toBe(1);
  });

  it('frees a key at the end of its task if the task says so, and not before', async () => {
    worker.closeGate();
    await queue.enqueue(again, { key: 'again' });
    await until(() => worker.runsOf('again') === 1, { what: 'it runs' });
    await queue.enqueue(again, { key: 'again' });
    worker.openGate();
    await idle();
    expect(worker.runsOf('again')).toBe(1);
    await queue.enqueue(again, { key: 'again' });
    await idle();
    expect(worker.runsOf('again')).toBe(2);
  });

  it('frees the key of a task that failed for good', async () => {
    await queue.enqueue(retriedOnce, { key: 'retried' });
    await idle();
    await queue.enqueue(retriedOnce, { key: 'retried' });
    await idle();
    expect(worker.runsOf('retried')).toBe(2);
  });

  it('keeps a delayed task back until its time', async () => {
    const start = performance.now();
    await queue.enqueue(echo, { key: 'late' }, { delay_ms: 400 });
    await queue.enqueue(echo, { key: 'early' });
    expect((await queue.counts()).delayed).toBe(1);
    await idle();
    const late = worker.runs.find((run) => run.key === 'late');
    expect(worker.keys().indexOf('early')).toBeLessThan(worker.keys().indexOf('late'));
    expect((late?.at ?? 0) - start).toBeGreaterThanOrEqual(399);
  });

  it('runs as many tasks at once as it may, and no more', async () => {
    worker.closeGate();
    worker.mostRunning = 0;
    for (let index = 0; index < 10; index += 1) await queue.enqueue(gated, { key: `gated ${index}` });
    await until(() => worker.running === concurrency, { what: 'four run' });
    expect(await queue.counts()).toMatchObject({ waiting: 10 - concurrency, active: concurrency });
    worker.openGate();
    await idle();
    expect(worker.mostRunning).toBe(concurrency);
  });

  it('refuses a payload that is too large or no JSON object', async () => {
    await expect(queue.enqueue(echo, { key: 'x'.repeat(16 * 1024) })).rejects.toThrow(
      /more than 16384; pass ids/,
    );
    await expect(queue.enqueue(echo, { key: 'x' }, { delay_ms: NaN })).rejects.toThrow(/delay/);
    await expect(queue.enqueue(once, { key: '' })).rejects.toThrow(/empty or too long key/);
  });

  it('lets a running task end when the process is told to stop, and the rest wait in order for the next', async () => {
    worker.closeGate();
    await queue.enqueue(gated, { key: 'in flight' });
    await until(() => worker.running === 1, { what: 'it runs' });
    const closed = application.close();
    worker.openGate();
    await closed;
    expect(worker.running).toBe(0);

    await start({ run_workers: false });
    const keys = Array.from({ length: 12 }, (_, index) => `in order ${index}`);
    for (const key of keys) await queue.enqueue(echo, { key });
    expect(await queue.counts()).toMatchObject({ waiting: 12, active: 0 });
    await application.close();
    expect(worker.runs).toEqual([]);

    await start({ concurrency: 1 });
    await idle();
    expect(worker.keys()).toEqual(keys);
  }, 30_000);

  it('aborts a task that outlasts the grace of the shutdown, and runs it again later', async () => {
    await queue.enqueue(stubborn, { key: 'stubborn' });
    await until(() => worker.runsOf('stubborn') === 1, { what: 'it runs' });
    await application.close();
    expect(worker.aborted).toEqual(['stubborn']);

    await start();
    await until(() => worker.runsOf('stubborn') === 1, { what: 'it runs again' });
    await idle();
    expect(worker.runs).toMatchObject([{ key: 'stubborn', attempt: 2 }]);
  }, 30_000);
}
