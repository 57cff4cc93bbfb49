/**
 * A PostgreSQL for one test file, where no server is within reach: the body of a worker thread that keeps it in
 * memory, lets node-postgres connect to it on a port of 127.0.0.1, and posts the number of that port. It is gone when
 * the thread is terminated.
 */
import { PGlite } from '@electric-sql/pglite';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parentPort, threadId } from 'node:worker_threads';
import { ROOT } from './files.mjs';
import { SharedSession } from './postgres-session.mjs';
import { listenTo } from './postgres-wire.mjs';

const CACHE = join(ROOT, 'node_modules/.cache/career-copilot');
/** The folder of an empty database, as its version makes it. */
const EMPTY = join(CACHE, `postgres-${versionOf('@electric-sql/pglite')}.tar`);

/** @param {string} name of an installed package */
function versionOf(name) {
  return createRequire(import.meta.url)(join(ROOT, 'node_modules', name, 'package.json')).version;
}

/** @returns {Blob | undefined} what was kept, if anything was */
function keptEmpty() {
  try {
    return new Blob([readFileSync(EMPTY)], { type: 'application/x-tar' });
  } catch {
    return undefined;
  }
}

/** Keeps the folder of a new database, where that is allowed: to unpack it takes a fifth of the time of making one. */
async function keep(database) {
  const dump = await database.dumpDataDir('none');
  const draft = `${EMPTY}.${process.pid}.${threadId}`;
  try {
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(draft, Buffer.from(await dump.arrayBuffer()));
    // Others may read or write it at the same moment; they see all of it or nothing.
    renameSync(draft, EMPTY);
  } catch {
    rmSync(draft, { force: true });
  }
}

const kept = keptEmpty();
const database = await PGlite.create({
  loadDataDir: kept,
  startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=8MB'],
});
if (!kept) await keep(database);

const session = new SharedSession((batch) => database.execProtocolRawSync(batch));
const server = createServer({ noDelay: true }, (socket) => {
  socket.on('error', () => socket.destroy());
  socket.on('close', () => session.leave(socket));
  listenTo(socket, {
    started: (settings) => session.join(socket, settings),
    batch: (batch) => session.submit(socket, batch),
  });
});
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
