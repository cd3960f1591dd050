// Writes dist/hyphenation/: the patterns of the package `hyphen`, which cost 100 ms to import, in a form
// that is read in one or two. Runs after the compiler, whose output it uses; does nothing where nothing
// that it uses has changed.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readStamp, stampOf } from './stamp.mjs';

const folder = new URL('../dist/hyphenation/', import.meta.url);
const stamp = new URL('stamp', folder);

const inputs = [
  './compile-patterns.mjs',
  '../dist/pdf/hyphenation/languages.js',
  '../dist/pdf/hyphenation/pattern-file.js',
  '../node_modules/hyphen/package.json',
];

const made = stampOf(inputs.map((path) => new URL(path, import.meta.url)));
if (readStamp(stamp) !== made) await compile();

async function compile() {
  const { patternNames } = await import('../dist/pdf/hyphenation/languages.js');
  const { writePatterns } = await import('../dist/pdf/hyphenation/pattern-file.js');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const require = createRequire(import.meta.url);
  for (const name of patternNames()) {
    const [levels, trie, exceptions = {}] = require(`hyphen/patterns/${name}.js`);
    const written = {
      levels: new Map(patternsIn(trie, levels)),
      exceptions: new Map(Object.entries(exceptions)),
    };
    writeFileSync(new URL(`${name}.patterns`, folder), writePatterns(written));
  }
  writeFileSync(stamp, made);
}

/** A node is the place of its levels, or its children by letter, or a pair of both. */
function* patternsIn(node, levels, letters = '') {
  const [children, place] = Array.isArray(node)
    ? node
    : typeof node === 'number'
      ? [{}, node]
      : [node, undefined];
  if (place !== undefined) yield [letters, levels[place]];
  for (const [letter, child] of Object.entries(children)) {
    yield* patternsIn(child, levels, letters + letter);
  }
}
