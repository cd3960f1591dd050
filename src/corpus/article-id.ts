import { sha256 } from '../project/sha256.ts';
import { stemOf } from './source-file.ts';

/**
 * The id of an article that its description gives none: the file's name in lower-case letters,
 * digits and hyphens, after those of the folders it lies in below `corpus/`, and numbered (from 1)
 * where the file holds several.
 */
export function defaultArticleId(path: string, index: number, of: number): string {
  const [name = '', ...folders] = stemOf(path)
    .replace(/^corpus\//, '')
    .split('/')
    .reverse();
  const own = slugOf(name) || `source-${digestOf(name)}`;
  const base = [...folders.reverse().map(slugOf), own].filter((slug) => slug !== '').join('-');
  return of === 1 ? base : `${base}-${index + 1}`;
}

function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** For a name without a single Latin letter or digit. */
function digestOf(name: string): string {
  return sha256(name).slice(0, 8);
}
