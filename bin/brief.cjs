#!/usr/bin/env node
'use strict';
const { load } = require('./load.cjs');

load('main')
  .main(process.argv.slice(2))
  .then((code) => {
    process.exitCode = code;
  });
