import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { HangingOrder } from './hanging-server';

/** A real process with the product in it. */
export interface HangingProcess {
  /** Where it answers. */
  readonly origin: string;
  /** Resolves once it hangs in the middle of its work. */
  readonly hangs: Promise<string>;
  /** Ends it as a crash would, and waits until it is gone. */
  kill(): Promise<void>;
}

export async function startHanging(order: HangingOrder): Promise<HangingProcess> {
  const hook = join(__dirname, '../../platform/queue/testing/typescript-hook.cjs');
  const server = join(__dirname, 'hanging-server.ts');
  const child = spawn(process.execPath, ['-r', hook, server, JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const hangs = said(child, /hangs/);
  // Who kills it before it hangs does not ask.
  hangs.catch(() => undefined);
  const [, origin = ''] = /at (\S+)/.exec(await said(child, /at \S+\n/)) ?? [];
  return {
    origin,
    hangs,
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** Resolves with what it has said once that fits; rejects with its complaints if it ends before. */
function said(child: ChildProcess, words: RegExp): Promise<string> {
  let [text, errors] = ['', ''];
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (words.test(text)) resolve(text);
    });
    child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.on('close', (code) => reject(new Error(`exit ${code ?? 'by a signal'}: ${errors}`)));
  });
}
