// Writes dist/bundle/code/: what V8 compiles of the bundle while a new project is made and built and a
// document with everything is set. Node 20 then takes two thirds of the time for a brief; Node 22 and later
// keep such code by themselves. Only the very Node that made it reads it, and so the package goes without.
// Runs after the bundle; does nothing where nothing has changed.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { readStamp, stampOf } from './stamp.mjs';

const require = module.createRequire(import.meta.url);
const { codeFolder, compiledCode } = require('../bin/kept-code.cjs');
const folder = codeFolder(fileURLToPath(new URL('../dist/bundle', import.meta.url)));
const stamp = join(folder, 'stamp');

const inputs = [
  './compile-code.mjs',
  '../bin/load.cjs',
  '../bin/kept-code.cjs',
  '../dist/bundle/stamp',
];

const made = stampOf(inputs.map((path) => new URL(path, import.meta.url)));
if (module.enableCompileCache === undefined && readStamp(stamp) !== made) await compile();

async function compile() {
  const { load } = require('../bin/load.cjs');
  // V8 forgets what has not run for a while. It takes code only where flags are as they were.
  setFlagsFromString('--no-flush-bytecode');
  const failed = await runProgram(load('main').main);
  setFlagsFromString('--flush-bytecode');
  // The tests tell what is wrong; until then the program starts as slowly as without.
  if (failed !== undefined) process.stderr.write(`no compiled code is kept: ${failed}\n`);
  else keep();
}

function keep() {
  const written = `${folder}-${process.pid}`;
  mkdirSync(written, { recursive: true });
  for (const [path, code] of compiledCode()) writeFileSync(join(written, basename(path)), code);
  writeFileSync(join(written, 'stamp'), made);
  rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(written, folder);
  } catch {
    // Another process was sooner, with the same.
    rmSync(written, { recursive: true });
  }
}

/** Returns what failed, if anything did. */
async function runProgram(main) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const project = join(root, 'dist', `warm-up-${process.pid}`);
  const pdf = join(project, 'output', 'specimen.pdf');
  const runs = [
    ['init', project],
    ['build', '--root', project],
    ['render', join(root, 'docs', 'specimen.md'), '--root', root, '--output', pdf],
  ];
  try {
    for (const args of runs) {
      const code = await main([...args, '--quiet']);
      if (code !== 0) return `brief ${args.join(' ')}: exit ${code}`;
    }
    return undefined;
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}
