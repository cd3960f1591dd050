import { inflateSync } from 'node:zlib';
import { entrySize, headerSize, padded, writeSfntHeader } from './write-sfnt.ts';

const woffHeader = 44;
const woffEntry = 20;

/**
 * A WOFF 1.0 file as the plain sfnt that it wraps, inflated once rather than table by table at each
 * look. Source: W3C, WOFF File Format 1.0, sections 3 to 5.
 */
export function sfntOfWoff(woff: Buffer): Buffer {
  const entries = readEntries(woff);
  const tables = entries.map((entry) => inflateTable(woff, entry));
  const start = headerSize + entrySize * entries.length;
  const size = tables.reduce((sum, table) => sum + padded(table.length), start);
  const sfnt = Buffer.alloc(size);
  writeSfntHeader(sfnt, woff.readUInt32BE(4), entries.length);
  let offset = start;
  entries.forEach((entry, index) => {
    const table = tables[index] ?? Buffer.alloc(0);
    const at = headerSize + entrySize * index;
    sfnt.writeUInt32BE(entry.tag, at);
    sfnt.writeUInt32BE(entry.checksum, at + 4);
    sfnt.writeUInt32BE(offset, at + 8);
    sfnt.writeUInt32BE(table.length, at + 12);
    table.copy(sfnt, offset);
    offset += padded(table.length);
  });
  return sfnt;
}

/** The tables of a WOFF file, each inflated when it is first asked for. */
export class WoffTables {
  readonly #woff: Buffer;
  readonly #entries: ReadonlyMap<string, WoffEntry>;
  readonly #inflated = new Map<string, Buffer>();

  constructor(woff: Buffer) {
    this.#woff = woff;
    this.#entries = new Map(readEntries(woff).map((entry) => [nameOf(entry.tag), entry]));
  }

  get(tag: string): Buffer | undefined {
    const known = this.#inflated.get(tag);
    const entry = this.#entries.get(tag);
    if (known !== undefined || entry === undefined) return known;
    const table = inflateTable(this.#woff, entry);
    this.#inflated.set(tag, table);
    return table;
  }
}

function nameOf(tag: number): string {
  return String.fromCharCode(tag >>> 24, (tag >>> 16) & 255, (tag >>> 8) & 255, tag & 255);
}

interface WoffEntry {
  readonly tag: number;
  readonly offset: number;
  readonly compressed: number;
  readonly length: number;
  readonly checksum: number;
}

function readEntries(woff: Buffer): readonly WoffEntry[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const at = woffHeader + woffEntry * index;
    return {
      tag: woff.readUInt32BE(at),
      offset: woff.readUInt32BE(at + 4),
      compressed: woff.readUInt32BE(at + 8),
      length: woff.readUInt32BE(at + 12),
      checksum: woff.readUInt32BE(at + 16),
    };
  });
}

function inflateTable(woff: Buffer, entry: WoffEntry): Buffer {
  const stored = woff.subarray(entry.offset, entry.offset + entry.compressed);
  return entry.compressed < entry.length ? inflateSync(stored) : stored;
}
