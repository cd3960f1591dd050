import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';

/**
 * What is kept of a passage beside the lists of its words. Its words stand in full: to look each of
 * them up in the dictionary, for 256 passages, would read most of it.
 */
export interface PassageRecord {
  readonly id: string;
  /** Offsets into the text of its file. */
  readonly start: number;
  readonly end: number;
  /** 0 for the first passage of its article. */
  readonly position: number;
  /** Number of its words. */
  readonly length: number;
  /** Its words in order, as `packWords` gives them. */
  readonly words: string;
  /** Those of its heading. */
  readonly heading: string;
}

/** A line each: a word can hold a space (U+FDFA folds to four Arabic words), and never a line's end. */
export function packWords(words: readonly string[]): string {
  return words.join('\n');
}

export function unpackWords(packed: string): readonly string[] {
  return packed === '' ? [] : packed.split('\n');
}

export function writePassage(out: ByteWriter, passage: PassageRecord): void {
  out.text(passage.id);
  out.varint(passage.start);
  out.varint(passage.end);
  out.varint(passage.position);
  out.varint(passage.length);
  out.text(passage.words);
  out.text(passage.heading);
}

export function readPassage(reader: ByteReader): PassageRecord {
  return {
    id: reader.text(),
    start: reader.varint(),
    end: reader.varint(),
    position: reader.varint(),
    length: reader.varint(),
    words: reader.text(),
    heading: reader.text(),
  };
}
