import { crc32, inflateRawSync } from 'node:zlib';

/** A file in a ZIP archive, as its central directory has it. */
export interface ZipEntry {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  /** Declared; what comes out is held to it. */
  readonly size: number;
  readonly offset: number;
  readonly isEncrypted: boolean;
}

export type Zip =
  | {
      readonly kind: 'zip';
      readonly bytes: Buffer;
      readonly entries: ReadonlyMap<string, ZipEntry>;
    }
  | { readonly kind: 'broken'; readonly reason: 'no-archive' | 'damaged' };

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
/** A document has some dozens; a directory of a million names is an attack. */
const mostEntries = 20_000;

/**
 * Reads the directory of a ZIP archive and unpacks nothing. Format: PKWARE's APPNOTE, 4.3; archives
 * above 4 GiB (ZIP64) and in several parts are not read.
 */
export function openZip(input: Uint8Array): Zip {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.length);
  if (bytes.length < 22 || bytes.readUInt32LE(0) !== localSignature) {
    return { kind: 'broken', reason: 'no-archive' };
  }
  const end = endOf(bytes);
  if (end === undefined) return { kind: 'broken', reason: 'damaged' };
  const count = bytes.readUInt16LE(end + 10);
  const entries = new Map<string, ZipEntry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < Math.min(count, mostEntries); index++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== centralSignature) {
      return { kind: 'broken', reason: 'damaged' };
    }
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, Math.min(at + 46 + nameLength, end));
    entries.set(name, {
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return { kind: 'zip', bytes, entries };
}

/** The end record stands before a comment of at most 65,535 bytes. */
function endOf(bytes: Buffer): number | undefined {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (bytes.readUInt32LE(at) === endSignature) return at;
  }
  return undefined;
}

export type Unpacked =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'absent' | 'damaged' | 'too-large' | 'encrypted' };

/**
 * Unpacks one file. Neither what is declared nor what comes out may be larger than `most` bytes: a
 * bomb is refused by its label, or stopped where it breaks its word.
 */
export function unpack(zip: Extract<Zip, { kind: 'zip' }>, name: string, most: number): Unpacked {
  const entry = zip.entries.get(name);
  if (!entry) return { kind: 'absent' };
  if (entry.isEncrypted) return { kind: 'encrypted' };
  if (entry.size > most) return { kind: 'too-large' };
  const { bytes } = zip;
  const { offset, packed, size } = entry;
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localSignature) {
    return { kind: 'damaged' };
  }
  const from = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (from + packed > bytes.length) return { kind: 'damaged' };
  const own = bytes.subarray(from, from + packed);
  const content = contentOf(own, entry.method, size);
  if (content?.length !== size || crc32(content) !== entry.crc) return { kind: 'damaged' };
  return { kind: 'bytes', bytes: content };
}

function contentOf(packed: Buffer, method: number, size: number): Uint8Array | undefined {
  if (method === 0) return packed;
  if (method !== 8) return undefined;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    return undefined;
  }
}
