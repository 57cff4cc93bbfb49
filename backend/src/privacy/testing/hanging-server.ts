import pino from 'pino';
import { createApp } from '../../create-app';
import { readSettings } from '../../platform/config';
import { FileStore } from '../../platform/storage';

/** What the process is started with, as JSON in its first argument. */
export interface HangingOrder {
  readonly env: Readonly<Record<string, string>>;
  /** How many files can be read or removed before the next one never ends. */
  readonly files: number;
}

/** The whole product, which comes to a halt in the middle of its files, for somebody to kill it there. */
async function main({ env, files }: HangingOrder): Promise<void> {
  const app = await createApp(readSettings(env), pino({ level: 'silent' }));
  const store = app.get(FileStore);
  let left = files;
  const halting = <A extends unknown[], T>(
    work: (...given: A) => Promise<T>,
  ): ((...given: A) => Promise<T>) => {
    const bound = work.bind(store);
    return (...given) => {
      if (left-- > 0) return bound(...given);
      process.stdout.write('hangs\n');
      return new Promise(() => undefined);
    };
  };
  store.get = halting(store.get);
  store.remove = halting(store.remove);
  await app.listen(0, '127.0.0.1');
  process.stdout.write(`at ${(await app.getUrl()).replace('[::1]', '127.0.0.1')}\n`);
}

// The parent test passes what it typed as a HangingOrder.
main(JSON.parse(process.argv[2] ?? '') as HangingOrder).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
