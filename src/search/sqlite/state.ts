import { randomUUID } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { DamagedIndexError } from '../index-store.ts';
import { guarded } from './blob-table.ts';
import type { Database } from './driver.ts';

/** A segment as the index knows it. */
export interface SegmentState {
  readonly segment: number;
  /** Passages in it, those removed included. */
  readonly passages: number;
  /** Words of its passages, those removed included: what a merge of it costs. */
  readonly words: number;
  readonly live: number;
  readonly liveWords: number;
}

/** The one row from which all else is reached. */
export interface State {
  /** Of what made it: a file with another one is built anew. */
  readonly version: string;
  /** Of this database file, so that one put in its place is not taken for it. In no result. */
  readonly identity: string;
  /** Counts updates, so that a process sees that another has written. */
  readonly generation: number;
  readonly nextSegment: number;
  readonly segments: readonly SegmentState[];
  /** Files, and the sum of their rows' checksums. */
  readonly files: number;
  readonly filesSum: number;
}

export function emptyState(version: string): State {
  return {
    version,
    identity: randomUUID(),
    generation: 0,
    nextSegment: 1,
    segments: [],
    files: 0,
    filesSum: 0,
  };
}

/** Reads the state; `undefined` where there is none yet. */
export function readState(database: Database): State | undefined {
  const row = guarded(() => database.prepare('SELECT body, sum FROM state WHERE id = 1').get());
  if (typeof row !== 'object' || row === null || !('body' in row) || !('sum' in row)) {
    return undefined;
  }
  if (typeof row.body !== 'string' || row.sum !== crc32(row.body)) {
    throw new DamagedIndexError('the table of contents is not as it was written');
  }
  return JSON.parse(row.body) as State;
}

export function writeState(database: Database, state: State): void {
  const body = JSON.stringify(state);
  database
    .prepare('INSERT OR REPLACE INTO state (id, body, sum) VALUES (1, ?, ?)')
    .run(body, crc32(body));
}
