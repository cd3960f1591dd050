import type { BlobTable } from './blob-table.ts';
import { ByteWriter } from './byte-writer.ts';
import { type DictionaryEntry, encodeDictionaryBlock, wordsInBlock } from './dictionary-block.ts';
import { type FieldsRecord, hashOfArticle, hashOfId } from './fields-record.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import { ListWriter } from './list-writer.ts';
import { type PassageRecord, writePassage } from './passage-record.ts';
import { type PostingList, writeNumbers, writePositions } from './posting-codec.ts';
import {
  fieldsInBlock,
  headPart,
  passagesInBlock,
  type SegmentHeader,
  vocabularyInBlock,
} from './segment-header.ts';

/**
 * Writes a segment as a stream: words first, by stem, then word; the vocabulary; then passages, each
 * after the fields that it shares with its article. Only arrays of a few bytes a passage are held.
 */
export class SegmentWriter {
  readonly #blobs: BlobTable;
  readonly #segment: number;
  readonly #numbers: ListWriter;
  readonly #positions: ListWriter;
  readonly #scratch = new ByteWriter();
  readonly #stems: string[] = [];
  readonly #firstWords: string[] = [];
  readonly #lengths = new GrowingNumbers();
  readonly #fieldsOf = new GrowingNumbers();
  readonly #idHashes = new GrowingNumbers();
  readonly #articles: number[] = [];
  readonly #passages = new ByteWriter();
  #words = 0;
  #pendingWords: DictionaryEntry[] = [];
  #vocabulary: { readonly word: string; readonly number: number }[] = [];
  #pendingFields: FieldsRecord[] = [];

  constructor(blobs: BlobTable, segment: number) {
    this.#blobs = blobs;
    this.#segment = segment;
    this.#numbers = new ListWriter(blobs, segment, 'numbers');
    this.#positions = new ListWriter(blobs, segment, 'positions');
  }

  /** Adds a word with its list; gives its number in the dictionary. */
  word(stem: string, word: string, list: PostingList): number {
    this.#scratch.clear();
    writeNumbers(this.#scratch, list);
    const numbers = this.#numbers.add(this.#scratch.view());
    this.#scratch.clear();
    writePositions(this.#scratch, list);
    const positions = this.#positions.add(this.#scratch.view());
    this.#pendingWords.push({ stem, word, count: list.count, numbers, positions });
    if (this.#pendingWords.length === wordsInBlock) this.#flushWords();
    return this.#words++;
  }

  /** Adds a word, in the order of words, for what is asked for by its beginning. */
  vocabulary(word: string, number: number): void {
    this.#vocabulary.push({ word, number });
    if (this.#vocabulary.length === vocabularyInBlock) this.#flushVocabulary();
  }

  /** Adds what passages share that come from now on. */
  fields(record: FieldsRecord): void {
    this.#articles.push(hashOfArticle(record.article));
    this.#pendingFields.push(record);
    if (this.#pendingFields.length === fieldsInBlock) this.#flushFields();
  }

  passage(passage: PassageRecord): void {
    if (this.#lengths.length > 0 && this.#lengths.length % passagesInBlock === 0) {
      this.#flushPassages();
    }
    this.#lengths.push(passage.length);
    this.#fieldsOf.push(this.#articles.length - 1);
    this.#idHashes.push(hashOfId(passage.id));
    this.#scratch.clear();
    writePassage(this.#scratch, passage);
    this.#passages.varint(this.#scratch.length);
    this.#passages.append(this.#scratch.view());
  }

  finish(): void {
    this.#flushWords();
    this.#flushVocabulary();
    this.#flushPassages();
    this.#flushFields();
    this.#numbers.flush();
    this.#positions.flush();
    const header: SegmentHeader = {
      passages: this.#lengths.length,
      words: this.#words,
      fields: this.#articles.length,
      stems: this.#stems,
      firstWords: this.#firstWords,
    };
    this.#head('header', Buffer.from(JSON.stringify(header)));
    this.#head('lengths', bytesOf(this.#lengths.view()));
    this.#head('fieldsOf', bytesOf(this.#fieldsOf.view()));
    this.#head('ids', bytesOf(sortedIds(this.#idHashes.view())));
    this.#head('articles', bytesOf(Float64Array.from(this.#articles)));
  }

  #head(part: keyof typeof headPart, bytes: Uint8Array): void {
    this.#blobs.put(this.#segment, 'head', headPart[part], bytes);
  }

  #flushWords(): void {
    const [first] = this.#pendingWords;
    if (!first) return;
    const bytes = encodeDictionaryBlock(this.#pendingWords);
    this.#blobs.put(this.#segment, 'dictionary', this.#stems.length, bytes);
    this.#stems.push(first.stem);
    this.#pendingWords = [];
  }

  #flushVocabulary(): void {
    const [first] = this.#vocabulary;
    if (!first) return;
    this.#scratch.clear();
    this.#scratch.text(this.#vocabulary.map(({ word }) => word).join('\n'));
    for (const { number } of this.#vocabulary) this.#scratch.varint(number);
    const block = this.#firstWords.length;
    this.#blobs.put(this.#segment, 'vocabulary', block, this.#scratch.view());
    this.#firstWords.push(first.word);
    this.#vocabulary = [];
  }

  #flushPassages(): void {
    if (this.#passages.length === 0) return;
    const block = Math.ceil(this.#lengths.length / passagesInBlock) - 1;
    this.#blobs.put(this.#segment, 'passages', block, this.#passages.view());
    this.#passages.clear();
  }

  #flushFields(): void {
    if (this.#pendingFields.length === 0) return;
    const block = Math.ceil(this.#articles.length / fieldsInBlock) - 1;
    const bytes = Buffer.from(JSON.stringify(this.#pendingFields));
    this.#blobs.put(this.#segment, 'fields', block, bytes);
    this.#pendingFields = [];
  }
}

/** Hashes ascending, equal ones by number; then the numbers. */
function sortedIds(hashes: Uint32Array): Uint32Array {
  // A hash and a number fit a double together: 32 and 20 bits and more.
  const keys = Float64Array.from(hashes, (hash, number) => hash * 2 ** 21 + number).sort();
  const sorted = new Uint32Array(hashes.length * 2);
  for (const [index, key] of keys.entries()) {
    sorted[index] = Math.floor(key / 2 ** 21);
    sorted[hashes.length + index] = key % 2 ** 21;
  }
  return sorted;
}

function bytesOf(array: Uint32Array | Float64Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
