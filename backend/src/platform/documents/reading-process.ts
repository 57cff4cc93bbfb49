import { type ChildProcess, fork } from 'node:child_process';
import { childProgram } from './child-program';
import type { ReadReply, ReadRequest } from './child/messages';
import { DocumentFault } from './document-fault';
import { DEADLINE_MS, FILES_PER_CHILD } from './limits';
import type { ReadDocument, ReadOptions } from './read-document';

/** Time in which a process has to start, in ms: it is no fault of a file if the machine is that busy. */
const START_MS = 30_000;

interface Waiting {
  readonly resolve: (document: ReadDocument) => void;
  readonly reject: (fault: Error) => void;
}

/**
 * A process that reads one file at a time. It is killed when a file takes too long, and kills itself when one takes
 * too much memory; either way it is `over` and the file has its fault. An idle process keeps nobody alive.
 */
export class ReadingProcess {
  private readonly child: ChildProcess;
  private readonly started: Promise<void>;
  private waiting: Waiting | null = null;
  private files = 0;
  private ended = false;
  private late = false;

  constructor() {
    const { file, options } = childProgram();
    this.child = fork(file, options);
    this.started = this.start();
    // Who reads hears of it.
    this.started.catch(() => undefined);
    this.child.on('message', (reply: ReadReply) => this.hear(reply));
    this.child.on('exit', (code, signal) => this.end(code, signal));
    // Sending to a process that has just ended.
    this.child.on('error', () => this.child.kill('SIGKILL'));
  }

  /** Whether it has ended or read as many files as it should. */
  get over(): boolean {
    return this.ended || this.files >= FILES_PER_CHILD;
  }

  /** @throws DocumentFault; any other error if the process does not start */
  async read(bytes: Uint8Array, { name }: ReadOptions): Promise<ReadDocument> {
    this.hold(true);
    let timer: NodeJS.Timeout | undefined;
    try {
      await this.started;
      this.files += 1;
      const request: ReadRequest = { id: this.files, bytes, name };
      timer = setTimeout(() => {
        this.late = true;
        this.child.kill('SIGKILL');
      }, DEADLINE_MS);
      return await new Promise<ReadDocument>((resolve, reject) => {
        this.waiting = { resolve, reject };
        if (this.ended) reject(new DocumentFault('corrupt'));
        else this.child.send(request);
      });
    } finally {
      clearTimeout(timer);
      this.waiting = null;
      this.hold(false);
    }
  }

  /** Ends it now; a file that is being read is given up. */
  async close(): Promise<void> {
    if (this.ended) return;
    const exit = new Promise((resolve) => this.child.once('exit', resolve));
    this.hold(true);
    this.child.kill('SIGKILL');
    await exit;
  }

  private start(): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.child.kill('SIGKILL'), START_MS);
      this.child.once('message', () => {
        clearTimeout(timer);
        resolve();
      });
      this.child.once('exit', () => {
        clearTimeout(timer);
        reject(new Error('The process that reads documents did not start.'));
      });
      this.child.once('error', reject);
    });
  }

  private hear(reply: ReadReply): void {
    if (reply.kind === 'read') this.waiting?.resolve(reply.document);
    else if (reply.kind === 'fault') this.waiting?.reject(new DocumentFault(reply.code, reply.cause));
  }

  /** Nobody but the deadline and the limits of memory ends it by a signal: ours, the engine's or the system's. */
  private end(code: number | null, signal: NodeJS.Signals | null): void {
    this.ended = true;
    const outOfMemory = signal !== null || code === 134;
    this.waiting?.reject(new DocumentFault(this.late ? 'too_slow' : outOfMemory ? 'too_large' : 'corrupt'));
  }

  private hold(held: boolean): void {
    const channel = this.child.channel;
    if (held) {
      this.child.ref();
      channel?.ref();
    } else {
      this.child.unref();
      channel?.unref();
    }
  }
}
