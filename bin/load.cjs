// Makes Node ready for a short run, and loads files of dist/bundle/ with the compiled code that was kept of
// them.
'use strict';
const module_ = require('node:module');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { loadScript } = require('./kept-code.cjs');

const folder = join(__dirname, '..', 'dist', 'bundle');
const isNode20 = process.versions.v8.startsWith('11.3.');

// Node 22 and later keep compiled code between starts; Node 20 does not have the call.
module_.enableCompileCache?.();
if (isNode20) {
  // What Node has compiled of its own modules fits no other flags than those that it started with.
  for (const name of ['crypto', 'events', 'stream', 'url', 'zlib']) require(`node:${name}`);
  // The V8 of Node 20 sets about optimising functions that a run of a second will soon have done with.
  // Waiting ten times as long for it spares a third of the processor's time, and long runs lose nothing
  // (see bench/README.md).
  setFlagsFromString('--interrupt-budget=700000');
}

/** What a file of dist/bundle/ exports, by its name. */
function load(name) {
  const path = join(folder, `${name}.cjs`);
  return isNode20 ? loadScript(path) : require(path);
}

module.exports = { load };
