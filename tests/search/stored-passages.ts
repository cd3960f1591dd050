import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { IndexedPassage, SearchEngine } from '../../src/search/engine.ts';
import type { FileEntry, PlacedPassage } from '../../src/search/index-store.ts';
import { openIndexFile, writing } from '../../src/search/sqlite/index-file.ts';
import { IndexWriter } from '../../src/search/sqlite/index-writer.ts';
import { SqliteIndexStore } from '../../src/search/sqlite/sqlite-index-store.ts';
import { emptyState } from '../../src/search/sqlite/state.ts';

const root = mkdtempSync(join(tmpdir(), 'brief-index-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let made = 0;

/** A folder of its own for an index; it goes when the test file has run. */
export function indexFolder(): string {
  made += 1;
  const folder = mkdtempSync(join(root, `${made}-`));
  return folder;
}

/** An engine over passages that are written to disk and read back. */
export function createStoredEngine(passages: readonly IndexedPassage[]): SearchEngine {
  const folder = indexFolder();
  const database = openIndexFile(folder, 'tests');
  writing(database, () => {
    const writer = new IndexWriter(database, emptyState('2 tests'), { rows: new Map(), sum: 0 });
    for (const entry of entriesOf(passages)) writer.put(entry);
    writer.finish();
  });
  return new SqliteIndexStore(folder, 'tests', database);
}

/** Passages as files of a corpus, each with its offset made up from its place in the list. */
export function entriesOf(passages: readonly IndexedPassage[]): readonly FileEntry[] {
  const byFile = new Map<string, PlacedPassage[]>();
  for (const [index, passage] of passages.entries()) {
    const placed = { ...passage, start: index * 1000, end: index * 1000 + passage.text.length };
    byFile.set(passage.file, [...(byFile.get(passage.file) ?? []), placed]);
  }
  return Array.from(byFile, ([path, own]) => ({
    path,
    stamp: `stamp of ${path}`,
    record: `record of ${path}`,
    passages: own,
  }));
}
