// `npm run bench:extraction`: how well the article is found in a saved page, by the measure of the public
// article-extraction benchmark, beside plain Readability in the same run. Pages and truth stand in
// `extraction/` under BENCH_DATA (default ../shared/bench): `html/ID.html.gz` and `ground-truth.json`.
// `-- --json` prints one JSON document, `-- --worst N` the pages with the lowest F1. Both halves of the
// pages are shown, by the first digit of the id: the rules were found on the even half alone.
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { articlesOf } from '../dist/corpus/articles.js';
import { readHtml } from '../dist/corpus/readers/html/read-html.js';
import { sourceFileOf } from '../dist/corpus/source-file.js';
import { compare, score } from './extraction/shingles.mjs';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    worst: { type: 'string', default: '0' },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(process.env.BENCH_DATA ?? join(root, '..', 'shared', 'bench'), 'extraction');

/** Text of the article as the reader marks it: no title, caption or furniture. */
function marked(bytes) {
  const reading = readHtml(bytes);
  if (reading.kind !== 'text') return '';
  const { text, marks } = reading.extraction;
  return bodyOf(text, marks);
}

/** What the corpus makes of that: its own rules for bylines, share bars and the like have been over it. */
function inCorpus(bytes) {
  const reading = readHtml(bytes);
  if (reading.kind !== 'text') return '';
  const file = sourceFileOf('corpus/page.html', '', 'html', reading.extraction);
  const blocks = articlesOf(file, undefined, () => {}).flatMap((article) => article.blocks);
  return bodyOf(file.text, blocks);
}

function bodyOf(text, blocks) {
  return blocks
    .filter(({ kind, reason }) => !['furniture', 'caption'].includes(kind) && reason !== 'title')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n\n');
}

function readability(bytes) {
  try {
    const { document } = parseHTML(bytes.toString('utf8'));
    return new Readability(document).parse()?.textContent ?? '';
  } catch {
    return '';
  }
}

const truth = Object.entries(JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')));
const pages = truth
  .map(([id, { articleBody, url }]) => ({ id, url, articleBody }))
  .sort((a, b) => (a.id < b.id ? -1 : 1));
const isEven = ({ id }) => Number.parseInt(id[0] ?? '0', 16) % 2 === 0;

/** One extractor over all pages. Unpacking is not counted. */
function run(name, extract) {
  let milliseconds = 0;
  const results = pages.map((page) => {
    const bytes = gunzipSync(readFileSync(join(folder, 'html', `${page.id}.html.gz`)));
    const started = performance.now();
    const text = extract(bytes);
    milliseconds += performance.now() - started;
    return { ...page, comparison: compare(page.articleBody, text) };
  });
  const scoreOf = (some) => score(some.map(({ comparison }) => comparison));
  return {
    name,
    all: scoreOf(results),
    even: scoreOf(results.filter(isEven)),
    odd: scoreOf(results.filter((page) => !isEven(page))),
    pagesPerSecond: (1000 * pages.length) / milliseconds,
    results,
  };
}

const runs = [
  run('brief', marked),
  run('brief, after the rules of the corpus', inCorpus),
  run('Readability', readability),
];

if (options.json) {
  const extractors = runs.map(({ results, ...rest }) => rest);
  const { precision, recall, f1 } = extractors[0]?.all ?? {};
  const figures = {
    benchmark: 'extraction',
    pages: pages.length,
    precision,
    recall,
    f1,
    extractors,
  };
  console.log(JSON.stringify(figures, null, 2));
} else {
  const column = (number) => number.toFixed(4).padStart(10);
  console.log(`${pages.length} pages, load ${loadavg()[0].toFixed(1)}\n`);
  console.log(`${''.padEnd(38)} precision    recall        F1   even F1    odd F1   pages/s`);
  for (const { name, all, even, odd, pagesPerSecond } of runs) {
    const figures = [all.precision, all.recall, all.f1, even.f1, odd.f1].map(column).join('');
    console.log(`${name.padEnd(38)}${figures}${pagesPerSecond.toFixed(0).padStart(10)}`);
  }
  printWorst(Number(options.worst));
}

/** The pages with the lowest F1 of the even half: the odd one is kept unseen. */
function printWorst(count) {
  const rows = (runs[0]?.results ?? []).filter(isEven).map((page) => ({
    ...score([page.comparison]),
    ...page,
  }));
  rows.sort((a, b) => a.f1 - b.f1);
  for (const { id, url, precision, recall } of rows.slice(0, count)) {
    console.log(`${id.slice(0, 12)}  P ${precision.toFixed(2)}  R ${recall.toFixed(2)}  ${url}`);
  }
}
