import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createUnzip } from 'node:zlib';
import { WebPageFault } from './web-page-fault';

function decoder(encoding: string): NodeJS.ReadWriteStream | null {
  if (encoding === '' || encoding === 'identity') return null;
  // Unzip tells gzip from deflate by the first bytes.
  if (/^(?:x-)?gzip$|^deflate$/.test(encoding)) return createUnzip();
  if (encoding === 'br') return createBrotliDecompress();
  throw new WebPageFault('failed', `its encoding is ${encoding.slice(0, 40)}`);
}

/** The stream behind the decoder, which fails when either of the two does. */
function decoded(body: IncomingMessage): Readable {
  const stage = decoder((body.headers['content-encoding'] ?? '').trim().toLowerCase());
  if (stage === null) return body;
  body.on('error', (error) => stage.emit('error', error));
  // A decoder is a Duplex, which `pipe` declares by the older interface.
  return body.pipe(stage) as unknown as Readable;
}

/**
 * Reads a body up to a number of bytes after decompression; more is cut off while it inflates, not afterwards.
 * @throws {WebPageFault} `too_large`, or `failed` for an encoding that is not known
 */
export async function readBody(body: IncomingMessage, mostBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of decoded(body) as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > mostBytes) throw new WebPageFault('too_large', `it has more than ${mostBytes} bytes`);
      parts.push(part);
    }
  } finally {
    body.destroy();
  }
  return Buffer.concat(parts);
}
