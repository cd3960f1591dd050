#!/usr/bin/env node
import module from 'node:module';

// Node 22 and later keep compiled code between starts; Node 20 does not have the call.
module.enableCompileCache?.();
const { main } = await import('../dist/cli/main.js');
process.exitCode = await main(process.argv.slice(2));
