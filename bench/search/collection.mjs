// A test collection: a folder with docs.jsonl or docs.jsonl.gz, queries.jsonl and qrels.jsonl (either
// may be .gz too). Documents are streamed, since a collection may hold hundreds of thousands.
import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** Paths of the collections under `BENCH_DATA/ir`, by name. */
export function collectionsIn(data) {
  const folder = join(data, 'ir');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, folder: join(folder, name) }))
    .filter(({ folder }) => ['docs', 'queries', 'qrels'].every((part) => fileOf(folder, part)));
}

/** `{ id, title, text }` of each document; a document without either still counts as one. */
export async function* documentsOf(folder) {
  for await (const row of rowsOf(fileOf(folder, 'docs'))) {
    yield { id: String(row.id), title: textOf(row.title), text: textOf(row.text) };
  }
}

/** `[{ id, text }]` in the order of the file. */
export async function queriesOf(folder) {
  const queries = [];
  for await (const row of rowsOf(fileOf(folder, 'queries'))) {
    queries.push({ id: String(row.id), text: textOf(row.text) });
  }
  return queries;
}

/** Query → document → relevance; what is not judged relevant (0 or less) is left out. */
export async function judgementsOf(folder) {
  const judgements = new Map();
  for await (const row of rowsOf(fileOf(folder, 'qrels'))) {
    if (!(Number(row.rel) > 0)) continue;
    const query = String(row.qid);
    if (!judgements.has(query)) judgements.set(query, new Map());
    judgements.get(query).set(String(row.docid), Number(row.rel));
  }
  return judgements;
}

function fileOf(folder, part) {
  return [`${part}.jsonl`, `${part}.jsonl.gz`]
    .map((name) => join(folder, name))
    .find((path) => existsSync(path));
}

async function* rowsOf(path) {
  const file = createReadStream(path);
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') yield JSON.parse(line);
  }
}

function textOf(value) {
  return typeof value === 'string' ? value : '';
}
