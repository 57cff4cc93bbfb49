import { appendFileSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HandlesTask, TaskQueue } from '../index';
import type { QueueBackendSettings } from '../settings';
import { defineTask, type TaskContext } from '../task';
import { given, startApplication } from './application';

/** What the process is started with, as JSON in its first argument. */
export interface ChildOrder {
  readonly backend: QueueBackendSettings;
  /** Where the effects of the tasks become files, and `starts` lists their begins. */
  readonly directory: string;
  /** How many tasks to add, 0 or more. */
  readonly adds: number;
  /** Tasks begun after so many effects never end: whoever kills the process then does it in their middle. */
  readonly hangs_after?: number;
}

const effect = defineTask<{ readonly key: string }>('child.effect');

/** Takes a while for each task and leaves a file: the same one, however often it runs. */
class EffectTasks {
  constructor(
    private readonly directory: string,
    private readonly hangsAfter: number,
  ) {}

  @HandlesTask(effect)
  async effect({ key }: { readonly key: string }, _context: TaskContext): Promise<void> {
    appendFileSync(join(this.directory, 'starts'), `${key}\n`);
    await new Promise((resolve) => setTimeout(resolve, 150));
    if (this.#effects() >= this.hangsAfter) await new Promise(() => undefined);
    const file = join(this.directory, `effect-${key}`);
    if (!existsSync(file)) writeFileSync(file, key, { flag: 'wx' });
  }

  #effects(): number {
    return readdirSync(this.directory).filter((name) => name.startsWith('effect-')).length;
  }
}

async function main(order: ChildOrder): Promise<void> {
  const settings = { backend: order.backend, run_workers: true, concurrency: 4 };
  const application = await startApplication(settings, [
    given(EffectTasks, new EffectTasks(order.directory, order.hangs_after ?? Infinity)),
  ]);
  const queue = application.get(TaskQueue);
  await Promise.all(
    Array.from({ length: order.adds }, (_, index) => queue.enqueue(effect, { key: String(index) })),
  );
  process.stdout.write('added\n');
}

// The parent test passes what it typed as a ChildOrder.
main(JSON.parse(process.argv[2] ?? '') as ChildOrder).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
