// `npm run bench:pdf`: how long the typesetter takes, beside Typst and pdfmake in the same run. Every
// figure is of a process of its own; rounds are interleaved, so that a busy moment falls on all alike.
// Peers are taken from our packages or from the folder BENCH_PEERS (its node_modules), else left out.
// `-- --rounds N` (default 5), `-- --large N` (times the brief's content, default 55: some 300 pages),
// `-- --json`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sfntOfWoff } from '../dist/pdf/fonts/woff.js';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    large: { type: 'string', default: '55' },
    json: { type: 'boolean', default: false },
  },
});
const names = ['ours', 'typst', 'pdfmake'];
const rounds = Number(options.rounds);
const cases = [
  { what: 'cold', times: 1, runs: 1, rounds },
  { what: 'warm', times: 1, runs: 20, rounds },
  { what: 'large', times: Number(options.large), runs: 1, rounds: Math.min(rounds, 3) },
];

// The peers cannot read it as it is packed.
const folder = mkdtempSync(join(tmpdir(), 'bench-pdf-'));
const khmerFont = join(folder, 'khmer.ttf');
const packed = createRequire(import.meta.url).resolve(
  '@fontsource/noto-serif-khmer/files/noto-serif-khmer-khmer-400-normal.woff',
);
writeFileSync(khmerFont, sfntOfWoff(readFileSync(packed)));

/** NODE_EXTRA_CA_CERTS would add its own start-up cost. */
function run(name, { times, runs }) {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const script = fileURLToPath(new URL('pdf/run-one.mjs', import.meta.url));
  const args = [script, name, String(times), String(runs), khmerFont];
  const result = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`${name}: exit ${result.status}\n${result.stderr}`);
  return JSON.parse(result.stdout.trim().split('\n').at(-1));
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const samples = new Map();
const missing = new Set();
for (const each of cases) {
  for (let round = 0; round < each.rounds; round += 1) {
    for (const name of names) {
      if (missing.has(name)) continue;
      const result = run(name, each);
      const key = `${each.what} ${name}`;
      if (result.isMissing) missing.add(name);
      else samples.set(key, [...(samples.get(key) ?? []), result]);
    }
  }
}

rmSync(folder, { recursive: true });

const rows = cases.flatMap(({ what }) =>
  names.filter((name) => !missing.has(name)).map((name) => rowOf(what, name)),
);
for (const row of rows) {
  const ours = rows.find(({ what, name }) => what === row.what && name === 'ours');
  row.oursToIt = Number((ours.milliseconds / row.milliseconds).toFixed(2));
  row.oursToItByProcessor = Number((ours.processor / row.processor).toFixed(2));
}

/** The processor's time is that of one run once warm, and otherwise that of the process. */
function rowOf(what, name) {
  const runs = samples.get(`${what} ${name}`);
  // Of a warm process the first ten runs are the warming.
  const isWarm = what === 'warm';
  const milliseconds = median(runs.flatMap((each) => each.milliseconds.slice(isWarm ? 10 : 0)));
  const processor = median(
    runs.flatMap((each) => (isWarm ? each.processorOfRuns.slice(10) : each.processor)),
  );
  return {
    what,
    name,
    milliseconds: Math.round(milliseconds),
    processor: Math.round(processor),
    megabytes: Math.round(median(runs.map(({ megabytes }) => megabytes))),
    kilobytes: Math.round(runs[0].bytes / 1000),
    pages: runs[0].pages,
  };
}

const load = loadavg().map((each) => each.toFixed(1));
if (options.json) console.log(JSON.stringify({ node: process.version, load, rows }, null, 2));
else {
  console.table(rows);
  for (const name of missing) console.log(`${name} is not installed and was left out`);
  console.log(`Node ${process.version}; load of the machine: ${load.join(', ')}`);
}
