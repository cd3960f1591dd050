// `npm run bench:search`: how well our engine ranks, beside MiniSearch and plain FTS5 in the same run,
// over every collection in `BENCH_DATA/ir` (default ../shared/bench). `-- --json` prints one document,
// `-- --only NAME` runs one collection, `-- --engine NAME` one engine.
import { parseArgs } from 'node:util';
import { collectionsIn, documentsOf, judgementsOf, queriesOf } from './search/collection.mjs';
import { engines } from './search/engines.mjs';
import { mean, measure } from './search/measures.mjs';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    engine: { type: 'string' },
  },
});
const data = process.env.BENCH_DATA ?? '../shared/bench';
const collections = {};
for (const { name, folder } of collectionsIn(data)) {
  if (options.only !== undefined && name !== options.only) continue;
  collections[name] = await resultOf(folder);
  if (!options.json) printTable(name, collections[name]);
}
if (options.json) process.stdout.write(`${JSON.stringify({ collections }, undefined, 2)}\n`);
else if (Object.keys(collections).length === 0) console.log(`no collection in ${data}/ir`);

async function resultOf(folder) {
  const judgements = await judgementsOf(folder);
  const queries = (await queriesOf(folder)).filter(({ id }) => judgements.has(id));
  const results = {};
  let documents = 0;
  for (const { name, open } of engines) {
    if (options.engine !== undefined && name !== options.engine) continue;
    const engine = await open(
      counted(documentsOf(folder), (count) => {
        documents = count;
      }),
    );
    results[name] = mean(
      queries.map(({ id, text }) => measure(engine.ids(text), judgements.get(id))),
    );
    engine.close();
  }
  return { documents, queries: queries.length, engines: results };
}

async function* counted(items, tell) {
  let count = 0;
  for await (const item of items) {
    count += 1;
    yield item;
  }
  tell(count);
}

function printTable(name, { documents, queries, engines: results }) {
  console.log(`${name}: ${documents} documents, ${queries} queries`);
  console.log('              nDCG@10      MAP    R@100');
  for (const [engine, { ndcg10, map, r100 }] of Object.entries(results)) {
    const figures = [ndcg10, map, r100].map((value) => value.toFixed(4).padStart(9)).join('');
    console.log(`  ${engine.padEnd(10)}${figures}`);
  }
}
