// `npm run bench:search`: how well our engine ranks, beside MiniSearch and plain FTS5 in the same run,
// over every collection in `BENCH_DATA/ir` (default ../shared/bench). `-- --json` prints one document,
// `-- --only NAME` runs one collection, `-- --engine NAME` one engine. `-- --scale` runs
// `search-scale.mjs` instead: how the index grows.
//
// Each engine runs in a process of its own: one that runs out of memory on a large collection leaves
// the others their figures.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { collectionsIn } from './search/collection.mjs';

if (process.argv.includes('--scale')) {
  await import('./search-scale.mjs');
  process.exit();
}

const names = ['ours', 'minisearch', 'fts5'];
const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    engine: { type: 'string' },
  },
});
const data = process.env.BENCH_DATA ?? '../shared/bench';
const runOne = fileURLToPath(new URL('./search/run-one.mjs', import.meta.url));
const wanted = collectionsIn(data).filter(
  ({ name }) => options.only === undefined || name === options.only,
);
const collections = {};
for (const { name, folder } of wanted) {
  collections[name] = resultOf(name, folder);
  if (!options.json) printTable(name, collections[name]);
}
if (options.json) process.stdout.write(`${JSON.stringify({ collections }, undefined, 2)}\n`);
else if (wanted.length === 0) console.log(`no collection in ${data}/ir`);

function resultOf(name, folder) {
  const result = { documents: 0, queries: 0, engines: {} };
  for (const engine of names) {
    if (options.engine !== undefined && engine !== options.engine) continue;
    const run = spawnSync(process.execPath, ['--max-old-space-size=4096', runOne, engine, folder], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (run.status !== 0) {
      console.error(`${name}: ${engine} gave no figures (${run.signal ?? `status ${run.status}`})`);
      process.exitCode = engine === 'ours' ? 1 : process.exitCode;
      continue;
    }
    const { documents, queries, measures } = JSON.parse(run.stdout);
    result.documents = documents;
    result.queries = queries;
    result.engines[engine] = measures;
  }
  return result;
}

function printTable(name, { documents, queries, engines }) {
  console.log(`${name}: ${documents} documents, ${queries} queries`);
  console.log('              nDCG@10      MAP    R@100');
  for (const [engine, { ndcg10, map, r100 }] of Object.entries(engines)) {
    const figures = [ndcg10, map, r100].map((value) => value.toFixed(4).padStart(9)).join('');
    console.log(`  ${engine.padEnd(10)}${figures}`);
  }
}
