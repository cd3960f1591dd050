import type { IndexedPassage, SearchEngine } from './engine.ts';

/** A passage with its place in the text of its file (UTF-16 units, end exclusive). */
export interface PlacedPassage extends IndexedPassage {
  /**
   * Without the suffix that tells twins apart: the store numbers passages of one id by path, then
   * offset, when it is asked, so that ids do not depend on the order in which files came.
   */
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A file of the corpus, and all that was made of it. */
export interface FileEntry {
  /** Every passage has it as its `file`. */
  readonly path: string;
  /** Opaque: whatever tells that the file changed. */
  readonly stamp: string;
  /** Opaque: what the caller wants back by `recordOf`. */
  readonly record: string;
  readonly passages: readonly PlacedPassage[];
}

/** Where a passage is. */
export interface PassagePlace {
  readonly path: string;
  readonly article: string;
  readonly start: number;
  readonly end: number;
  /** 0 for the first passage of its article. */
  readonly position: number;
}

/**
 * What became of an update. `busy`: another process is writing; `stale`: another has written since
 * this store was read, which now shows what that one wrote; `failed`: the disk is full, or the like.
 * In all three nothing was changed by this update.
 */
export type UpdateOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'failed'; readonly message: string };

/**
 * An index on disk. What it shows is one state of it, from its opening or its last update on,
 * whatever other processes write meanwhile.
 *
 * Every call but `close` throws `DamagedIndexError` where what it reads is not what was
 * written: `discard` the store then, and build another or work in memory.
 */
export interface IndexStore extends SearchEngine {
  /** Path → stamp of all files in the index. */
  stamps(): ReadonlyMap<string, string>;
  recordOf(path: string): string | undefined;
  /** Where a passage is, by its id with the suffix that tells twins apart. */
  locate(id: string): PassagePlace | undefined;
  /** Ids of the passages of a file, with their suffixes, in order of offset. */
  passagesOf(path: string): readonly string[];
  readonly passageCount: number;
  /**
   * Removes files, then adds some; a path that is there already is replaced. Readers see all of it or
   * nothing of it. What is added is taken one by one, and memory stays flat however much it is. What
   * the iteration throws is thrown on, after nothing was changed.
   */
  update(
    removed: readonly string[],
    added: Iterable<FileEntry> | AsyncIterable<FileEntry>,
  ): Promise<UpdateOutcome>;
  /** New stamps for files that are there and whose passages and record stay: path → stamp. */
  restamp(stamps: ReadonlyMap<string, string>): UpdateOutcome;
  /** Marks what is on disk as damaged, so that the next opening begins anew, and closes the store. */
  discard(): void;
}

/** What a file of the index holds is not what was written to it. */
export class DamagedIndexError extends Error {
  override readonly name = 'DamagedIndexError';
}
