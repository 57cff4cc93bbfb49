import type { INestApplicationContext } from '@nestjs/common';
import { createServer, Server, Socket } from 'node:net';
import { messageOf } from './errors';
import { HandlesTask, TaskQueue } from './index';
import { defineTask } from './task';
import { given, startApplication, until } from './testing/application';
import { createPlace, reachableBackends, REDIS_URL } from './testing/backends';

const note = defineTask<{ readonly key: string }>('redis-down.note');

class NoteTasks {
  readonly keys: string[] = [];

  @HandlesTask(note)
  async note({ key }: { readonly key: string }): Promise<void> {
    this.keys.push(key);
  }
}

function start(url: string, prefix: string, tasks: NoteTasks): Promise<INestApplicationContext> {
  const settings = { backend: { kind: 'redis', url, prefix }, run_workers: true, concurrency: 1 } as const;
  return startApplication(settings, [given(NoteTasks, tasks)]);
}

/** A server on a free port that does with its connections what `serve` says. */
async function listen(
  serve: (socket: Socket) => void,
  port = 0,
): Promise<{ port: number; stop(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    serve(socket);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no address');
  return {
    port: address.port,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

describe('a queue whose Redis is away', () => {
  it('starts, refuses tasks, is unhealthy, and stops', async () => {
    const application = await start('redis://127.0.0.1:1', 'queue-test-down', new NoteTasks());
    const queue = application.get(TaskQueue);
    const refusal = queue.enqueue(note, { key: 'a' }).catch((error: unknown) => error);
    const error = await refusal;
    expect(error).toMatchObject({ code: 'service_unavailable', details: { retry_after: 5 } });
    expect(messageOf((error as Error).cause)).toBe('connect ECONNREFUSED 127.0.0.1:1'); // it is an AppError
    await expect(queue.ping()).rejects.toMatchObject({ code: 'service_unavailable' });
    await expect(queue.counts()).rejects.toMatchObject({ code: 'service_unavailable' });
    await application.close();
  }, 30_000);

  it('refuses tasks if Redis accepts and then says nothing', async () => {
    const silent = await listen(() => undefined);
    const application = await start(`redis://127.0.0.1:${silent.port}`, 'queue-test-silent', new NoteTasks());
    const queue = application.get(TaskQueue);
    const refusal = expect(queue.enqueue(note, { key: 'a' })).rejects.toMatchObject({
      code: 'service_unavailable',
    });
    await refusal;
    await application.close();
    await silent.stop();
  }, 30_000);

  if (reachableBackends().includes('redis')) {
    it('works again soon after Redis is back, without the tasks that it refused', async () => {
      const real = new URL(REDIS_URL);
      const relay = (client: Socket): void => {
        const upstream = new Socket().connect(Number(real.port || 6379), real.hostname);
        upstream.on('error', () => client.destroy());
        upstream.on('close', () => client.destroy());
        client.on('close', () => upstream.destroy());
        client.pipe(upstream).pipe(client);
      };
      const place = await createPlace('redis');
      const prefix = place.settings.kind === 'redis' ? (place.settings.prefix ?? '') : '';
      const first = await listen(relay);
      const tasks = new NoteTasks();
      const application = await start(`redis://127.0.0.1:${first.port}`, prefix, tasks);
      const queue = application.get(TaskQueue);
      await queue.enqueue(note, { key: 'before' });
      await until(() => tasks.keys.length === 1, { what: 'the first ran' });

      await first.stop();
      const refusal = expect(queue.enqueue(note, { key: 'meanwhile' })).rejects.toMatchObject({
        code: 'service_unavailable',
      });
      await refusal;

      const second = await listen(relay, first.port);
      await until(
        () =>
          queue.ping().then(
            () => true,
            () => false,
          ),
        { what: 'Redis is back', ms: 5_000 },
      );
      await queue.enqueue(note, { key: 'after' });
      await until(() => tasks.keys.length > 1, { what: 'the next ran', ms: 5_000 });
      expect(tasks.keys).toEqual(['before', 'after']);
      await application.close();
      await second.stop();
      await place.remove();
    }, 30_000);
  }
});
