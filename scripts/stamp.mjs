// Tells whether what a script has written was made of the files that it would be made of now.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** SHA-256 of the files, one after the other. */
export function stampOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}

/** `undefined` where nothing has been written yet. */
export function readStamp(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
