// Node 22 keeps compiled code between starts. For Node 20 this does it, with the code that
// scripts/compile-code.mjs had V8 make of the files of a folder. Without that code, all is compiled as ever.
'use strict';
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { basename, dirname, join } = require('node:path');
const { Script } = require('node:vm');

/** What was loaded, by path: its module, and the script that made it. */
const loaded = new Map();

/** What a CommonJS file exports. Files that it names by `./` are loaded likewise, others by Node. */
function loadScript(path) {
  const known = loaded.get(path);
  if (known !== undefined) return known.module.exports;
  const script = scriptOf(path);
  const module = { exports: {} };
  loaded.set(path, { module, script });
  const folder = dirname(path);
  const requireOther = createRequire(path);
  const require = (id) => (id.startsWith('./') ? loadScript(join(folder, id)) : requireOther(id));
  script.runInThisContext()(module.exports, require, module, path, folder);
  return module.exports;
}

/** Evaluates to a function of what a CommonJS module is given. */
function scriptOf(path) {
  const source = readFileSync(path, 'utf8');
  const wrapped = `(function (exports, require, module, __filename, __dirname) { ${source}\n})`;
  return new Script(wrapped, { filename: path, cachedData: codeOf(path) });
}

function codeOf(path) {
  try {
    return readFileSync(codePath(path));
  } catch {
    return undefined;
  }
}

/** V8 takes code of a V8 that has the same number, though Node has changed it since: each build has its own. */
const build = [process.version, process.versions.v8, process.platform, process.arch].join('-');

/** Where the code of the files of a folder is. */
function codeFolder(folder) {
  return join(folder, 'code', build);
}

function codePath(path) {
  return join(codeFolder(dirname(path)), `${basename(path)}.code`);
}

/** What V8 has compiled by now of the files that were loaded, by where it is looked for. */
function compiledCode() {
  return new Map(
    [...loaded].map(([path, { script }]) => [codePath(path), script.createCachedData()]),
  );
}

module.exports = { codeFolder, compiledCode, loadScript };
