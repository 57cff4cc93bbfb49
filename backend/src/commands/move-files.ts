import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { explain } from '../explain';
import { settingsOfProcess } from '../platform/config';
import { isStorageDriver, MoveFailed, moveFiles, openStore, STORAGE_DRIVERS } from '../platform/storage';

const USAGE = `Say where from and where to, such as: npm run move-files -- --from local --to s3 [--remove]. Stores are ${STORAGE_DRIVERS.join(', ')}.`;

class Misused extends Error {}

/**
 * `npm run move-files -- --from local --to s3 [--remove]`: copies every kept file to another store and compares it
 * there. It may be interrupted and repeated. To change stores without a break: move, start the product with the other
 * STORAGE_DRIVER, then move again with `--remove`, which takes along what came meanwhile and empties the old store.
 */
async function move(): Promise<void> {
  const { from, to, remove } = options();
  if (!isStorageDriver(from) || !isStorageDriver(to) || from === to) throw new Misused(USAGE);
  const { settings } = settingsOfProcess();
  const { copied, skipped, removed } = await moveFiles({
    from: await openStore(from, settings),
    to: await openStore(to, settings),
    remove,
    say: (line) => process.stdout.write(`${line}\n`),
  });
  const end = removed > 0 ? `, ${removed} removed from ${from}` : '';
  process.stdout.write(`${copied} copied to ${to}, ${skipped} were there already${end}.\n`);
}

function options(): { from: string | undefined; to: string | undefined; remove: boolean } {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { from, to, remove } = parseArgs({ options: { from: text, to: text, remove: flag } }).values;
    return { from, to, remove };
  } catch {
    throw new Misused(USAGE);
  }
}

move().catch((error: unknown) => {
  const isPlain = error instanceof Misused || error instanceof MoveFailed;
  process.stderr.write(`\n${isPlain ? error.message : explain(error)}\n`);
  process.exit(1);
});
