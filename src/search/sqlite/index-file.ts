import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DamagedIndexError } from '../index-store.ts';
import { type Database, openDatabase, refusalOf } from './driver.ts';
import { emptyState, readState, type State, writeState } from './state.ts';

/** Of our files among those of SQLite: "BRFX". */
const applicationId = 0x42524658;
/** Of this way of laying an index out: another one is built anew. */
const format = 2;

const schema = [
  'CREATE TABLE blob (id INTEGER PRIMARY KEY, data BLOB NOT NULL)',
  'CREATE TABLE file (path TEXT PRIMARY KEY, stamp TEXT NOT NULL, segment INTEGER NOT NULL, ' +
    'first INTEGER NOT NULL, count INTEGER NOT NULL, recordSum INTEGER NOT NULL) WITHOUT ROWID',
  'CREATE TABLE record (path TEXT PRIMARY KEY, record TEXT NOT NULL)',
  'CREATE TABLE state (id INTEGER PRIMARY KEY, body TEXT NOT NULL, sum INTEGER NOT NULL)',
] as const;

/**
 * WAL: readers keep the state that they began with while another process writes. A page is larger
 * than usual because blobs are. A hostile file gets no say in what runs.
 */
const settings = [
  'PRAGMA trusted_schema = OFF',
  'PRAGMA cell_size_check = ON',
  'PRAGMA synchronous = NORMAL',
  'PRAGMA cache_size = -16000',
  'PRAGMA temp_store = MEMORY',
];

export function indexPath(folder: string): string {
  return join(folder, 'index.sqlite');
}

/** Makes the folder, with a note for git that none of it is to be kept. */
export function makeIndexFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const note = join(folder, '.gitignore');
  if (!existsSync(note))
    writeFileSync(note, '# An index that is built anew where it is missing.\n*\n');
}

/**
 * Opens the index of a version, made empty where it is not there or of another version. Throws
 * `DamagedIndexError` where the file is not one of ours, and SQLite's error where it cannot be had.
 */
export function openIndexFile(folder: string, version: string): Database {
  const database = openDatabase(indexPath(folder));
  try {
    for (const setting of settings) database.exec(setting);
    prepare(database, version);
    return database;
  } catch (error) {
    database.close();
    if (refusalOf(error) === 'damaged') throw new DamagedIndexError('it is not an SQLite database');
    throw error;
  }
}

function prepare(database: Database, version: string): void {
  const full = `${format} ${version}`;
  if (!isLaidOut(database)) {
    useWriteAheadLog(database);
    layOut(database, full);
  } else if (readState(database)?.version !== full) {
    empty(database, full);
  }
}

/** Whether all tables are ours and as we make them; false where there is nothing at all yet. */
function isLaidOut(database: Database): boolean {
  const sql =
    'SELECT json_group_array(sql) AS tables FROM ' +
    '(SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY sql)';
  const row = database.prepare(sql).get();
  const tables = typeof row === 'object' && row && 'tables' in row ? row.tables : undefined;
  if (tables === '[]') return false;
  if (tables === JSON.stringify(schema) && pragma(database, 'application_id') === applicationId) {
    return true;
  }
  throw new DamagedIndexError('it is not an index of ours');
}

function pragma(database: Database, name: 'application_id' | 'journal_mode'): unknown {
  const row = database.prepare(`PRAGMA ${name}`).get();
  return typeof row === 'object' && row && name in row ? Reflect.get(row, name) : undefined;
}

/** Another process may be doing the same: the lock that it holds is waited for by beginning to write. */
function useWriteAheadLog(database: Database): void {
  database.exec('PRAGMA page_size = 32768');
  for (let attempt = 1; ; attempt++) {
    try {
      database.exec('PRAGMA journal_mode = WAL');
      break;
    } catch (error) {
      if (refusalOf(error) !== 'busy' || attempt === 3) throw error;
      database.exec('BEGIN IMMEDIATE');
      database.exec('ROLLBACK');
    }
  }
  if (pragma(database, 'journal_mode') !== 'wal') {
    throw new Error('the file system cannot share memory between processes');
  }
}

function layOut(database: Database, version: string): void {
  writing(database, () => {
    if (isLaidOut(database)) return;
    for (const table of schema) database.exec(table);
    database.exec(`PRAGMA application_id = ${applicationId}`);
    writeState(database, emptyState(version));
  });
}

/** Of another version: all goes, and the file stays, since another process may be reading it. */
function empty(database: Database, version: string): void {
  writing(database, () => {
    const state = stateOrNothing(database);
    if (state?.version === version) return;
    for (const table of ['blob', 'file', 'record', 'state']) database.exec(`DELETE FROM ${table}`);
    // Segments are numbered on, and updates counted on, for those that still read what was there.
    const fresh = emptyState(version);
    const { identity, generation, nextSegment } = state ?? fresh;
    writeState(database, { ...fresh, identity, generation: generation + 1, nextSegment });
  });
}

function stateOrNothing(database: Database): State | undefined {
  try {
    return readState(database);
  } catch (error) {
    if (error instanceof DamagedIndexError) return undefined;
    throw error;
  }
}

/** Runs changes as one transaction: all of them or none. */
export function writing(database: Database, change: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    change();
    database.exec('COMMIT');
  } catch (error) {
    rollBack(database);
    throw error;
  }
}

/** SQLite has rolled back by itself where the disk is full or the file damaged. */
export function rollBack(database: Database): void {
  try {
    database.exec('ROLLBACK');
  } catch {
    // Nothing was open any more.
  }
}

/**
 * Moves what is in the log into the database, without waiting for whoever reads. The driver does not
 * finalise statements when it closes, so that SQLite, which waits for that, would not do it then.
 */
export function moveLog(database: Database): void {
  try {
    database.exec('PRAGMA busy_timeout = 0');
    database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
  } catch {
    // The next process that writes does it.
  }
}
