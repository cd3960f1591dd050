import { crc32 } from 'node:zlib';
import { DamagedIndexError } from '../index-store.ts';
import { type Database, isRefusal, type Statement } from './driver.ts';

/**
 * What a blob of a segment is. `head` holds the header and whole arrays, by `headPart`; the others
 * are numbered from 0 in the order in which they were written.
 */
const parts = {
  head: 0,
  dictionary: 1,
  numbers: 2,
  positions: 3,
  vocabulary: 4,
  passages: 5,
  fields: 6,
  removed: 7,
} as const;

export type Part = keyof typeof parts;

/**
 * Blobs, each with the CRC-32 of where it belongs and what it holds behind it: a blob that is
 * missing, damaged or in another's place is seen when it is read.
 */
export class BlobTable {
  readonly #get: Statement;
  readonly #put: Statement;
  readonly #remove: Statement;

  constructor(database: Database) {
    this.#get = database.prepare('SELECT data FROM blob WHERE id = ?');
    this.#put = database.prepare('INSERT OR REPLACE INTO blob (id, data) VALUES (?, ?)');
    this.#remove = database.prepare('DELETE FROM blob WHERE id BETWEEN ? AND ?');
  }

  put(segment: number, part: Part, number: number, bytes: Uint8Array): void {
    const id = idOf(segment, part, number);
    const sealed = new Uint8Array(bytes.length + 4);
    sealed.set(bytes);
    new DataView(sealed.buffer).setUint32(bytes.length, checksum(id, bytes), true);
    this.#put.run(id, sealed);
  }

  get(segment: number, part: Part, number: number): Uint8Array {
    const id = idOf(segment, part, number);
    const data = dataOf(guarded(() => this.#get.get(id)));
    if (data === undefined || data.length < 4) throw new DamagedIndexError('a part is missing');
    const bytes = data.subarray(0, data.length - 4);
    const view = new DataView(data.buffer, data.byteOffset, data.length);
    if (view.getUint32(bytes.length, true) !== checksum(id, bytes)) {
      throw new DamagedIndexError('a part is not as it was written');
    }
    return bytes;
  }

  removeSegment(segment: number): void {
    this.#remove.run(idOf(segment, 'head', 0), idOf(segment + 1, 'head', 0) - 1);
  }
}

/** 22 bits of segment, 3 of part, 28 of number: within the 53 that a number holds exactly. */
function idOf(segment: number, part: Part, number: number): number {
  return (segment * 8 + parts[part]) * 2 ** 28 + number;
}

function checksum(id: number, bytes: Uint8Array): number {
  return crc32(bytes, crc32(String(id)));
}

/** Runs a read; where SQLite cannot, the file is damaged, cut short or gone. */
export function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (isRefusal(error)) throw new DamagedIndexError(error.message);
    throw error;
  }
}

function dataOf(row: unknown): Uint8Array | undefined {
  if (typeof row !== 'object' || row === null || !('data' in row)) return undefined;
  return row.data instanceof Uint8Array ? row.data : undefined;
}
