import type { Candidates } from '../engine.ts';
import {
  DamagedIndexError,
  type FileEntry,
  type IndexStore,
  type PassagePlace,
  type UpdateOutcome,
} from '../index-store.ts';
import type { QueryPlan } from '../query-plan.ts';
import { BlobTable } from './blob-table.ts';
import { discardIndex } from './discard-index.ts';
import { type Database, isRefusal, refusalOf } from './driver.ts';
import { type FileRows, RecordTable, readFileRows } from './file-table.ts';
import { findCandidates } from './find-candidates.ts';
import { moveLog, openIndexFile, rollBack } from './index-file.ts';
import { IndexWriter } from './index-writer.ts';
import { type Snapshot, snapshotOf } from './snapshot.ts';
import { readState, type State } from './state.ts';
import { passageAt, readingsOfId, TwinNumbering } from './twin-numbering.ts';

/** All that is read of one state of the index. */
interface View {
  readonly state: State;
  readonly files: FileRows;
  readonly snapshot: Snapshot;
  readonly numbering: TwinNumbering;
}

/** A transaction that is open. */
interface Writing {
  readonly database: Database;
  readonly changes: IndexWriter;
}

/**
 * An index in a database. Reading holds a transaction open, so that all is read of one state,
 * whatever another process writes; writing has a connection of its own.
 */
export class SqliteIndexStore implements IndexStore {
  readonly #folder: string;
  readonly #version: string;
  readonly #database: Database;
  readonly #blobs: BlobTable;
  readonly #records: RecordTable;
  #view: View;
  /** Opened when something is to be written, and kept. */
  #writer: Database | undefined;
  #isOpen = true;

  constructor(folder: string, version: string, database: Database) {
    this.#folder = folder;
    this.#version = version;
    this.#database = database;
    try {
      this.#blobs = new BlobTable(database);
      this.#records = new RecordTable(database);
      this.#view = this.#read(undefined);
    } catch (error) {
      database.close();
      throw error;
    }
  }

  get passageCount(): number {
    return this.#view.snapshot.passages;
  }

  candidates(plan: QueryPlan, limit: number): Candidates {
    return findCandidates(this.#view.snapshot, this.#view.numbering, plan, limit);
  }

  stamps(): ReadonlyMap<string, string> {
    return new Map(Array.from(this.#view.files.rows.values(), ({ path, stamp }) => [path, stamp]));
  }

  recordOf(path: string): string | undefined {
    const row = this.#view.files.rows.get(path);
    return row && this.#records.record(row);
  }

  locate(id: string): PassagePlace | undefined {
    for (const { base, twin } of readingsOfId(id)) {
      const found = this.#view.numbering.twins(base)[twin - 1];
      if (!found) continue;
      const { segment, number, record } = found;
      const { start, end, position } = record;
      const fields = segment.reader.fields(segment.reader.fieldsOf[number - segment.base] ?? 0);
      return { path: fields.file, article: fields.article, start, end, position };
    }
    return undefined;
  }

  passagesOf(path: string): readonly string[] {
    const { files, snapshot, numbering } = this.#view;
    const row = files.rows.get(path);
    const segment = snapshot.segments.find(({ reader }) => reader.segment === row?.segment);
    if (!row || !segment) return [];
    return Array.from({ length: row.count }, (_, index) =>
      passageAt(snapshot, segment.base + row.first + index),
    )
      .sort((a, b) => a.record.start - b.record.start)
      .map((passage) => numbering.idOf(passage));
  }

  async update(
    removed: readonly string[],
    added: Iterable<FileEntry> | AsyncIterable<FileEntry>,
  ): Promise<UpdateOutcome> {
    const begun = this.#begin();
    if ('kind' in begun) return begun;
    try {
      for (const path of removed) begun.changes.remove(path);
      for await (const entry of added) begun.changes.put(entry);
    } catch (error) {
      return abandon(begun, error);
    }
    return this.#finish(begun);
  }

  restamp(stamps: ReadonlyMap<string, string>): UpdateOutcome {
    const begun = this.#begin();
    if ('kind' in begun) return begun;
    try {
      for (const [path, stamp] of stamps) begun.changes.restamp(path, stamp);
    } catch (error) {
      return abandon(begun, error);
    }
    return this.#finish(begun);
  }

  /** Opens a transaction on what this store shows, or says why not. */
  #begin(): Writing | UpdateOutcome {
    try {
      this.#writer ??= openIndexFile(this.#folder, this.#version);
      const database = this.#writer;
      database.exec('BEGIN IMMEDIATE');
      const state = readState(database);
      if (state && isSameState(state, this.#view.state)) {
        return { database, changes: new IndexWriter(database, state, this.#view.files) };
      }
      rollBack(database);
    } catch (error) {
      if (this.#writer) rollBack(this.#writer);
      return outcomeOf(error);
    }
    rollBack(this.#database);
    this.#view = this.#read(this.#view.snapshot);
    return { kind: 'stale' };
  }

  #finish(writing: Writing): UpdateOutcome {
    try {
      writing.changes.finish();
      writing.database.exec('COMMIT');
    } catch (error) {
      return abandon(writing, error);
    }
    rollBack(this.#database);
    this.#view = this.#read(this.#view.snapshot, writing.changes.files);
    return { kind: 'done' };
  }

  /**
   * Begins to read the newest state. Segments that were there `before` never change; `files` are those
   * just written, if it is still that state. Neither need be read again.
   */
  #read(before: Snapshot | undefined, files?: FileRows): View {
    const database = this.#database;
    database.exec('BEGIN');
    const state = readState(database);
    if (!state) throw new DamagedIndexError('the table of contents is missing');
    const isSame = files?.sum === state.filesSum && files.rows.size === state.files;
    const readers = new Map(before?.segments.map(({ reader }) => [reader.segment, reader]));
    const snapshot = snapshotOf(state, this.#blobs, readers);
    return {
      state,
      files: files && isSame ? files : readFileRows(database, state),
      snapshot,
      numbering: new TwinNumbering(snapshot),
    };
  }

  discard(): void {
    this.close();
    discardIndex(this.#folder, () => true);
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    rollBack(this.#database);
    if (this.#writer) {
      moveLog(this.#writer);
      this.#writer.close();
    }
    this.#database.close();
  }
}

function isSameState(a: State, b: State): boolean {
  return a.identity === b.identity && a.generation === b.generation;
}

function abandon({ database }: Writing, error: unknown): UpdateOutcome {
  rollBack(database);
  return outcomeOf(error);
}

/** SQLite's refusals are outcomes; damage, and what the caller's iteration throws, go on. */
function outcomeOf(error: unknown): UpdateOutcome {
  if (isRefusal(error)) {
    const refusal = refusalOf(error);
    if (refusal === 'damaged') throw new DamagedIndexError(error.message);
    return refusal === 'busy' ? { kind: 'busy' } : { kind: 'failed', message: error.message };
  }
  throw error;
}
