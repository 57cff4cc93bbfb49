import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly data: string | Buffer;
  /** What the archive says that the part's size is, if that is not the truth. */
  readonly stated_size?: number;
  readonly encrypted?: boolean;
}

const STORED_MADE_BY = 20;
const DEFLATED = 8;

function fields(part: ZipPart, packed: Buffer): Buffer {
  const data = Buffer.from(part.data);
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(STORED_MADE_BY, 0);
  bytes.writeUInt16LE(part.encrypted === true ? 1 : 0, 2);
  bytes.writeUInt16LE(DEFLATED, 4);
  bytes.writeUInt32LE(crc32(data), 10);
  bytes.writeUInt32LE(packed.length, 14);
  bytes.writeUInt32LE(part.stated_size ?? data.length, 18);
  bytes.writeUInt16LE(Buffer.byteLength(part.name), 22);
  return bytes;
}

/** A ZIP file (PKWARE APPNOTE 6.3, §4.3). */
export function zip(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const packed = deflateRawSync(Buffer.from(part.data), { level: 9 });
    const common = fields(part, packed);
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(part.name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    const madeBy = Buffer.from([STORED_MADE_BY, 0]);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), madeBy, common, rest, Buffer.from(part.name)]));
    files.push(file);
    offset += file.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, index, end]);
}
