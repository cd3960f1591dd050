// `npm run bench`: how long the command line takes from a cold process, beside an empty script in the
// same run. Rounds are interleaved, so that a busy moment of the machine falls on every row alike; the
// quickest round and the processor's time tell what a quiet machine would have shown.
// `-- --rounds N` (default 7), `-- --only PART` (rows whose name has it) and `-- --json`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { writeSyntheticProject } from './synthetic-project.mjs';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    only: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
  },
});
const rounds = Number(options.rounds);
const root = fileURLToPath(new URL('..', import.meta.url));
const brief = join(root, 'bin', 'brief.cjs');
const work = mkdtempSync(join(tmpdir(), 'brief-bench-'));
const empty = join(work, 'empty.mjs');
writeFileSync(empty, '');

/** A project of generated text in the work folder. */
function project(name, size) {
  const folder = join(work, name);
  writeSyntheticProject(folder, size);
  return folder;
}

const build = (...args) => [brief, 'build', '--quiet', '--output', join(work, 'out'), ...args];
const sections = (count) =>
  project(`sections-${count}`, { specs: 1, sections: count, sources: 80 });
const cases = [
  { name: 'empty script', args: [empty], rounds },
  { name: 'brief --help', args: [brief, '--help'], rounds },
  { name: 'one brief', args: build('--root', root, 'briefs/ream-base.yaml'), rounds },
  { name: 'all briefs', args: build('--root', root), rounds },
  { name: '50 sections', args: build('--root', sections(50)), rounds: 3 },
  { name: '100 sections', args: build('--root', sections(100)), rounds: 3 },
  { name: '200 sections', args: build('--root', sections(200)), rounds: 3 },
  {
    name: '100 specs',
    args: build('--root', project('specs', { specs: 100, sections: 4, sources: 40 })),
    rounds: 3,
  },
].filter(({ name }) => name === 'empty script' || name.includes(options.only));

/** Milliseconds, milliseconds of the processor and peak megabytes of one run. NODE_EXTRA_CA_CERTS would add its own start-up cost. */
function run(args) {
  const usage = join(work, 'usage');
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const started = performance.now();
  const hook = pathToFileURL(join(root, 'bench', 'report-usage.mjs')).href;
  const result = spawnSync(process.execPath, ['--import', hook, ...args], {
    env: { ...env, BENCH_USAGE: usage },
    encoding: 'utf8',
  });
  const time = performance.now() - started;
  if (result.status !== 0)
    throw new Error(`${args.join(' ')}: exit ${result.status}\n${result.stderr}`);
  const [memory, processor] = readFileSync(usage, 'utf8').split(' ').map(Number);
  return { time, processor: processor / 1000, memory: memory / 1024 };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const samples = new Map(cases.map(({ name }) => [name, []]));
for (let round = 0; round < rounds; round += 1) {
  for (const each of cases) {
    if (round < each.rounds) samples.get(each.name).push(run(each.args));
  }
}
rmSync(work, { recursive: true, force: true });

const floor = median(samples.get('empty script').map(({ time }) => time));
const rows = cases.map(({ name }) => {
  const runs = samples.get(name);
  const times = runs.map(({ time }) => time);
  const milliseconds = median(times);
  return {
    name,
    milliseconds: Math.round(milliseconds),
    overEmpty: Math.round(milliseconds - floor),
    timesEmpty: Math.round(milliseconds / floor),
    quickest: Math.round(Math.min(...times)),
    processor: Math.round(median(runs.map(({ processor }) => processor))),
    megabytes: Math.round(median(runs.map(({ memory }) => memory))),
    runs: runs.length,
  };
});
const load = loadavg().map((each) => each.toFixed(1));
if (options.json) console.log(JSON.stringify({ node: process.version, load, rows }, null, 2));
else {
  console.table(rows);
  console.log(
    `Node ${process.version}; load of the machine over 1, 5 and 15 minutes: ${load.join(', ')}`,
  );
}
