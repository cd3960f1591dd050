import type { BlobTable, Part } from './blob-table.ts';
import { ByteReader } from './byte-reader.ts';
import { type DictionaryEntry, decodeDictionaryBlock, wordsInBlock } from './dictionary-block.ts';
import type { FieldsRecord } from './fields-record.ts';
import { type PassageRecord, readPassage } from './passage-record.ts';
import { fieldsInBlock, headPart, passagesInBlock, type SegmentHeader } from './segment-header.ts';

/** Blocks of a dictionary (128 words) and of fields (8 records) that are kept decoded. */
const mostBlocks = 1024;

/** A segment as it is on disk, read in parts when they are asked for. */
export class SegmentReader {
  readonly segment: number;
  readonly header: SegmentHeader;
  readonly #blobs: BlobTable;
  readonly #dictionary = new Map<number, readonly DictionaryEntry[]>();
  readonly #fields = new Map<number, readonly FieldsRecord[]>();
  #lengths: Uint32Array | undefined;
  #fieldsOf: Uint32Array | undefined;
  #ids: Uint32Array | undefined;
  #articles: Float64Array | undefined;

  constructor(blobs: BlobTable, segment: number) {
    this.#blobs = blobs;
    this.segment = segment;
    this.header = JSON.parse(textOf(blobs.get(segment, 'head', headPart.header))) as SegmentHeader;
  }

  /** Words of each passage. */
  get lengths(): Uint32Array {
    this.#lengths ??= numbersOf(this.blob('head', headPart.lengths));
    return this.#lengths;
  }

  /** Record of fields of each passage. */
  get fieldsOf(): Uint32Array {
    this.#fieldsOf ??= numbersOf(this.blob('head', headPart.fieldsOf));
    return this.#fieldsOf;
  }

  /** For each record of fields, a hash of its article's id. */
  get articles(): Float64Array {
    this.#articles ??= new Float64Array(this.blob('head', headPart.articles).slice().buffer);
    return this.#articles;
  }

  blob(part: Part, number: number): Uint8Array {
    return this.#blobs.get(this.segment, part, number);
  }

  /** All words of a stem, with where their lists are. */
  wordsOfStem(stem: string): readonly DictionaryEntry[] {
    const found: DictionaryEntry[] = [];
    const { stems } = this.header;
    let block = Math.max(0, firstAtLeast(stems, stem) - 1);
    for (; block < stems.length && (stems[block] ?? '') <= stem; block++) {
      for (const entry of this.dictionaryBlock(block)) if (entry.stem === stem) found.push(entry);
    }
    return found;
  }

  /** All words that begin with a text. */
  wordsWithPrefix(prefix: string): readonly DictionaryEntry[] {
    const found: DictionaryEntry[] = [];
    const { firstWords } = this.header;
    let block = Math.max(0, firstAtLeast(firstWords, prefix) - 1);
    for (; block < firstWords.length && isAtMost(firstWords[block] ?? '', prefix); block++) {
      for (const { word, number } of this.vocabularyBlock(block)) {
        if (word.startsWith(prefix)) found.push(this.entry(number));
      }
    }
    return found;
  }

  /** A word of the dictionary by its number. */
  entry(number: number): DictionaryEntry {
    const entry = this.dictionaryBlock(Math.floor(number / wordsInBlock))[number % wordsInBlock];
    if (!entry) throw new RangeError(`segment ${this.segment} has no word ${number}`);
    return entry;
  }

  dictionaryBlock(block: number): readonly DictionaryEntry[] {
    return kept(this.#dictionary, block, () => this.readDictionaryBlock(block));
  }

  /** Decodes a block and does not keep it, for who reads all of them once. */
  readDictionaryBlock(block: number): readonly DictionaryEntry[] {
    return decodeDictionaryBlock(this.blob('dictionary', block));
  }

  vocabularyBlock(block: number): readonly { readonly word: string; readonly number: number }[] {
    const reader = new ByteReader(this.blob('vocabulary', block));
    const words = reader.text().split('\n');
    return words.map((word) => ({ word, number: reader.varint() }));
  }

  passage(number: number): PassageRecord {
    const reader = new ByteReader(this.blob('passages', Math.floor(number / passagesInBlock)));
    for (let skipped = number % passagesInBlock; skipped > 0; skipped--) {
      reader.skip(reader.varint());
    }
    reader.varint();
    return readPassage(reader);
  }

  /** All passages in order, block by block. */
  *passages(): Generator<PassageRecord> {
    for (let block = 0; block * passagesInBlock < this.header.passages; block++) {
      const reader = new ByteReader(this.blob('passages', block));
      while (!reader.isAtEnd) {
        reader.varint();
        yield readPassage(reader);
      }
    }
  }

  fields(number: number): FieldsRecord {
    const block = Math.floor(number / fieldsInBlock);
    const records = kept(this.#fields, block, () => this.fieldsBlock(block));
    const record = records[number % fieldsInBlock];
    if (!record) throw new RangeError(`segment ${this.segment} has no fields ${number}`);
    return record;
  }

  fieldsBlock(block: number): readonly FieldsRecord[] {
    return JSON.parse(textOf(this.blob('fields', block))) as readonly FieldsRecord[];
  }

  /** Numbers of the passages whose id has a hash, ascending. */
  passagesWithHash(hash: number): readonly number[] {
    this.#ids ??= numbersOf(this.blob('head', headPart.ids));
    const ids = this.#ids;
    const { passages } = this.header;
    const found: number[] = [];
    for (let at = firstHash(ids, passages, hash); at < passages && ids[at] === hash; at++) {
      found.push(ids[passages + at] ?? 0);
    }
    return found;
  }
}

function kept<T>(known: Map<number, T>, block: number, read: () => T): T {
  const found = known.get(block);
  if (found !== undefined) return found;
  const made = read();
  if (known.size >= mostBlocks) known.clear();
  known.set(block, made);
  return made;
}

/** Index of the first text that is not less, in an ascending list. */
function firstAtLeast(ascending: readonly string[], least: string): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? '') < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstHash(ids: Uint32Array, length: number, hash: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether words that begin with a prefix can stand behind a word. */
function isAtMost(word: string, prefix: string): boolean {
  return word <= prefix || word.startsWith(prefix);
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  if (bytes.byteOffset % 4 === 0) {
    return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  }
  return new Uint32Array(bytes.slice().buffer);
}
