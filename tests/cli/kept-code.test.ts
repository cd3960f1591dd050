import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let folder: string;

/** Where the last run looked for code. */
let codeFolder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-code-'));
  writeFileSync(
    join(folder, 'main.cjs'),
    "const other = require('./other.cjs');\n" +
      "exports.told = () => [other.count(), require('./other.cjs').count(), require('node:path').sep];\n",
  );
  writeFileSync(
    join(folder, 'other.cjs'),
    'let count = 0;\nexports.count = () => {\n  count += 1;\n  return count + " ភ្នំពេញ";\n};\n',
  );
});

afterEach(() => rmSync(folder, { recursive: true }));

/** What the loaded file tells, whether V8 took the code of each, and what a new process says on the console. */
function run({ isToKeep = false, version = process.version } = {}): unknown {
  const script = `
    Object.defineProperty(process, 'version', { value: ${JSON.stringify(version)} });
    const { mkdirSync, writeFileSync } = require('node:fs');
    const vm = require('node:vm');
    const taken = [];
    vm.Script = class extends vm.Script {
      constructor(source, options) {
        super(source, options);
        taken.push(options.cachedData === undefined ? 'none' : !this.cachedDataRejected);
      }
    };
    const { codeFolder, compiledCode, loadScript } = require(${JSON.stringify(resolve('bin/kept-code.cjs'))});
    const told = loadScript(${JSON.stringify(join(folder, 'main.cjs'))}).told();
    const folder = codeFolder(${JSON.stringify(folder)});
    mkdirSync(folder, { recursive: true });
    if (${isToKeep}) for (const [path, code] of compiledCode()) writeFileSync(path, code);
    console.log(JSON.stringify({ folder, told, taken }));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  expect(stderr).toBe('');
  const { folder: codes, ...result } = JSON.parse(stdout);
  codeFolder = codes;
  return result;
}

const told = ['1 ភ្នំពេញ', '2 ភ្នំពេញ', process.platform === 'win32' ? '\\' : '/'];

describe('files that are loaded with kept code', () => {
  test('do the same with it and without it', () => {
    expect(run()).toEqual({ told, taken: ['none', 'none'] });
    expect(run({ isToKeep: true })).toEqual({ told, taken: ['none', 'none'] });
    expect(readdirSync(codeFolder).toSorted()).toEqual(['main.cjs.code', 'other.cjs.code']);
    expect(run()).toEqual({ told, taken: [true, true] });
  });

  test('do the same with code that is cut short, or no code at all', () => {
    run({ isToKeep: true });
    truncateSync(join(codeFolder, 'main.cjs.code'), 200);
    writeFileSync(join(codeFolder, 'other.cjs.code'), 'no code');
    expect(run()).toEqual({ told, taken: [false, false] });
  });

  test('leave alone the code of another Node, whose V8 may have the same number', () => {
    run({ isToKeep: true });
    expect(run({ version: 'v20.0.0' })).toEqual({ told, taken: ['none', 'none'] });
  });
});
