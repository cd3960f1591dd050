import { readFileSync } from 'node:fs';
import { sha256 } from '../project/sha256.ts';

/**
 * What the index depends on beside the corpus: the code that reads and analyses. An index of another
 * version is built anew. In a checkout the version is that of the sources last compiled, which the
 * compiler's own record beside the compiled code tells; a package has no such record.
 */
export function indexVersion(): string {
  const version = textOf('../../package.json').match(/"version":\s*"([^"]*)"/)?.[1] ?? 'unknown';
  const compiled = textOf('../.tsbuildinfo');
  return compiled === '' ? version : `${version} ${sha256(compiled).slice(0, 12)}`;
}

function textOf(path: string): string {
  try {
    return readFileSync(new URL(path, import.meta.url), 'utf8');
  } catch {
    return '';
  }
}
