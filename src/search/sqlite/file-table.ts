import { crc32 } from 'node:zlib';
import { DamagedIndexError } from '../index-store.ts';
import { guarded } from './blob-table.ts';
import type { Database, Statement } from './driver.ts';

/** A file of the corpus in the index. Its passages stand together in one segment. */
export interface FileRow {
  readonly path: string;
  readonly stamp: string;
  /** 0 where it has no passages. */
  readonly segment: number;
  readonly first: number;
  readonly count: number;
  /** CRC-32 of its record. */
  readonly recordSum: number;
}

/** The rows of the table of files, all but their records: some 200 bytes a file. */
export interface FileRows {
  readonly rows: ReadonlyMap<string, FileRow>;
  /** Sum of the rows' checksums. */
  readonly sum: number;
}

/** The files of an index: read from memory, written to both. */
export class FileTable implements FileRows {
  readonly #rows: Map<string, FileRow>;
  readonly #put: Statement;
  readonly #putRecord: Statement;
  readonly #move: Statement;
  readonly #remove: Statement;
  readonly #removeRecord: Statement;
  #sum: number;

  constructor(database: Database, { rows, sum }: FileRows) {
    this.#rows = new Map(rows);
    this.#sum = sum;
    this.#put = database.prepare(
      'INSERT OR REPLACE INTO file (path, stamp, segment, first, count, recordSum) ' +
        'VALUES (?, ?, ?, ?, ?, ?)',
    );
    this.#putRecord = database.prepare(
      'INSERT OR REPLACE INTO record (path, record) VALUES (?, ?)',
    );
    this.#move = database.prepare(
      'UPDATE file SET stamp = ?, segment = ?, first = ? WHERE path = ?',
    );
    this.#remove = database.prepare('DELETE FROM file WHERE path = ?');
    this.#removeRecord = database.prepare('DELETE FROM record WHERE path = ?');
  }

  get rows(): ReadonlyMap<string, FileRow> {
    return this.#rows;
  }

  get sum(): number {
    return this.#sum;
  }

  put(row: Omit<FileRow, 'recordSum'>, record: string): void {
    const { path, stamp, segment, first, count } = row;
    const recordSum = crc32(record);
    this.#put.run(path, stamp, segment, first, count, recordSum);
    this.#putRecord.run(path, record);
    this.#forget(path);
    this.#keep({ path, stamp, segment, first, count, recordSum });
  }

  /** Writes a row anew whose record stays. */
  change(row: FileRow): void {
    this.#move.run(row.stamp, row.segment, row.first, row.path);
    this.#forget(row.path);
    this.#keep(row);
  }

  remove(path: string): void {
    this.#remove.run(path);
    this.#removeRecord.run(path);
    this.#forget(path);
  }

  #keep(row: FileRow): void {
    this.#rows.set(row.path, row);
    this.#sum = (this.#sum + sumOf(row)) % 2 ** 32;
  }

  #forget(path: string): void {
    const row = this.#rows.get(path);
    if (!row) return;
    this.#rows.delete(path);
    this.#sum = (this.#sum - sumOf(row) + 2 ** 32) % 2 ** 32;
  }
}

/** What callers keep of files, read when it is asked for. */
export class RecordTable {
  readonly #get: Statement;

  constructor(database: Database) {
    this.#get = database.prepare('SELECT record FROM record WHERE path = ?');
  }

  record({ path, recordSum }: FileRow): string {
    const found = guarded(() => this.#get.get(path));
    if (typeof found === 'object' && found !== null && 'record' in found) {
      const { record } = found;
      if (typeof record === 'string' && crc32(record) === recordSum) return record;
    }
    throw new DamagedIndexError('what is kept of a file is not as it was written');
  }
}

function sumOf({ path, stamp, segment, first, count, recordSum }: FileRow): number {
  return crc32(`${path}\0${stamp}\0${segment}\0${first}\0${count}\0${recordSum}`);
}

type Columns = readonly [string, string, number, number, number, number];

/** Reads the table; throws `DamagedIndexError` where it is not what was written. */
export function readFileRows(
  database: Database,
  expected: { readonly files: number; readonly filesSum: number },
): FileRows {
  const rows = new Map(readRows(database).map((row) => [row.path, row]));
  let sum = 0;
  for (const row of rows.values()) sum = (sum + sumOf(row)) % 2 ** 32;
  if (rows.size !== expected.files || sum !== expected.filesSum) {
    throw new DamagedIndexError('the table of files is not as it was written');
  }
  return { rows, sum };
}

/** All rows in one text: far quicker than one by one. */
function readRows(database: Database): readonly FileRow[] {
  const sql =
    'SELECT json_group_array(json_array(path, stamp, segment, first, count, recordSum)) AS rows ' +
    'FROM file';
  const found = guarded(() => database.prepare(sql).get());
  if (typeof found !== 'object' || found === null || !('rows' in found)) return [];
  if (typeof found.rows !== 'string') return [];
  const rows = parsed(found.rows);
  return rows.map(([path, stamp, segment, first, count, recordSum]) => {
    return { path, stamp, segment, first, count, recordSum };
  });
}

function parsed(rows: string): readonly Columns[] {
  try {
    return JSON.parse(rows) as readonly Columns[];
  } catch {
    throw new DamagedIndexError('the table of files cannot be read');
  }
}
