import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** What a file loads before it does anything: imports of values, not those inside a function. */
function loadedBy(path: string, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  if (!path.endsWith('.ts')) return seen;
  const text = readFileSync(path, 'utf8');
  for (const [, clause = '', name = ''] of text.matchAll(
    /^import ([^;]*?)(?: from )?'([^']+)';/gm,
  )) {
    const isTypeOnly = clause.startsWith('type ');
    if (isTypeOnly || name.startsWith('node:')) continue;
    loadedBy(name.startsWith('.') ? normalize(join(dirname(path), name)) : name, seen);
  }
  return seen;
}

test('help loads commander and the declarations of the commands, and no room', () => {
  const loaded = [...loadedBy('src/cli/main.ts')];
  expect(loaded.filter((name) => !name.endsWith('.ts'))).toEqual(['commander']);
  const elsewhere = loaded.filter((name) => !name.startsWith('src/cli/') && name !== 'commander');
  // Where the package is, which is a line and loads nothing.
  expect(elsewhere).toEqual(['src/project/package-folder.ts']);
  expect(loaded.length).toBeLessThan(9);
});
