import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import type { IndexStore } from '../../../src/search/index-store.ts';
import { planQuery } from '../../../src/search/query-plan.ts';
import { openIndexStore } from '../../../src/search/sqlite/open-index-store.ts';
import { query } from '../composed-passages.ts';
import { createNaiveScan } from '../naive-scan.ts';
import { indexFolder } from '../stored-passages.ts';
import { editionOf } from './edition.mjs';

const script = new URL('writing-process.mjs', import.meta.url).pathname;

function writer(folder: string, first: number, last: number): ChildProcess {
  const args = [script, folder, String(first), String(last)];
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Lines that a process says; killed where one is the last that was waited for. */
async function linesOf(child: ChildProcess, killAt = Number.POSITIVE_INFINITY): Promise<string[]> {
  const lines: string[] = [];
  const closed = once(child, 'close');
  if (!child.stdout) throw new Error('a process without output');
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (lines.length === killAt) child.kill('SIGKILL');
  }
  await closed;
  return lines;
}

function opened(folder: string): IndexStore {
  const store = openIndexStore(folder, 'crash');
  if ('unavailable' in store) throw new Error(store.unavailable);
  return store;
}

const asked = planQuery(query({ any: ['naval base', 'edition', 'w77', 'w1234'] }));

/** The one edition that the index holds, all of it; 0 where it is empty. */
function editionIn(store: IndexStore): number {
  const editions = new Set(store.stamps().values());
  expect(editions.size).toBeLessThan(2);
  const edition = Number([...editions][0] ?? 0);
  const files = edition === 0 ? [] : editionOf(edition);
  expect(new Set(store.stamps().keys())).toEqual(new Set(files.map(({ path }) => path)));
  const scan = createNaiveScan(files.flatMap(({ passages }) => passages));
  expect(store.candidates(asked, 20)).toEqual(scan.candidates(asked, 20));
  return edition;
}

test('a process that is killed at any moment leaves one whole edition, the last or the one before', async () => {
  const folder = indexFolder();
  let edition = 0;
  // 23 files and more an edition, a line each: from the first moments to the middle of the fourth.
  for (let killAt = 1; killAt <= 100; killAt += 7) {
    const first = edition + 1;
    const lines = await linesOf(writer(folder, first, first + 4), killAt);
    const store = opened(folder);
    const found = editionIn(store);
    const told = lines.filter((line) => line.startsWith('done ')).length;
    // What was reported as done is there; what was being committed may be.
    expect(found).toBeGreaterThanOrEqual(edition + told);
    edition = found;
    store.close();
  }
  expect(edition).toBeGreaterThan(5);
  const store = opened(folder);
  expect(await store.update([...store.stamps().keys()], editionOf(edition + 1))).toEqual({
    kind: 'done',
  });
  expect(editionIn(store)).toBe(edition + 1);
  store.close();
}, 120_000);

test('two processes that write at once do no harm, and a reader sees whole editions', async () => {
  const folder = indexFolder();
  const writers = [linesOf(writer(folder, 1, 8)), linesOf(writer(folder, 101, 108))];
  let isRunning = true;
  const all = Promise.all(writers).finally(() => {
    isRunning = false;
  });
  while (isRunning) {
    const store = openIndexStore(folder, 'crash');
    if (!('unavailable' in store)) {
      editionIn(store);
      // What it shows stays, whatever is written meanwhile.
      await new Promise(setImmediate);
      editionIn(store);
      store.close();
    }
  }
  const outcomes = (await all).flat().filter((line) => /^(done|busy|stale|failed)/.test(line));
  expect(outcomes.filter((line) => line.startsWith('done')).length).toBeGreaterThan(0);
  expect(outcomes.filter((line) => line.startsWith('failed'))).toEqual([]);
  const store = opened(folder);
  expect(editionIn(store)).toBeGreaterThan(0);
  store.close();
}, 120_000);
