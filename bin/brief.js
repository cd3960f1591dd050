#!/usr/bin/env node
import module from 'node:module';
import { setFlagsFromString } from 'node:v8';

// Node 22 and later keep compiled code between starts; Node 20 does not have the call.
module.enableCompileCache?.();
// The V8 of Node 20 sets about optimising functions that a run of a second will soon have done with.
// Waiting ten times as long for it spares a third of the processor's time, and long runs lose nothing
// (see bench/README.md).
if (process.versions.v8.startsWith('11.3.')) setFlagsFromString('--interrupt-budget=700000');
const { main } = await import('../dist/bundle/main.js');
process.exitCode = await main(process.argv.slice(2));
