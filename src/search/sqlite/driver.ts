import { createRequire } from 'node:module';

/** What a statement takes and gives. Integers are within 2^53. */
export type Value = string | number | Uint8Array | null;

export interface Statement {
  run(...values: readonly Value[]): unknown;
  /** The first row as an object of its columns, or `undefined`. */
  get(...values: readonly Value[]): unknown;
}

export interface Database {
  /** Runs statements that give no rows. */
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

interface Driver {
  readonly DatabaseSync: new (path: string, options: { readonly timeout: number }) => Database;
}

const require = createRequire(import.meta.url);

/** How long a statement waits for another process's lock, in milliseconds. */
const patience = 2_000;

/**
 * Opens a database file, or creates it. Throws where that cannot be done, or where this system has
 * no SQLite that can be loaded.
 */
export function openDatabase(path: string): Database {
  const { DatabaseSync } = loadDriver();
  return new DatabaseSync(path, { timeout: patience });
}

/**
 * The package comes first although newer Nodes have SQLite built in: its version is the same on all
 * of them, and the built-in module prints a warning that it is experimental.
 */
function loadDriver(): Driver {
  try {
    return require('@photostructure/sqlite') as typeof import('@photostructure/sqlite');
  } catch {
    return loadBuiltIn();
  }
}

function loadBuiltIn(): Driver {
  try {
    return withoutWarnings(() => require('node:sqlite') as Driver);
  } catch {
    throw new Error(
      'this system has no SQLite: neither @photostructure/sqlite nor that of Node loads',
    );
  }
}

function withoutWarnings<T>(load: () => T): T {
  const emit = process.emitWarning;
  process.emitWarning = () => {};
  try {
    return load();
  } finally {
    process.emitWarning = emit;
  }
}

/** Why SQLite refused: the classes of its result codes (sqlite.org/rescode.html) that we tell apart. */
export type Refusal = 'busy' | 'damaged' | 'other';

export function refusalOf(error: unknown): Refusal {
  const code = resultCode(error);
  if (code === 5 || code === 6) return 'busy';
  if (code === 1 || code === 11 || code === 24 || code === 26) return 'damaged';
  return 'other';
}

/** Whether an error is SQLite's. */
export function isRefusal(error: unknown): error is Error {
  return resultCode(error) !== undefined;
}

/**
 * The low byte is the class: SQLITE_BUSY 5, SQLITE_LOCKED 6, SQLITE_CORRUPT 11, SQLITE_FORMAT 24,
 * SQLITE_NOTADB 26. SQLITE_ERROR 1 is said of a file header that makes no sense: our SQL is right.
 */
function resultCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
}
