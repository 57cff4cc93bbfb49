import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { ChildOrder } from './child';

/** A real process with a worker. */
export interface TestProcess {
  /** Resolves once it added its tasks; rejects with what it wrote if it ended instead. */
  readonly added: Promise<void>;
  /** Ends it as a crash or the out-of-memory killer would, and waits until it is gone. */
  kill(): Promise<void>;
}

export function startProcess(order: ChildOrder): TestProcess {
  const hook = join(__dirname, 'typescript-hook.cjs');
  const child = spawn(process.execPath, ['-r', hook, join(__dirname, 'child.ts'), JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  return {
    added: addedBy(child),
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

function addedBy(child: ChildProcess): Promise<void> {
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => resolve());
    child.on('close', (code) => reject(new Error(`exit ${code}: ${errors}`)));
  });
}
