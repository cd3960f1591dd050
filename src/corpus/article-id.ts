import { sha256 } from '../project/sha256.ts';
import { stemOf } from './source-file.ts';

/**
 * The id of an article that its description gives none: the file's name in lower-case letters,
 * digits and hyphens, numbered (from 1) where the file holds several.
 */
export function defaultArticleId(path: string, index: number, of: number): string {
  const name = stemOf(path).slice(path.lastIndexOf('/') + 1);
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const base = slug === '' ? `source-${digestOf(name)}` : slug;
  return of === 1 ? base : `${base}-${index + 1}`;
}

/** For a name without a single Latin letter or digit. */
function digestOf(name: string): string {
  return sha256(name).slice(0, 8);
}
