import { existsSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { guardedStore } from '../../src/library/guarded-store.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { withSoundIndex } from '../../src/library/sound-index.ts';
import { nodeFileSystem } from '../../src/project/node-file-system.ts';
import { openProject } from '../../src/project/open-project.ts';
import type { Query, Term } from '../../src/search/engine.ts';
import { DamagedIndexError, type IndexStore } from '../../src/search/index-store.ts';
import { search } from '../../src/search/search.ts';
import { folderWith } from '../corpus/corpus-folder.ts';
import { keptStores } from './kept-store.ts';
import { change, type OpenedLibrary, openInMemory, wholeOf } from './library-folder.ts';

const river = 'The river rose for nine days and on the tenth it began to fall, slowly at first.';
const door = 'The ministers left before dawn, each by another door, and the papers stayed.';
const quay = 'Nobody has counted the people on the quay, the captain said to the papers.';

async function openOnDisk(root: string): Promise<OpenedLibrary> {
  const diagnostics: Diagnostic[] = [];
  const library = await openLibrary(openProject(root, root), (each) => diagnostics.push(each));
  return { library, diagnostics };
}

function queryFor(...words: readonly string[]): Query {
  const any = words.map((text): Term => ({ kind: 'term', text, weight: 1, form: 'stem' }));
  const filter = { sources: [], kinds: [], languages: [] };
  return { any, all: [], none: [], near: [], filter };
}

const queries = [queryFor('river', 'papers'), queryFor('the captain'), queryFor('day', 'door')];

/** The corpus, what was reported, and what each query finds with its scores. */
function answersOf(opened: OpenedLibrary): unknown {
  const found = queries.map((query) => search(opened.library.engine, query, 10));
  return { whole: wholeOf(opened), found };
}

describe('a project on the disk', () => {
  test('keeps its index in .brief/, which git passes over', async () => {
    const root = folderWith({ 'corpus/a.txt': river });
    (await openOnDisk(root)).library.close();
    const files = readdirSync(join(root, '.brief'));
    expect(files).toEqual(expect.arrayContaining(['.gitignore', 'index.sqlite']));
    expect(files).not.toContain('clock');
  });

  test('answers as the same project does in memory, whatever was done to its files', async () => {
    const name = fc.constantFrom('a.txt', 'b.txt', 'in/a.txt');
    const content = fc.constantFrom(river, door, `${river}\n\n${door}`, undefined);
    const described = fc.constantFrom('id: same\n', 'title: The river\n', undefined);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(name, content, described), { minLength: 1, maxLength: 5 }),
        async (steps) => {
          const root = folderWith({ 'corpus/z.txt': quay });
          for (const [path, text, description] of steps) {
            put(root, `corpus/${path}`, text);
            put(root, `corpus/${path.replace(/\.\w+$/, '.yaml')}`, description);
            const onDisk = await openOnDisk(root);
            expect(answersOf(onDisk)).toEqual(answersOf(await openInMemory(root)));
            onDisk.library.close();
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  test('works in memory where .brief cannot be a folder', async () => {
    const root = folderWith({ 'corpus/a.txt': river, '.brief': 'a file' });
    expect(answersOf(await openOnDisk(root))).toEqual(answersOf(await openInMemory(root)));
  });

  test.each([
    ['was cut short', (path: string) => truncateSync(path, statSync(path).size / 2)],
    ['is empty', (path: string) => truncateSync(path, 0)],
    ['is something else', (path: string) => writeFileSync(path, river.repeat(1000))],
  ])('builds an index anew that %s', async (_, damage) => {
    const root = folderWith({ 'corpus/a.txt': river, 'corpus/b.txt': door });
    (await openOnDisk(root)).library.close();
    damage(join(root, '.brief', 'index.sqlite'));
    expect(answersOf(await openOnDisk(root))).toEqual(answersOf(await openInMemory(root)));
  });
});

test('a project that is not on the disk has its index in memory', async () => {
  const root = folderWith({ 'corpus/a.txt': river });
  const project = openProject(root, root, { ...nodeFileSystem });
  const library = await openLibrary(project, () => {});
  expect(library.corpus.passageCount).toBe(1);
  expect(existsSync(join(root, '.brief'))).toBe(false);
});

test('an index that is found damaged in the middle of the work is built anew, and the work done again', async () => {
  const root = folderWith({ 'corpus/a.txt': river, 'corpus/b.txt': door });
  (await openOnDisk(root)).library.close();
  const done: string[] = [];
  const answers = await withSoundIndex(async () => {
    const opened = await openOnDisk(root);
    const store = guardedStore({
      ...keptStores().open(root, ''),
      locate: () => {
        if (done.length === 1) throw new DamagedIndexError('a page is gone');
        return undefined;
      },
      discard: () => done.push('thrown away'),
    } as IndexStore);
    done.push('begun');
    store.locate('p-0');
    return answersOf(opened);
  });
  expect(done).toEqual(['begun', 'thrown away', 'begun']);
  expect(answers).toEqual(answersOf(await openInMemory(root)));
});

function put(root: string, path: string, content: string | undefined): void {
  if (content !== undefined || existsSync(join(root, path))) change(root, { [path]: content });
}
