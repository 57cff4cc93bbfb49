import { HandlesTask, TaskQueue } from './index';
import { QueueBackend } from './queue-backend';
import { defineTask } from './task';
import { given, startApplication, until } from './testing/application';
import { createPlace, reachableBackends } from './testing/backends';
import { breakBackend } from './testing/break';

const note = defineTask<{ readonly key: string }>('recovery.note');

class NoteTasks {
  readonly keys: string[] = [];
  atBreak: (() => Promise<void>) | undefined;

  @HandlesTask(note)
  async note({ key }: { readonly key: string }): Promise<void> {
    this.keys.push(key);
    const act = this.atBreak;
    this.atBreak = undefined;
    await act?.();
  }
}

// Redis has a file of its own for this, since it may also be away from the start.
describe.each(reachableBackends().filter((kind) => kind !== 'redis'))(
  'a queue whose %s database breaks',
  (kind) => {
    it('goes on by itself: what was added and what is added runs, and nothing is left', async () => {
      const place = await createPlace(kind);
      const tasks = new NoteTasks();
      const application = await startApplication(
        { backend: place.settings, run_workers: true, concurrency: 1 },
        [given(NoteTasks, tasks)],
      );
      const queue = application.get(TaskQueue);
      const backend = application.get(QueueBackend);

      // It breaks while a task runs, so that its end cannot be noted, and another one waits.
      tasks.atBreak = async () => {
        await queue.enqueue(note, { key: 'waiting' });
        await breakBackend(backend, place.settings);
      };
      await queue.enqueue(note, { key: 'running' });
      await until(() => tasks.keys.includes('waiting'), { what: 'the waiting one ran' });

      await breakBackend(backend, place.settings);
      const add = (): Promise<boolean> =>
        queue.enqueue(note, { key: 'later' }).then(
          () => true,
          () => false,
        );
      await until(add, { what: 'something can be added' });
      await until(() => tasks.keys.includes('later'), { what: 'it ran' });
      await until(
        async () => {
          const { waiting, active, delayed, failed } = await queue.counts();
          return waiting + active + delayed + failed === 0;
        },
        { what: 'nothing is left' },
      );
      await application.close();
      await place.remove();
    }, 60_000);
  },
);
