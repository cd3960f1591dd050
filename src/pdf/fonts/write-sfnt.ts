/** Bytes of the header, and of each entry of the directory after it. */
export const headerSize = 12;
export const entrySize = 16;
/** Of the whole file, less what `checkSumAdjustment` in `head` makes up for. */
const checksumOfFile = 0xb1b0afba;

/**
 * A font file of TrueType outlines from its tables, which are given by the order of their tags.
 * Source: OpenType 1.9, "OpenType font file".
 */
export function writeSfnt(tables: ReadonlyMap<string, Buffer>): Buffer {
  const start = headerSize + entrySize * tables.size;
  const size = [...tables.values()].reduce((sum, table) => sum + padded(table.length), start);
  const sfnt = Buffer.alloc(size);
  writeSfntHeader(sfnt, 0x00010000, tables.size);
  let entry = headerSize;
  let offset = start;
  let head = 0;
  for (const [tag, table] of [...tables].sort(([a], [b]) => (a < b ? -1 : 1))) {
    table.copy(sfnt, offset);
    if (tag === 'head') {
      head = offset;
      sfnt.writeUInt32BE(0, head + 8);
    }
    sfnt.write(tag, entry, 'latin1');
    sfnt.writeUInt32BE(checksum(sfnt, offset, padded(table.length)), entry + 4);
    sfnt.writeUInt32BE(offset, entry + 8);
    sfnt.writeUInt32BE(table.length, entry + 12);
    offset += padded(table.length);
    entry += entrySize;
  }
  sfnt.writeUInt32BE((checksumOfFile - checksum(sfnt, 0, size)) >>> 0, head + 8);
  return sfnt;
}

/** How many tables there are, with the three numbers that help a binary search. */
export function writeSfntHeader(sfnt: Buffer, flavour: number, tables: number): void {
  const exponent = Math.floor(Math.log2(tables));
  sfnt.writeUInt32BE(flavour, 0);
  sfnt.writeUInt16BE(tables, 4);
  sfnt.writeUInt16BE(16 * 2 ** exponent, 6);
  sfnt.writeUInt16BE(exponent, 8);
  sfnt.writeUInt16BE(16 * tables - 16 * 2 ** exponent, 10);
}

function checksum(bytes: Buffer, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}

/** The room of a table: each starts at a multiple of four bytes. */
export function padded(length: number): number {
  return (length + 3) & ~3;
}
