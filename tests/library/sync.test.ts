import { readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../corpus/corpus-folder.ts';
import { keptStores } from './kept-store.ts';
import { change, openIndexed, openInMemory, wholeOf } from './library-folder.ts';

const river = 'The river rose for nine days and on the tenth it began to fall, slowly at first.';
const door = 'The ministers left before dawn, each by another door, and the papers stayed.';
const quay = 'Nobody has counted the people on the quay, the captain said to the papers.';

describe('an index', () => {
  test('gives the corpus that reading everything gives', async () => {
    const root = folderWith({
      'corpus/a.txt': `On rivers\n\n${river}\n\nShare this\n\n${door}\n`,
      'corpus/a.yaml': 'title: On rivers\nissued: 2019-03\n',
      'corpus/2019/b.txt': `\ufeff${quay}\r\n\r\n${river}\r\n`,
      'corpus/empty.txt': 'Share:\n',
      'corpus/c.md': `# On doors\n\n${door}\n`,
      'corpus/two.txt': `${river}\n${door}\n`,
      'corpus/two.yaml': 'articles:\n  - { id: one, lines: 1 }\n  - { id: other, lines: 2 }\n',
      'corpus/lost.yaml': 'title: Lost\n',
      'corpus/picture.gif': 'GIF89a',
    });
    const stores = keptStores();
    const inMemory = wholeOf(await openInMemory(root));
    expect(wholeOf(await openIndexed(root, stores.open))).toEqual(inMemory);
    expect(wholeOf(await openIndexed(root, stores.open))).toEqual(inMemory);
  });

  test('reads nothing where nothing changed', async () => {
    const root = settled(folderWith({ 'corpus/a.txt': river, 'corpus/b.txt': door }));
    const stores = keptStores();
    await openIndexed(root, stores.open);
    expect(stores.taken()).toEqual(['corpus/a.txt', 'corpus/b.txt']);
    await openIndexed(root, stores.open);
    expect(stores.taken()).toEqual([]);
  });

  test('reads what is new, what changed and whose description changed, and nothing else', async () => {
    const root = settled(
      folderWith({ 'corpus/a.txt': river, 'corpus/b.txt': door, 'corpus/c.txt': quay }),
    );
    const stores = keptStores();
    await openIndexed(root, stores.open);
    stores.taken();
    change(root, { 'corpus/b.txt': `${door} And more.`, 'corpus/d.txt': `${quay} And more.` });
    change(root, { 'corpus/c.yaml': 'title: The quay\n' });
    const { library } = await openIndexed(root, stores.open);
    expect(stores.taken()).toEqual(['corpus/b.txt', 'corpus/c.txt', 'corpus/d.txt']);
    expect(library.corpus.articleById.get('c')?.description.title?.value).toBe('The quay');
  });

  test('reads a file again that changed in nothing but its letters', async () => {
    const root = settled(folderWith({ 'corpus/a.txt': river }));
    const stores = keptStores();
    await openIndexed(root, stores.open);
    const { atime, mtime } = statSync(join(root, 'corpus/a.txt'));
    change(root, { 'corpus/a.txt': river.replace('nine', 'five') });
    utimesSync(join(root, 'corpus/a.txt'), atime, mtime);
    const { library } = await openIndexed(root, stores.open);
    expect(library.corpus.passages[0]?.text).toContain('five');
  });

  test('forgets a file that is gone', async () => {
    const root = settled(folderWith({ 'corpus/a.txt': river, 'corpus/b.txt': door }));
    const stores = keptStores();
    await openIndexed(root, stores.open);
    change(root, { 'corpus/a.txt': undefined });
    const { library } = await openIndexed(root, stores.open);
    expect([...library.corpus.articleById.keys()]).toEqual(['b']);
    expect([...stores.files.keys()]).toEqual(['corpus/b.txt']);
  });

  test('gives an article id back to the next file when the first that had it goes', async () => {
    const root = settled(
      folderWith({
        'corpus/b.txt': river,
        'corpus/c.txt': door,
        'corpus/c.yaml': 'id: b\n',
      }),
    );
    const stores = keptStores();
    expect(codes(await openIndexed(root, stores.open))).toEqual(['BRIEF-CORPUS-008']);
    change(root, { 'corpus/a.txt': quay, 'corpus/a.yaml': 'id: b\n' });
    const three = await openIndexed(root, stores.open);
    expect(wholeOf(three)).toEqual(wholeOf(await openInMemory(root)));
    expect(codes(three)).toEqual(['BRIEF-CORPUS-008', 'BRIEF-CORPUS-008']);
    change(root, { 'corpus/a.txt': undefined, 'corpus/a.yaml': undefined });
    change(root, { 'corpus/b.txt': undefined });
    const one = await openIndexed(root, stores.open);
    expect(wholeOf(one)).toEqual(wholeOf(await openInMemory(root)));
    expect(one.library.corpus.passages.map(({ text }) => text)).toEqual([door]);
  });

  test('whatever is done to the files, ends at what reading everything gives', async () => {
    const name = fc.constantFrom('a.txt', 'b.txt', 'in/a.txt', 'c.md');
    const content = fc.constantFrom(river, door, `${river}\n\n${door}`, 'Share:', undefined);
    const described = fc.constantFrom('id: same\n', 'title: T\n', 'lines: 9\n', undefined);
    const step = fc.tuple(name, content, described);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const root = folderWith({ 'corpus/z.txt': quay });
        const stores = keptStores();
        for (const [path, text, description] of steps) {
          put(root, `corpus/${path}`, text);
          put(root, `corpus/${path.replace(/\.\w+$/, '.yaml')}`, description);
          const indexed = wholeOf(await openIndexed(root, stores.open));
          expect(indexed).toEqual(wholeOf(await openInMemory(root)));
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('where the index is written by another', () => {
  const files = { 'corpus/a.txt': river };

  test('between comparing and writing, all is compared again', async () => {
    const root = settled(folderWith(files));
    const stores = keptStores();
    stores.outcomes.push({ kind: 'stale' });
    const opened = await openIndexed(root, stores.open);
    expect(wholeOf(opened)).toEqual(wholeOf(await openInMemory(root)));
    expect(stores.taken()).toEqual(['corpus/a.txt']);
  });

  test.each([{ kind: 'busy' } as const, { kind: 'failed', message: 'the disk is full' } as const])(
    'or cannot be, $kind, all is read into memory without a word for a few files',
    async (outcome) => {
      const root = settled(folderWith(files));
      const stores = keptStores();
      stores.outcomes.push(outcome);
      expect(wholeOf(await openIndexed(root, stores.open))).toEqual(
        wholeOf(await openInMemory(root)),
      );
      expect(stores.taken()).toEqual([]);
    },
  );

  test('and a large corpus is told that it is read each time', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`corpus/${index}.txt`, `${river} ${index}.`]),
    );
    const root = folderWith(many);
    const stores = keptStores();
    stores.outcomes.push({ kind: 'failed', message: 'the disk is full' });
    const { diagnostics } = await openIndexed(root, stores.open);
    expect(diagnostics).toMatchObject([
      { code: 'BRIEF-CORPUS-015', message: expect.stringContaining('the disk is full') },
    ]);
  });
});

describe('a file that changes after the index was compared', () => {
  test('is not quoted from, and read the next time', async () => {
    const root = settled(folderWith({ 'corpus/a.txt': river, 'corpus/b.txt': door }));
    const stores = keptStores();
    await openIndexed(root, stores.open);
    const opened = await openIndexed(root, stores.open);
    const { corpus } = opened.library;
    change(root, { 'corpus/a.txt': quay });
    expect(corpus.articleById.get('a')).toBeUndefined();
    expect(corpus.passages.map(({ text }) => text)).toEqual([door]);
    expect(opened.diagnostics).toMatchObject([{ code: 'BRIEF-CORPUS-016', file: 'corpus/a.txt' }]);
    const next = await openIndexed(root, stores.open);
    expect(next.library.corpus.passages.map(({ text }) => text)).toEqual([quay, door]);
  });

  test('even where its stamp does not show the change', async () => {
    const root = settled(folderWith({ 'corpus/a.txt': river }));
    const stores = keptStores();
    await openIndexed(root, stores.open);
    const [entry] = stores.files.values();
    if (!entry) throw new Error('a.txt is in the index');
    const record = entry.record.replace(/"sha256":"\w+"/, '"sha256":"00"');
    stores.files.set(entry.path, { ...entry, record });
    const { library } = await openIndexed(root, stores.open);
    expect(library.corpus.passages).toEqual([]);
    const next = await openIndexed(root, stores.open);
    expect(next.library.corpus.passages.map(({ text }) => text)).toEqual([river]);
  });
});

test('a file as young as the reading is read again the next time', async () => {
  const root = folderWith({ 'corpus/a.txt': river });
  const inAnHour = new Date(statSync(join(root, 'corpus/a.txt')).mtimeMs + 3_600_000);
  utimesSync(join(root, 'corpus/a.txt'), inAnHour, inAnHour);
  const stores = keptStores();
  await openIndexed(root, stores.open);
  stores.taken();
  await openIndexed(root, stores.open);
  expect(stores.taken()).toEqual(['corpus/a.txt']);
});

test('the index holds no text that lies in the corpus as it is', async () => {
  const root = folderWith({ 'corpus/a.txt': river });
  const stores = keptStores();
  await openIndexed(root, stores.open);
  expect(stores.files.get('corpus/a.txt')?.record).not.toContain('nine days');
  expect(readFileSync(join(root, 'corpus/a.txt'), 'utf8')).toBe(river);
});

function codes({ diagnostics }: { readonly diagnostics: readonly { code: string }[] }): unknown {
  return diagnostics.map(({ code }) => code);
}

function put(root: string, path: string, content: string | undefined): void {
  const there = statSync(join(root, path), { throwIfNoEntry: false });
  if (content !== undefined || there) change(root, { [path]: content });
}

/** Waits, without sleeping, until the disk's clock is past the time that the files were written at. */
function settled(root: string): string {
  const clock = (): number => {
    change(root, { clock: '' });
    return statSync(join(root, 'clock')).mtimeMs;
  };
  const written = clock();
  while (clock() < written + 50);
  return root;
}
