import { Injectable, Scope } from '@nestjs/common';
import { HandlesTask } from './handles-task';
import type { QueueSettings } from './settings';
import { AnyTask, defineTask, type TaskContext } from './task';
import { startApplication } from './testing/application';

const parse = defineTask<{ readonly resume_id: string }>('handlers.parse');
const send = defineTask<{ readonly mail_id: string }>('handlers.send');

@Injectable()
class ResumeTasks {
  @HandlesTask(parse)
  async parse(_payload: { readonly resume_id: string }): Promise<void> {}
}

@Injectable()
class OtherTasks {
  @HandlesTask(parse)
  async parseToo(_payload: { readonly resume_id: string }, _context: TaskContext): Promise<void> {}
}

@Injectable({ scope: Scope.REQUEST })
class PerRequestTasks {
  @HandlesTask(send)
  async send(_payload: { readonly mail_id: string }): Promise<void> {}
}

class WrongTasks {
  // @ts-expect-error a handler of another payload does not compile
  @HandlesTask(send)
  async send(_payload: { readonly resume_id: string }): Promise<void> {}
}

/** Adding and running play no part here, so the queue behind may be out of reach. */
function settings(tasks: readonly AnyTask[]): QueueSettings {
  return {
    backend: { kind: 'redis', url: 'redis://127.0.0.1:1' },
    run_workers: false,
    concurrency: 1,
    tasks,
  };
}

describe('starting', () => {
  it('succeeds when each task has one handler, and binds a shared instance once', async () => {
    const application = await startApplication(settings([parse]), [
      ResumeTasks,
      { provide: 'another name', useExisting: ResumeTasks },
    ]);
    await application.close();
  });

  it('fails when a task has no handler', async () => {
    await expect(startApplication(settings([parse, send]), [ResumeTasks])).rejects.toThrow(
      /^Task "handlers.send" has no handler: put @HandlesTask on one method of a provider\.$/,
    );
  });

  it('fails when a task has two handlers, and names them', async () => {
    await expect(startApplication(settings([parse]), [ResumeTasks, OtherTasks])).rejects.toThrow(
      'Task "handlers.parse" has 2 handlers, ResumeTasks.parse and OtherTasks.parseToo: keep one.',
    );
  });

  it('fails when a handler would not live as long as the process', async () => {
    await expect(startApplication(settings([send]), [PerRequestTasks])).rejects.toThrow(
      'Task "handlers.send" is handled by PerRequestTasks.send, whose provider is not a singleton',
    );
  });

  it('asks for a handler of every task that was defined, if it is not told which', async () => {
    const { tasks: _all, ...rest } = settings([]);
    await expect(startApplication(rest, [ResumeTasks])).rejects.toThrow(
      'Task "handlers.send" has no handler',
    );
  });
});

describe('defining a task', () => {
  it('refuses a name that is taken, or that is none', () => {
    expect(() => defineTask('handlers.parse')).toThrow('Two tasks are named "handlers.parse".');
    expect(() => defineTask('parse')).toThrow('A task is named like "resume.parse"');
    expect(() => defineTask('handlers.never', { attempts: 0 })).toThrow('1 or more');
  });

  it('takes payloads that survive JSON only, which the compiler checks', () => {
    // @ts-expect-error a Date comes back as a string
    defineTask<{ at: Date }>('handlers.dated');
    expect(WrongTasks.name).toBe('WrongTasks');
  });
});
