import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { starterProject } from './starter-project.ts';

/** The compiled program as a user starts it; `npm test` compiles it first. */
const program = resolve('bin/brief.cjs');

let root: string;

beforeEach(() => {
  root = starterProject();
});

afterEach(() => rmSync(root, { recursive: true }));

describe('the program', () => {
  test('builds, and says so with its exit status', async () => {
    const child = spawn(process.execPath, [program, 'build', '--to', 'md'], { cwd: root });
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(readdirSync(join(root, 'output'))).toContain('first-brief.md');
  });

  test('ends quietly where its reader goes away', async () => {
    const child = spawn(process.execPath, [program, 'corpus'], { cwd: root });
    child.stdout.destroy();
    let errors = '';
    child.stderr.on('data', (text) => {
      errors += String(text);
    });
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(errors).not.toContain('EPIPE');
  });

  test('builds on where nobody reads its progress any more', async () => {
    const child = spawn(process.execPath, [program, 'build', '--to', 'md'], { cwd: root });
    child.stderr.destroy();
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(readdirSync(join(root, 'output'))).toContain('first-brief.md');
  });

  test.runIf(existsSync('/dev/full'))('says that its answer was lost', async () => {
    const full = openSync('/dev/full', 'w');
    const args = [program, 'corpus', '--json'];
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', full, 'pipe'] });
    let errors = '';
    child.stderr?.on('data', (text) => {
      errors += String(text);
    });
    expect(await once(child, 'close')).toEqual([7, null]);
    closeSync(full);
    expect(errors).toBe('error BRIEF-OUTPUT-001 cannot write to standard output (ENOSPC)\n');
  });

  test.skipIf(process.platform === 'win32')('says so where its folder is gone', async () => {
    const gone = join(root, 'gone');
    mkdirSync(gone);
    const script = 'rmdir "$PWD"; "$0" "$1" check';
    const args = ['-c', script, process.execPath, program];
    const child = spawn('/bin/sh', args, { cwd: gone, env: { PWD: gone } });
    let errors = '';
    child.stderr.on('data', (text) => {
      errors += String(text);
    });
    expect(await once(child, 'close')).toEqual([2, null]);
    expect(errors).toContain('error BRIEF-USAGE-003 there is no folder "."');
  });

  test('stops at Ctrl-C with 130 and leaves no temporary file', async () => {
    for (let n = 0; n < 12; n += 1) {
      copyFileSync(join(root, 'briefs/first-brief.yaml'), join(root, `briefs/copy-${n}.yaml`));
    }
    const child = spawn(process.execPath, [program, 'build'], { cwd: root });
    await once(child.stderr, 'data');
    child.kill('SIGINT');
    child.stderr.resume();
    expect(await once(child, 'exit')).toEqual([130, null]);
    const left = readdirSync(join(root, 'output')).filter((name) => name.startsWith('.'));
    expect(left).toEqual(['.gitignore']);
  });
});
