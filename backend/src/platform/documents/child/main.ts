/** The program of a process that reads files one after the other; see `ReadingProcess`. */
import { constants, setPriority } from 'node:os';
import { DocumentFault, type DocumentFaultCode } from '../document-fault';
import type { ReadReply, ReadRequest } from './messages';
import { readBytes } from './read-bytes';
import { startWatchdog } from './watchdog';

/** Characters of what a library says: it may quote the file. */
const MAX_CAUSE = 300;

function send(reply: ReadReply): void {
  process.send?.(reply);
}

/** Whatever else a library throws says that it could not make sense of the file. */
function codeOf(error: unknown): DocumentFaultCode {
  if (error instanceof DocumentFault) return error.code;
  // Too much recursion, or an array that is longer than the engine can make.
  return error instanceof RangeError ? 'too_large' : 'corrupt';
}

async function answer({ id, bytes, name }: ReadRequest): Promise<ReadReply> {
  try {
    return { kind: 'read', id, document: await readBytes(bytes, { name }) };
  } catch (error) {
    const cause = error instanceof DocumentFault ? undefined : String(error).slice(0, MAX_CAUSE);
    return { kind: 'fault', id, code: codeOf(error), cause };
  }
}

function run(): void {
  try {
    // The API, which has people waiting, goes first.
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // A system that does not allow it works all the same.
  }
  const busy = startWatchdog();
  process.on('message', (request: ReadRequest) => {
    Atomics.store(busy, 0, request.id);
    Atomics.notify(busy, 0);
    void answer(request).then((reply) => {
      Atomics.store(busy, 0, 0);
      send(reply);
    });
  });
  process.on('disconnect', () => process.exit());
  send({ kind: 'ready' });
}

run();
