import type { ForkOptions } from 'node:child_process';
import { extname, join } from 'node:path';
import { MAX_HEAP_MIB } from './limits';

/** What to start a reading process with. */
export interface ChildProgram {
  readonly file: string;
  readonly options: ForkOptions;
}

/** Translates TypeScript; only there where this is not compiled. */
const TYPESCRIPT_HOOK = join(__dirname, '../queue/testing/typescript-hook.cjs');

/**
 * The program of a reading process: the compiled one beside this file, or its TypeScript where that is what runs. It
 * gets no environment, so that nothing secret is in its memory, and no terminal.
 */
export function childProgram(): ChildProgram {
  const extension = extname(__filename);
  const hook = extension === '.ts' ? ['--require', TYPESCRIPT_HOOK] : [];
  return {
    file: join(__dirname, `child/main${extension}`),
    options: {
      execArgv: [`--max-old-space-size=${MAX_HEAP_MIB}`, ...hook],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: {},
    },
  };
}
