/** Where an object of the file is: at a byte, or in an object stream at a place. */
export type ObjectPlace =
  | { readonly offset: number }
  | { readonly stream: number; readonly index: number };

/** Bytes of an entry's three fields; the second holds offsets, so that a file may have 4 GB. */
const widths = [1, 4, 2] as const;
const rowLength = widths[0] + widths[1] + widths[2];

/** Entries of the dictionary of a cross-reference stream that say how it is to be read. */
export const crossReferenceEntries: Readonly<Record<string, unknown>> = {
  Type: 'XRef',
  W: widths,
  // Each row less the one above (PNG's `Up`): most then are a single change.
  DecodeParms: { Predictor: 12, Columns: rowLength },
};

/**
 * The rows of a cross-reference stream for the objects 1, 2, … and the free one before them.
 * Source: ISO 32000-1, 7.5.8.3; the predictor, RFC 2083, 6.4.
 */
export function crossReferenceRows(places: readonly ObjectPlace[]): Buffer {
  const rows = Buffer.alloc((rowLength + 1) * (places.length + 1));
  let above: Buffer = Buffer.alloc(rowLength);
  [freeRow(), ...places.map(rowOf)].forEach((row, index) => {
    const at = index * (rowLength + 1);
    rows[at] = 2;
    for (let n = 0; n < rowLength; n += 1) {
      rows[at + 1 + n] = ((row[n] ?? 0) - (above[n] ?? 0)) & 0xff;
    }
    above = row;
  });
  return rows;
}

function freeRow(): Buffer {
  return fields(0, 0, 0xffff);
}

function rowOf(place: ObjectPlace): Buffer {
  return 'offset' in place ? fields(1, place.offset, 0) : fields(2, place.stream, place.index);
}

function fields(type: number, second: number, third: number): Buffer {
  const row = Buffer.alloc(rowLength);
  row.writeUInt8(type, 0);
  row.writeUInt32BE(second, 1);
  row.writeUInt16BE(third, 5);
  return row;
}
