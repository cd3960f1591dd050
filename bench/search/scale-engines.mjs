// Our index and plain FTS5 behind one small interface, each in one file of a folder.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { search } from '../../dist/search/search.js';
import { openIndexStore } from '../../dist/search/sqlite/open-index-store.js';

const wanted = 10;

function openOurs(folder) {
  const store = openIndexStore(folder, 'bench');
  if ('unavailable' in store) throw new Error(store.unavailable);
  return {
    add: async (files) => {
      const outcome = await store.update([], files);
      if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    },
    passages: () => store.passageCount,
    find: (terms) => {
      const any = terms.map((text) => ({ kind: 'term', text, weight: 1, form: 'stem' }));
      const filter = { sources: [], kinds: [], languages: [] };
      return search(store, { any, all: [], none: [], near: [], filter }, wanted).hits;
    },
    close: () => store.close(),
  };
}

/** As one would use it first: its own tokens and stems, its own bm25, a text kept beside the index. */
function openFts(folder) {
  const { DatabaseSync } = createRequire(import.meta.url)('@photostructure/sqlite');
  const database = new DatabaseSync(join(folder, 'fts.sqlite'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  database.exec(
    "CREATE VIRTUAL TABLE IF NOT EXISTS passage USING fts5(text, tokenize = 'porter unicode61')",
  );
  const insert = database.prepare('INSERT INTO passage (text) VALUES (?)');
  const find = database.prepare(
    'SELECT rowid AS id FROM passage WHERE passage MATCH ? ORDER BY bm25(passage) LIMIT ?',
  );
  return {
    add: async (files) => {
      database.exec('BEGIN');
      for await (const { passages } of files) for (const { text } of passages) insert.run(text);
      database.exec('COMMIT');
    },
    passages: () => database.prepare('SELECT count(*) AS n FROM passage').get().n,
    find: (terms) => find.all(terms.map((term) => `"${term}"`).join(' OR '), wanted),
    close: () => database.close(),
  };
}

export const scaleEngines = { ours: openOurs, fts5: openFts };
