import { deflateSync } from 'node:zlib';

export interface PngParts {
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
  readonly colourType: number;
  readonly isInterlaced?: boolean;
  readonly palette?: readonly number[];
  readonly transparency?: readonly number[];
  /** Rows with their filter bytes, before deflating. */
  readonly rows: readonly number[];
}

/** Writes a PNG by hand. */
export function pngFile(parts: PngParts): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(parts.width, 0);
  header.writeUInt32BE(parts.height, 4);
  header.set([parts.bitDepth, parts.colourType, 0, 0, parts.isInterlaced ? 1 : 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    ...(parts.palette ? [chunk('PLTE', Buffer.from(parts.palette))] : []),
    ...(parts.transparency ? [chunk('tRNS', Buffer.from(parts.transparency))] : []),
    chunk('IDAT', deflateSync(Buffer.from(parts.rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(8 + body.length);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(checksum(body), 4 + body.length);
  return framed;
}

/** CRC-32 as PNG has it. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** A square of one colour. */
export function plainPng(side = 2): Uint8Array {
  const row = [0, ...Array.from({ length: side }, () => [200, 30, 30]).flat()];
  const rows = Array.from({ length: side }, () => row).flat();
  return pngFile({ width: side, height: side, bitDepth: 8, colourType: 2, rows });
}
