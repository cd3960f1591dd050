// `npm run bench:search -- --scale`: how the index on disk grows, beside plain FTS5 in the same run, over
// the statements in `BENCH_DATA/un` in passages of 200 words (about 160,000).
// `--passages N`, `--curve` (10,000 to 1,000,000), `--queries N`, `--engine NAME`, `--json`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fileOf, files, queries } from './search/scale-corpus.mjs';
import { scaleEngines } from './search/scale-engines.mjs';

const { values: options } = parseArgs({
  options: {
    scale: { type: 'boolean' },
    passages: { type: 'string', default: '161007' },
    curve: { type: 'boolean', default: false },
    queries: { type: 'string', default: '60' },
    engine: { type: 'string' },
    json: { type: 'boolean', default: false },
    // What a process of its own does, for its memory and its start to be measured alone.
    step: { type: 'string' },
    folder: { type: 'string', default: '' },
  },
});
const data = join(process.env.BENCH_DATA ?? '../shared/bench', 'un', 'docs.jsonl.gz');
// As bin/load.cjs makes ready.
const flags = process.versions.v8.startsWith('11.3.') ? ['--interrupt-budget=700000'] : [];
const script = fileURLToPath(import.meta.url);
const steps = { build, warm, cold, add };

if (options.step) await runStep();
else await compare();

async function runStep() {
  const engine = scaleEngines[options.engine](options.folder);
  const result = await steps[options.step](engine);
  engine.close();
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(JSON.stringify({ ...result, megabytes }));
}

async function build(engine) {
  const started = performance.now();
  await engine.add(files(data, Number(options.passages)));
  return { seconds: (performance.now() - started) / 1000, passages: engine.passages() };
}

/** Each query once to warm up, then all of them thrice; of each the time of every run counts. */
async function warm(engine) {
  const all = await queries(data, Number(options.queries));
  for (const terms of all.slice(0, 10)) engine.find(terms);
  const times = [];
  for (let round = 0; round < 3; round++) {
    for (const terms of all) {
      const started = performance.now();
      engine.find(terms);
      times.push(performance.now() - started);
    }
  }
  times.sort((a, b) => a - b);
  const at = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))];
  return { p50: at(0.5), p95: at(0.95), most: at(1) };
}

/** One query in a process of its own; the terms are given, so that none of the corpus is read. */
function cold(engine) {
  const hits = engine.find(JSON.parse(process.env.BENCH_TERMS));
  return { ids: hits.map(({ id }) => id) };
}

/** A statement of usual length, added twenty times under new names. */
async function add(engine) {
  const { passages } = await one(first());
  const text = passages.map((passage) => passage.text).join(' ');
  const times = [];
  for (let number = 0; number < 20; number++) {
    const file = fileOf(`NEW_${number}_2024`, 'New', `${text} Number ${number}.`);
    const started = performance.now();
    await engine.add([file]);
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  return { median: times[10], most: times[19], passages: passages.length };
}

async function* first() {
  for await (const file of files(data, 40)) if (file.passages.length > 10) return yield file;
}

async function one(items) {
  for await (const item of items) return item;
}

function inProcess(engine, folder, step, extra = [], terms = []) {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const args = [...flags, script, '--step', step, '--engine', engine, '--folder', folder, ...extra];
  args.push('--queries', options.queries);
  const started = performance.now();
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    env: { ...env, BENCH_TERMS: JSON.stringify(terms) },
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(stderr);
  return { ...JSON.parse(stdout), milliseconds: performance.now() - started };
}

async function compare() {
  const sizes = options.curve
    ? [10_000, 30_000, 100_000, 300_000, 1_000_000]
    : [Number(options.passages)];
  const [terms] = await queries(data, 1);
  const rows = [];
  for (const size of sizes) {
    for (const engine of Object.keys(scaleEngines)) {
      if (options.engine && options.engine !== engine) continue;
      rows.push(measured(engine, size, terms));
      if (!options.json) printRow(rows.at(-1), rows.length === 1);
    }
  }
  if (options.json) process.stdout.write(`${JSON.stringify({ scale: rows }, undefined, 2)}\n`);
}

function measured(engine, size, terms) {
  const folder = mkdtempSync(join(tmpdir(), 'brief-scale-'));
  try {
    mkdirSync(folder, { recursive: true });
    const built = inProcess(engine, folder, 'build', ['--passages', String(size)]);
    const bytes = sizeOf(folder);
    const colds = [1, 2, 3].map(() => inProcess(engine, folder, 'cold', [], terms).milliseconds);
    const warmed = inProcess(engine, folder, 'warm');
    const added = inProcess(engine, folder, 'add');
    return {
      engine,
      passages: built.passages,
      buildSeconds: built.seconds,
      buildMegabytes: built.megabytes,
      diskMegabytes: bytes / 2 ** 20,
      coldMilliseconds: colds.sort((a, b) => a - b)[1],
      warmP50: warmed.p50,
      warmP95: warmed.p95,
      queryMegabytes: warmed.megabytes,
      addMedian: added.median,
      addMost: added.most,
      load: loadavg()[0],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sizeOf(folder) {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

function printRow(row, isFirst) {
  const columns = Object.keys(row);
  const widths = columns.map((column) => Math.max(column.length, 9));
  const line = (cells) =>
    cells.map((cell, index) => String(cell).padStart(widths[index])).join(' ');
  if (isFirst) console.log(line(columns));
  console.log(
    line(
      columns.map((column) => {
        const value = row[column];
        return typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(1) : value;
      }),
    ),
  );
}
