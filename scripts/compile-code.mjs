// Writes dist/bundle/code/: what V8 compiles of the bundle while a new project is made and built and a
// document with everything is set. Node 20 then takes two thirds of the time for a brief; Node 22 and later
// keep such code by themselves. It fits the very V8 that made it, and does nothing in another: the package
// goes without. Runs after the bundle; does nothing where nothing has changed.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { readStamp, stampOf } from './stamp.mjs';

const require = module.createRequire(import.meta.url);
const bundle = new URL('../dist/bundle/', import.meta.url);
const folder = fileURLToPath(new URL('code/', bundle));
const stamp = join(folder, 'stamp');

const inputs = ['./compile-code.mjs', '../bin/load.cjs', '../bin/kept-code.cjs'];
const made = [
  stampOf([...inputs.map((path) => new URL(path, import.meta.url)), new URL('stamp', bundle)]),
  process.version,
  process.arch,
].join(' ');
if (module.enableCompileCache === undefined && readStamp(stamp) !== made) await compile();

async function compile() {
  const { load } = require('../bin/load.cjs');
  const { compiledCode } = require('../bin/kept-code.cjs');
  // V8 forgets what has not run for a while. It takes code only where flags are as they were.
  setFlagsFromString('--no-flush-bytecode');
  await runProgram(load('main').main);
  setFlagsFromString('--flush-bytecode');
  const written = `${folder.slice(0, -1)}-${process.pid}`;
  mkdirSync(written);
  for (const [path, code] of compiledCode()) writeFileSync(join(written, basename(path)), code);
  writeFileSync(join(written, 'stamp'), made);
  rmSync(folder, { recursive: true, force: true });
  renameSync(written, folder);
}

async function runProgram(main) {
  const project = fileURLToPath(new URL('../dist/warm-up', import.meta.url));
  const specimen = fileURLToPath(new URL('../docs/specimen.md', import.meta.url));
  rmSync(project, { recursive: true, force: true });
  for (const args of [
    ['init', project],
    ['build', '--root', project],
    [
      'render',
      specimen,
      '--root',
      fileURLToPath(new URL('..', import.meta.url)),
      '--output',
      join(project, 'output', 'specimen.pdf'),
    ],
  ]) {
    const code = await main([...args, '--quiet']);
    if (code !== 0) throw new Error(`brief ${args.join(' ')}: exit ${code}`);
  }
  rmSync(project, { recursive: true });
}
