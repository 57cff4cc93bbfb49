import { Worker } from 'node:worker_threads';
import { DEADLINE_MS, MAX_MEMORY_BYTES } from '../limits';

/** How often memory is looked at: unpacking fills some 20 MB in that time. */
const EVERY_MS = 10;

/** State of the process, shared with the thread: the number of the file that is being read, or 0. */
export type Busy = Int32Array;

/**
 * Ends this process as soon as it holds more memory than it may, or works on one file for longer than it may: the
 * latter also when the process that started it is gone. A limit on the heap does not do: unpacked streams lie
 * outside of it. It is a thread because the work to be watched lets no timer run; it is made of text because a
 * thread needs a file of its own otherwise, which tests would have to translate.
 *
 * @returns what the owner sets to the file's number when it begins, and to 0 when it ends
 */
export function startWatchdog(): Busy {
  const busy = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const program = `
    const { workerData: { busy, memory, deadline, every } } = require('node:worker_threads');
    const pause = new Int32Array(new SharedArrayBuffer(4));
    let file = 0;
    let since = 0;
    for (;;) {
      Atomics.wait(busy, 0, 0);
      Atomics.wait(pause, 0, 0, every);
      const now = Atomics.load(busy, 0);
      if (now !== file) {
        file = now;
        since = performance.now();
      }
      const late = file !== 0 && performance.now() - since > deadline;
      if (late || process.memoryUsage.rss() > memory) process.kill(process.pid, 'SIGKILL');
    }`;
  // A second more than the owner's own deadline, which is the one that usually counts.
  const limits = { busy, memory: MAX_MEMORY_BYTES, deadline: DEADLINE_MS + 1000, every: EVERY_MS };
  new Worker(program, {
    eval: true,
    workerData: limits,
    resourceLimits: { maxOldGenerationSizeMb: 16 },
  }).unref();
  return busy;
}
