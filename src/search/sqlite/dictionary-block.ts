import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';

/** Words in a block of the dictionary. */
export const wordsInBlock = 128;

/** Where a list's bytes are: in which blob of their part, from where. */
export interface Place {
  readonly blob: number;
  readonly offset: number;
  readonly length: number;
}

/** A word of a segment's dictionary, which is sorted by stem, then word. */
export interface DictionaryEntry {
  readonly stem: string;
  readonly word: string;
  /** Passages that have it. */
  readonly count: number;
  readonly numbers: Place;
  readonly positions: Place;
}

/**
 *   │ count │ texts: `stem⇥word`, or the stem alone where the word is the same, a line each │
 *   │ blob and offset of the first list's numbers │ the same of its positions │
 *   │ count, length of numbers, length of positions │ … a triple for each word
 *
 * A list begins where the one before it ended, or at the start of the next blob: the lowest bit of a
 * length says which.
 */
export function encodeDictionaryBlock(entries: readonly DictionaryEntry[]): Uint8Array {
  const out = new ByteWriter();
  out.varint(entries.length);
  out.text(entries.map(lineOf).join('\n'));
  const [first] = entries;
  let numbers = first ? startOf(first.numbers) : nowhere;
  let positions = first ? startOf(first.positions) : nowhere;
  for (const place of [numbers, positions]) {
    out.varint(place.blob);
    out.varint(place.offset);
  }
  for (const entry of entries) {
    out.varint(entry.count);
    out.varint(entry.numbers.length * 2 + (entry.numbers.blob === numbers.blob ? 0 : 1));
    out.varint(entry.positions.length * 2 + (entry.positions.blob === positions.blob ? 0 : 1));
    numbers = entry.numbers;
    positions = entry.positions;
  }
  return out.view();
}

const nowhere: Place = { blob: 0, offset: 0, length: 0 };

/** A list of no length where the first one begins. */
function startOf(place: Place): Place {
  return { ...place, length: 0 };
}

function lineOf({ stem, word }: DictionaryEntry): string {
  return stem === word ? stem : `${stem}\t${word}`;
}

export function decodeDictionaryBlock(bytes: Uint8Array): readonly DictionaryEntry[] {
  const reader = new ByteReader(bytes);
  const size = reader.varint();
  const lines = reader.text().split('\n');
  let numbers: Place = { blob: reader.varint(), offset: reader.varint(), length: 0 };
  let positions: Place = { blob: reader.varint(), offset: reader.varint(), length: 0 };
  const entries: DictionaryEntry[] = [];
  for (let index = 0; index < size; index++) {
    const line = lines[index] ?? '';
    const tab = line.indexOf('\t');
    const count = reader.varint();
    numbers = placeAfter(numbers, reader.varint());
    positions = placeAfter(positions, reader.varint());
    entries.push({
      stem: tab === -1 ? line : line.slice(0, tab),
      word: tab === -1 ? line : line.slice(tab + 1),
      count,
      numbers,
      positions,
    });
  }
  return entries;
}

function placeAfter(before: Place, coded: number): Place {
  const length = Math.floor(coded / 2);
  if (coded % 2 === 1) return { blob: before.blob + 1, offset: 0, length };
  return { blob: before.blob, offset: before.offset + before.length, length };
}
