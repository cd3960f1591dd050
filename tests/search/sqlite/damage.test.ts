import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Candidates } from '../../../src/search/engine.ts';
import { DamagedIndexError, type IndexStore } from '../../../src/search/index-store.ts';
import { planQuery } from '../../../src/search/query-plan.ts';
import { openDatabase } from '../../../src/search/sqlite/driver.ts';
import { openIndexStore } from '../../../src/search/sqlite/open-index-store.ts';
import { query } from '../composed-passages.ts';
import { createNaiveScan } from '../naive-scan.ts';
import { indexFolder } from '../stored-passages.ts';
import { editionOf } from './edition.mjs';

function opened(folder: string, version = 'damage'): IndexStore {
  const store = openIndexStore(folder, version);
  if ('unavailable' in store) throw new Error(store.unavailable);
  return store;
}

const plan = planQuery(
  query({
    any: ['naval base', 'edition', 'w7', { kind: 'term', text: 'w12', weight: 1, form: 'prefix' }],
  }),
);

const edition = editionOf(1);
const expected = createNaiveScan(edition.flatMap(({ passages }) => passages)).candidates(plan, 30);

/** A folder with the index of one edition, whole on disk. */
async function indexed(): Promise<string> {
  const folder = indexFolder();
  const store = opened(folder);
  expect(await store.update([], edition)).toEqual({ kind: 'done' });
  store.close();
  return folder;
}

function folderWith(bytes: Uint8Array): string {
  const folder = indexFolder();
  writeFileSync(join(folder, 'index.sqlite'), bytes);
  return folder;
}

/** What a store answers, or that it is damaged, or that it was begun anew. */
function answer(folder: string): Candidates | 'damaged' | 'empty' {
  const store = opened(folder);
  try {
    if (store.passageCount === 0) return 'empty';
    for (const { path } of edition) store.recordOf(path);
    store.locate('p-1-3-4');
    return store.candidates(plan, 30);
  } catch (error) {
    if (error instanceof DamagedIndexError) return 'damaged';
    throw error;
  } finally {
    store.close();
  }
}

test('a byte that changed anywhere in the file never changes a result', async () => {
  const whole = readFileSync(join(await indexed(), 'index.sqlite'));
  const counts = { right: 0, seen: 0 };
  const step = Math.floor(whole.length / 250);
  const places = Array.from({ length: 250 }, (_, index) => index * step + (index % step));
  for (const at of [...Array.from({ length: 100 }, (_, index) => index), ...places]) {
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] ?? 0) ^ (1 + (at % 255));
    const found = answer(folderWith(damaged));
    if (typeof found === 'string') counts.seen += 1;
    else {
      expect(found).toEqual(expected);
      counts.right += 1;
    }
  }
  // Some bytes are of no use to this query, or to any; most are.
  expect(counts.seen).toBeGreaterThan(60);
}, 120_000);

test('a file cut short is begun anew or said to be damaged', async () => {
  const whole = readFileSync(join(await indexed(), 'index.sqlite'));
  for (let part = 0; part < 20; part++) {
    const found = answer(folderWith(whole.subarray(0, Math.floor((whole.length * part) / 20))));
    if (typeof found !== 'string') expect(found).toEqual(expected);
  }
});

test('what is discarded is begun anew at the next opening', async () => {
  const folder = await indexed();
  opened(folder).discard();
  const store = opened(folder);
  expect(store.passageCount).toBe(0);
  expect(await store.update([], edition)).toEqual({ kind: 'done' });
  expect(store.candidates(plan, 30)).toEqual(expected);
  store.close();
});

test('garbage, or a database of somebody else, is replaced by an index', async () => {
  const folder = folderWith(Buffer.from('garbage '.repeat(5000)));
  const store = opened(folder);
  expect(await store.update([], edition)).toEqual({ kind: 'done' });
  expect(store.candidates(plan, 30)).toEqual(expected);
  store.close();
  const other = indexFolder();
  const foreign = openDatabase(join(other, 'index.sqlite'));
  foreign.exec('CREATE TABLE state (id INTEGER PRIMARY KEY, body TEXT, sum INTEGER)');
  foreign.close();
  const anew = opened(other);
  expect(anew.passageCount).toBe(0);
  anew.close();
});

test('an index with a table, a view or a trigger too many is replaced', async () => {
  const folder = await indexed();
  const database = openDatabase(join(folder, 'index.sqlite'));
  database.exec(
    'CREATE TRIGGER late AFTER INSERT ON blob BEGIN DELETE FROM blob WHERE id < NEW.id; END',
  );
  database.close();
  const store = opened(folder);
  expect(store.passageCount).toBe(0);
  store.close();
});

test('a log that is left over without its database is of no account', async () => {
  const folder = await indexed();
  const path = join(folder, 'index.sqlite');
  const store = opened(folder);
  await store.update([], editionOf(2));
  expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
  const other = indexFolder();
  cpSync(`${path}-wal`, join(other, 'index.sqlite-wal'));
  store.close();
  const anew = opened(other);
  expect(anew.passageCount).toBe(0);
  expect(await anew.update([], edition)).toEqual({ kind: 'done' });
  expect(anew.candidates(plan, 30)).toEqual(expected);
  anew.close();
});

test('an index of another version is emptied, and who reads it still sees what it opened', async () => {
  const folder = await indexed();
  const before = opened(folder);
  const after = opened(folder, 'another');
  expect(after.passageCount).toBe(0);
  expect(await after.update([], editionOf(2))).toEqual({ kind: 'done' });
  expect(before.candidates(plan, 30)).toEqual(expected);
  before.close();
  after.close();
});

test('a folder that cannot be written is said to be so', () => {
  const folder = indexFolder();
  const file = join(folder, 'file');
  writeFileSync(file, '');
  expect(openIndexStore(join(file, '.brief'), 'damage')).toEqual({
    unavailable: expect.stringMatching(/\S/),
  });
  mkdirSync(join(folder, 'index.sqlite'));
  expect(openIndexStore(folder, 'damage')).toEqual({ unavailable: expect.stringMatching(/\S/) });
});

test('the folder tells git to keep none of it', async () => {
  const folder = await indexed();
  expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toMatch(/^\*$/m);
});

test.skipIf(process.platform === 'win32')(
  'a full disk fails an update and changes nothing',
  async () => {
    const folder = await indexed();
    // A limit on the size of files stands in for a full disk: writes beyond it fail alike.
    const script = new URL('writing-process.mjs', import.meta.url).pathname;
    const limited = `trap '' XFSZ; ulimit -f 300; exec "$0" "$1" "$2" 2 4`;
    cpSync(join(folder, 'index.sqlite'), join(folder, 'copy'));
    const crash = indexFolder();
    const store = openIndexStore(crash, 'crash');
    if ('unavailable' in store) throw new Error(store.unavailable);
    expect(await store.update([], edition)).toEqual({ kind: 'done' });
    store.close();
    const said = execFileSync('bash', ['-c', limited, process.execPath, script, crash], {
      encoding: 'utf8',
    });
    expect(said).toMatch(/^failed /m);
    const again = openIndexStore(crash, 'crash');
    if ('unavailable' in again) throw new Error(again.unavailable);
    expect(again.candidates(plan, 30)).toEqual(expected);
    again.close();
    expect(existsSync(join(crash, 'index.sqlite'))).toBe(true);
  },
);

test('of two stores that change the same state, the second is told so and sees the first', async () => {
  const folder = await indexed();
  const one = opened(folder);
  const two = opened(folder);
  expect(await one.update([edition[0]?.path ?? ''], [])).toEqual({ kind: 'done' });
  expect(two.passageCount).toBe(one.passageCount + 12);
  expect(await two.update([edition[1]?.path ?? ''], [])).toEqual({ kind: 'stale' });
  expect(two.passageCount).toBe(one.passageCount);
  expect(await two.update([edition[1]?.path ?? ''], [])).toEqual({ kind: 'done' });
  one.close();
  two.close();
});

test('while one store writes another is busy, and both still read', async () => {
  const folder = await indexed();
  const one = opened(folder);
  const two = opened(folder);
  let met: unknown;
  async function* slowly() {
    met = two.restamp(new Map([[edition[0]?.path ?? '', 'new']]));
    expect(one.candidates(plan, 30)).toEqual(expected);
    expect(two.candidates(plan, 30)).toEqual(expected);
    yield* editionOf(2);
  }
  expect(await one.update([], slowly())).toEqual({ kind: 'done' });
  expect(met).toEqual({ kind: 'busy' });
  one.close();
  two.close();
});

test('what the added files throw is thrown on, and nothing is changed', async () => {
  const folder = await indexed();
  const store = opened(folder);
  function* failing() {
    yield* editionOf(2).slice(0, 3);
    throw new TypeError('unreadable');
  }
  await expect(store.update([edition[0]?.path ?? ''], failing())).rejects.toThrow(TypeError);
  expect(store.candidates(plan, 30)).toEqual(expected);
  expect(await store.update([], editionOf(2))).toEqual({ kind: 'done' });
  store.close();
});

test('a new stamp leaves all else as it was', async () => {
  const folder = await indexed();
  const store = opened(folder);
  const path = edition[4]?.path ?? '';
  expect(store.restamp(new Map([[path, 'new']]))).toEqual({ kind: 'done' });
  expect(store.stamps().get(path)).toBe('new');
  expect(store.candidates(plan, 30)).toEqual(expected);
  store.close();
  expect(opened(folder).stamps().get(path)).toBe('new');
});
