import { crc32 } from 'node:zlib';
import { sha256 } from '../../project/sha256.ts';
import type { IndexedPassage } from '../engine.ts';
import { wordsOf } from '../words-of.ts';

/** What of a passage goes into its record of fields. */
export type Fields = Pick<
  IndexedPassage,
  'article' | 'file' | 'kind' | 'language' | 'earliest' | 'latest' | 'title'
>;

/** What all passages of an article have in common; JSON on disk. */
export interface FieldsRecord extends Omit<Fields, 'title'> {
  readonly titleWords: readonly string[];
}

export function fieldsRecordOf(passage: Fields): FieldsRecord {
  const { article, file, kind, language, earliest, latest, title = '' } = passage;
  return {
    article,
    file,
    language,
    ...(kind !== undefined && { kind }),
    ...(earliest !== undefined && { earliest }),
    ...(latest !== undefined && { latest }),
    titleWords: wordsOf(title),
  };
}

/** Whether two passages that follow one another have one record. */
export function haveSameFields(a: Fields, b: Fields): boolean {
  return (
    a.article === b.article &&
    a.file === b.file &&
    a.kind === b.kind &&
    a.language === b.language &&
    a.earliest === b.earliest &&
    a.latest === b.latest &&
    a.title === b.title
  );
}

/** 32 bits by which ids of passages are looked up; those that share one are told apart by reading. */
export function hashOfId(id: string): number {
  return crc32(id);
}

/**
 * 52 bits that stand for an article where matched ones are counted: among a million articles the
 * chance that any two share theirs is 1 in 9,000.
 */
export function hashOfArticle(article: string): number {
  return Number.parseInt(sha256(article).slice(0, 13), 16);
}
