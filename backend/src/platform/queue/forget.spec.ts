import { HandlesTask, PermanentFailure, TaskQueue } from './index';
import { defineTask } from './task';
import { given, startApplication, until } from './testing/application';
import { createPlace, reachableBackends } from './testing/backends';

interface About {
  readonly user_id: string;
}

const kept = defineTask<About>('forget.kept', { dedupe: ({ user_id }) => user_id });
const hopeless = defineTask<About>('forget.hopeless');
const gated = defineTask<About>('forget.gated');

class Worker {
  readonly runs: string[] = [];
  open: () => void = () => undefined;
  private readonly gate = new Promise<void>((open) => (this.open = open));

  @HandlesTask(kept)
  async kept(_: About): Promise<void> {
    this.runs.push('kept');
  }

  @HandlesTask(hopeless)
  async hopeless(_: About): Promise<void> {
    this.runs.push('hopeless');
    throw new PermanentFailure('no');
  }

  @HandlesTask(gated)
  async gated(_: About): Promise<void> {
    this.runs.push('gated');
    await this.gate;
  }
}

describe.each(reachableBackends())('a queue on the %s backend', (kind) => {
  it('forgets all tasks about somebody, done, failed or waiting, and says how many of them run', async () => {
    const place = await createPlace(kind);
    const worker = new Worker();
    const application = await startApplication(
      { backend: place.settings, run_workers: true, concurrency: 4, tasks: [kept, hopeless, gated] },
      [given(Worker, worker)],
    );
    const queue = application.get(TaskQueue);
    const [one, other] = [{ user_id: 'one' }, { user_id: 'other' }];
    const later = { delay_ms: 600_000 };
    for (const task of [kept, hopeless, gated]) await queue.enqueue(task, one);
    await queue.enqueue(hopeless, one, later);
    await queue.enqueue(hopeless, other, later);
    await until(() => worker.runs.length === 3, { what: 'three began' });
    await until(async () => (await queue.counts()).failed === 1, { what: 'one failed' });
    await until(async () => (await queue.counts()).active === 1, { what: 'one was done' });

    expect(await queue.forget('one')).toBe(1);
    expect(await queue.counts()).toEqual({ waiting: 0, active: 1, delayed: 1, failed: 0 });
    worker.open();
    await until(async () => (await queue.forget('one')) === 0, { what: 'none runs any more' });
    // Its key is free, and what concerns others is still there.
    await queue.enqueue(kept, one);
    await until(() => worker.runs.filter((name) => name === 'kept').length === 2, { what: 'it ran anew' });
    expect((await queue.counts()).delayed).toBe(1);
    await application.close();
    await place.remove();
  }, 60_000);
});
