// The engines that are compared. Each is given all documents, then asked query by query:
// `open(documents)` → `{ ids(text): string[], close() }`, best first, at most `depth`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import MiniSearch from 'minisearch';
import { search } from '../../dist/search/search.js';
import { openIndexStore } from '../../dist/search/sqlite/open-index-store.js';
import { wordsQuery } from '../../dist/search/words-query.js';

/** As deep as trec_eval looks for the mean average precision. */
const depth = 1000;

/** A document is a passage with a title; one that has nothing but a title is its title. */
function passageOf({ id, title, text }) {
  const isBare = text.trim() === '';
  return {
    id,
    text: isBare ? title : text,
    ...(!isBare && title !== '' && { title }),
    article: id,
    file: id,
    language: 'en',
    position: 0,
  };
}

/** One file a document, of an id that comes again the first. */
async function* entriesOf(documents) {
  const known = new Set();
  for await (const document of documents) {
    if (known.has(document.id)) continue;
    known.add(document.id);
    const passage = passageOf(document);
    const placed = { ...passage, start: 0, end: passage.text.length };
    yield { path: document.id, stamp: '', record: '', passages: [placed] };
  }
}

/** The index on disk, in a folder of its own that goes when it is closed. */
async function openOurs(documents) {
  const folder = mkdtempSync(join(tmpdir(), 'brief-bench-index-'));
  const store = openIndexStore(folder, 'bench');
  if ('unavailable' in store) throw new Error(store.unavailable);
  await store.update([], entriesOf(documents));
  return {
    // What `brief search "words"` does with words that carry no signs, and a theme with its rules.
    ids: (text) => search(store, wordsQuery(text), depth).hits.map(({ id }) => id),
    close: () => {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** With its own settings: any word of the query, BM25+, no stemming. */
async function openMiniSearch(documents) {
  const index = new MiniSearch({ fields: ['title', 'text'] });
  for await (const document of documents) if (!index.has(document.id)) index.add(document);
  return {
    ids: (text) =>
      index
        .search(text)
        .slice(0, depth)
        .map(({ id }) => id),
    close: () => {},
  };
}

/** Its porter tokenizer and its bm25(), any word of the query. */
async function openFts5(documents) {
  const database = new DatabaseSync(':memory:');
  database.exec("CREATE VIRTUAL TABLE doc USING fts5(id UNINDEXED, body, tokenize = 'porter')");
  const insert = database.prepare('INSERT INTO doc (id, body) VALUES (?, ?)');
  database.exec('BEGIN');
  for await (const { id, title, text } of documents) insert.run(id, `${title} ${text}`);
  database.exec('COMMIT');
  const select = database.prepare(
    `SELECT id FROM doc WHERE doc MATCH ? ORDER BY rank, id LIMIT ${depth}`,
  );
  return {
    ids: (text) => {
      const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
      if (words.length === 0) return [];
      return select.all(words.map((word) => `"${word}"`).join(' OR ')).map(({ id }) => id);
    },
    close: () => database.close(),
  };
}

export const engines = [
  { name: 'ours', open: openOurs },
  { name: 'minisearch', open: openMiniSearch },
  { name: 'fts5', open: openFts5 },
];
