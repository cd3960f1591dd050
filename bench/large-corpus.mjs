// `npm run bench:corpus`: what a project of ten thousand sources costs a person at the command line. The
// statements of the UN General Debate (BENCH_DATA/un, default ../shared/bench) become a project of one
// `.txt` a statement; every run is a cold process, from its start to its last line.
// `-- --sources N` takes fewer, `-- --rounds N` (default 5) repeats what changes nothing, `-- --json`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';

const { values: options } = parseArgs({
  options: {
    sources: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const data = process.env.BENCH_DATA ?? join(root, '../shared/bench');
const work = mkdtempSync(join(tmpdir(), 'brief-bench-'));
const project = join(work, 'project');

/** Fifteen terms, phrases among them. */
const theme = `title: Peace and its keepers
any:
  - { phrase: peacekeeping operation, weight: 2 }
  - { phrase: Security Council, weight: 2 }
  - { phrase: territorial integrity, weight: 2 }
  - { phrase: rule of law, weight: 2 }
  - { phrase: human rights, weight: 2 }
  - ceasefire
  - mediation
  - sovereignty
  - disarmament
  - sanctions
  - troops
  - negotiation
  - refugees
  - border
  - neutrality
`;

function writeProject() {
  for (const folder of ['corpus', 'themes']) mkdirSync(join(project, folder), { recursive: true });
  writeFileSync(join(project, 'themes', 'peace.yaml'), theme);
  const lines = gunzipSync(readFileSync(join(data, 'un', 'docs.jsonl.gz')))
    .toString()
    .trim();
  const statements = lines.split('\n').slice(0, Number(options.sources));
  for (const line of statements) {
    const { id, text } = JSON.parse(line);
    writeFileSync(join(project, 'corpus', `${id}.txt`), `${text}\n`);
  }
  return statements.length;
}

/** Milliseconds, milliseconds of the processor and peak megabytes of one cold run. */
function run(...args) {
  const usage = join(work, 'usage');
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const hook = pathToFileURL(join(root, 'bench', 'report-usage.mjs')).href;
  const command = ['--import', hook, join(root, 'bin', 'brief.cjs'), ...args];
  const started = performance.now();
  const result = spawnSync(process.execPath, command, {
    cwd: project,
    env: { ...env, BENCH_USAGE: usage },
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const time = performance.now() - started;
  if (result.status !== 0) throw new Error(`${args.join(' ')}: ${result.stderr}`);
  const [memory, processor] = readFileSync(usage, 'utf8').split(' ').map(Number);
  return { time, processor: processor / 1000, memory: memory / 1024 };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

function row(name, rounds, work) {
  const runs = Array.from({ length: rounds }, work);
  const of = (key) => Math.round(median(runs.map((each) => each[key])));
  return {
    name,
    milliseconds: of('time'),
    quickest: Math.round(Math.min(...runs.map(({ time }) => time))),
    processor: of('processor'),
    megabytes: of('memory'),
  };
}

const search = () => run('search', '--theme', 'peace');
const count = writeProject();
const rounds = Number(options.rounds);
let added = 0;
const rows = [
  row(`first search of ${count} sources`, 1, search),
  row('search', rounds, search),
  row('search after one source was added', rounds, () => {
    added += 1;
    const text = `The delegation spoke of a ceasefire for the ${added}th time, and of its neighbours.\n`;
    writeFileSync(join(project, 'corpus', `added-${added}.txt`), text);
    return search();
  }),
  row('brief themes', 1, () => run('themes')),
];
rmSync(work, { recursive: true, force: true });
const load = loadavg().map((each) => each.toFixed(1));
if (options.json) console.log(JSON.stringify({ node: process.version, load, rows }, null, 2));
else {
  console.table(rows);
  console.log(
    `Node ${process.version}; load of the machine over 1, 5 and 15 minutes: ${load.join(', ')}`,
  );
}
