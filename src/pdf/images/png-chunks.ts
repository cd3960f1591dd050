/** What the header and the chunks of a PNG say. Source: W3C, Portable Network Graphics, third edition. */
export interface PngFile {
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
  /** 0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha. */
  readonly colourType: number;
  readonly isInterlaced: boolean;
  readonly palette: Uint8Array;
  /** Contents of `tRNS`, empty where there is none. */
  readonly transparency: Uint8Array;
  /** All `IDAT` chunks, still deflated. */
  readonly data: Buffer;
}

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

export function isPng(bytes: Uint8Array): boolean {
  return signature.equals(bytes.subarray(0, signature.length));
}

/** `undefined` where the file is not a PNG that can be read. */
export function readPngChunks(bytes: Uint8Array): PngFile | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = new Map<string, Buffer[]>();
  for (let at = signature.length; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const list = chunks.get(type) ?? [];
    list.push(file.subarray(at + 8, at + 8 + length));
    chunks.set(type, list);
    at += 12 + length;
  }
  const header = chunks.get('IHDR')?.[0];
  if (header === undefined || header.length < 13) return undefined;
  const bitDepth = header.readUInt8(8);
  const colourType = header.readUInt8(9);
  if (!isPossible(colourType, bitDepth)) return undefined;
  return {
    width: header.readUInt32BE(0),
    height: header.readUInt32BE(4),
    bitDepth,
    colourType,
    isInterlaced: header.readUInt8(12) === 1,
    palette: chunks.get('PLTE')?.[0] ?? new Uint8Array(),
    transparency: chunks.get('tRNS')?.[0] ?? new Uint8Array(),
    data: Buffer.concat(chunks.get('IDAT') ?? []),
  };
}

const depths: ReadonlyMap<number, readonly number[]> = new Map([
  [0, [1, 2, 4, 8, 16]],
  [2, [8, 16]],
  [3, [1, 2, 4, 8]],
  [4, [8, 16]],
  [6, [8, 16]],
]);

function isPossible(colourType: number, bitDepth: number): boolean {
  return depths.get(colourType)?.includes(bitDepth) ?? false;
}
