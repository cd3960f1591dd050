import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';

/** What is kept of a passage beside the lists of its words. */
export interface PassageRecord {
  readonly id: string;
  /** Offsets into the text of its file. */
  readonly start: number;
  readonly end: number;
  /** 0 for the first passage of its article. */
  readonly position: number;
  /** Words of its heading, one space between two. */
  readonly heading: string;
  /** Its words in order, each by its number in the segment's dictionary. */
  readonly words: Uint32Array;
}

export function writePassage(out: ByteWriter, passage: PassageRecord): void {
  out.text(passage.id);
  out.varint(passage.start);
  out.varint(passage.end);
  out.varint(passage.position);
  out.text(passage.heading);
  out.varint(passage.words.length);
  for (const word of passage.words) out.varint(word);
}

export function readPassage(reader: ByteReader): PassageRecord {
  const head = {
    id: reader.text(),
    start: reader.varint(),
    end: reader.varint(),
    position: reader.varint(),
    heading: reader.text(),
  };
  const words = new Uint32Array(reader.varint());
  for (let index = 0; index < words.length; index++) words[index] = reader.varint();
  return { ...head, words };
}
