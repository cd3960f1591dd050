import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { indexPath } from './index-file.ts';

/**
 * Deletes a damaged index. Only one process may: another that has found the same damage would delete
 * what the first has built since. `isDamaged` looks again once it is our turn. False where another
 * process is at it.
 */
export function discardIndex(folder: string, isDamaged: () => boolean): boolean {
  const lock = join(folder, 'discarding');
  if (!take(lock)) return false;
  try {
    if (isDamaged()) {
      const path = indexPath(folder);
      // The database goes first: SQLite takes no notice of a log that is left over without it.
      for (const ending of ['', '-wal', '-shm', '-journal']) {
        rmSync(`${path}${ending}`, { force: true, recursive: true });
      }
    }
    return true;
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Makes the lock, with this process's number; one that a dead process left is taken over. */
function take(lock: string): boolean {
  if (make(lock)) return true;
  if (isHeld(lock)) return false;
  rmSync(lock, { force: true, recursive: true });
  return make(lock);
}

function make(lock: string): boolean {
  try {
    const file = openSync(lock, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch {
    return false;
  }
}

function isHeld(lock: string): boolean {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    if (!Number.isSafeInteger(holder) || holder <= 0 || holder === process.pid) return false;
    process.kill(holder, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
