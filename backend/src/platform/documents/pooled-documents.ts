import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DocumentFault } from './document-fault';
import { Documents } from './documents';
import { MAX_CHILDREN, MAX_INPUT_BYTES, MAX_WAITING } from './limits';
import type { ReadDocument, ReadOptions } from './read-document';
import { ReadingProcess } from './reading-process';

/**
 * Reads files in processes of their own, at most `MAX_CHILDREN` at a time, the others waiting in line. A process is
 * started when there is none for a file, is kept for the next, and is replaced once it is over.
 */
@Injectable()
export class PooledDocuments extends Documents implements OnModuleDestroy {
  private readonly idle: ReadingProcess[] = [];
  private readonly working = new Set<ReadingProcess>();
  private readonly line: (() => void)[] = [];
  private turns = 0;
  private closed = false;

  async read(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadDocument> {
    if (bytes.length === 0) throw new DocumentFault('empty');
    if (bytes.length > MAX_INPUT_BYTES) throw new DocumentFault('too_large');
    await this.turn();
    try {
      return await this.readNow(bytes, options);
    } finally {
      this.next();
    }
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    for (const wake of this.line.splice(0)) wake();
    await Promise.all([...this.idle.splice(0), ...this.working].map((child) => child.close()));
  }

  private async readNow(bytes: Uint8Array, options: ReadOptions): Promise<ReadDocument> {
    if (this.closed) throw new DocumentFault('busy');
    const child = this.free();
    this.working.add(child);
    try {
      return await child.read(bytes, options);
    } finally {
      this.release(child);
    }
  }

  private release(child: ReadingProcess): void {
    this.working.delete(child);
    if (child.over || this.closed) void child.close();
    else this.idle.push(child);
  }

  /** An idle process, or a new one: an idle one may have ended meanwhile. */
  private free(): ReadingProcess {
    for (let child = this.idle.pop(); child !== undefined; child = this.idle.pop())
      if (!child.over) return child;
    return new ReadingProcess();
  }

  private async turn(): Promise<void> {
    if (this.turns < MAX_CHILDREN) {
      this.turns += 1;
      return;
    }
    if (this.line.length >= MAX_WAITING) throw new DocumentFault('busy');
    await new Promise<void>((resolve) => this.line.push(resolve));
  }

  /** Hands the turn on to the one who has waited longest. */
  private next(): void {
    const wake = this.line.shift();
    if (wake === undefined) this.turns -= 1;
    else wake();
  }
}
