import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from '../project/sha256.ts';

/** The folder of the rooms: `dist/`, or `src/` where the sources themselves are run. */
const rooms = fileURLToPath(new URL('..', import.meta.url));

let known: string | undefined;

/**
 * What an index depends on beside the corpus: the code that reads and analyses. An index of another
 * version is built anew. The version is the package's; in a checkout, where code changes from one hour
 * to the next, it is that of the sources too.
 */
export function indexVersion(): string {
  known ??= [packageVersion(), ...sourcesVersion()].join(' ');
  return known;
}

function packageVersion(): string {
  return textOf(join(rooms, '..', 'package.json'))?.match(/"version":\s*"([^"]*)"/)?.[1] ?? '';
}

/** Nothing for a package, which has neither the compiler's record of its sources nor the sources. */
function sourcesVersion(): readonly string[] {
  const compiled = textOf(join(rooms, '.tsbuildinfo'));
  if (compiled !== undefined) return [sha256(compiled).slice(0, 12)];
  if (!import.meta.url.endsWith('.ts')) return [];
  const files = readdirSync(rooms, { recursive: true, encoding: 'utf8' }).sort();
  const stamps = files.map((path) => `${path} ${statSync(join(rooms, path)).mtimeMs}`);
  return [`sources ${sha256(stamps.join('\n')).slice(0, 12)}`];
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
