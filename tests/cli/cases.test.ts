import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCase, printCase } from './case-file.ts';
import { play } from './case-scene.ts';

const folder = 'tests/cli/cases';

/** `vitest run tests/cli -u` writes what came of each run into its file; review the difference. */
describe('the command line', () => {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.txt'),
  );
  test.each(names.sort())('%s', async (name) => {
    const path = join(folder, name);
    const file = parseCase(readFileSync(path, 'utf8'));
    expect(file.sections.some(({ kind }) => kind === 'run')).toBe(true);
    const results = await play(file);
    await expect(printCase(file, results)).toMatchFileSnapshot(join(process.cwd(), path));
  });
});
