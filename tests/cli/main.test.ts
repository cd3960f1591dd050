import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { nodeFileSystem } from '../../src/project/node-file-system.ts';
import { recordingIo } from './recording-io.ts';
import { starterProject } from './starter-project.ts';

let root: string;

beforeAll(() => {
  root = starterProject();
});

afterAll(() => rmSync(root, { recursive: true }));

const broken = {
  ...nodeFileSystem,
  readDirectory: (): never => {
    throw new TypeError('something is undefined');
  },
};

describe('a bug', () => {
  test('is one line that says how to report it, and no stack', async () => {
    const io = recordingIo(root, { files: broken });
    expect(await main(['themes'], io)).toBe(1);
    expect(io.err().split('\n')).toHaveLength(2);
    expect(io.err()).toMatch(/^internal error: something is undefined .*report/);
  });

  test('shows where it happened with BRIEF_DEBUG', async () => {
    const io = recordingIo(root, { files: broken, env: { BRIEF_DEBUG: '1' } });
    expect(await main(['themes'], io)).toBe(1);
    expect(io.err()).toContain('    at ');
  });
});

describe('a folder that may not be read', () => {
  test('is told as that, and not as a bug', async () => {
    const readDirectory = (path: string): never => {
      throw Object.assign(new Error('no'), { code: 'EACCES', syscall: 'scandir', path });
    };
    const io = recordingIo(root, { files: { ...nodeFileSystem, readDirectory } });
    expect(await main(['themes'], io)).toBe(2);
    expect(io.err()).toMatch(/^error BRIEF-USAGE-008 ".*themes" is refused \(EACCES\)\n/);
  });
});

describe('an interrupted build', () => {
  test('exits with 130 and publishes nothing more', async () => {
    const io = recordingIo(root);
    io.interrupt();
    expect(await main(['build', '--to', 'md'], io)).toBe(130);
    expect(io.err()).toContain('0 briefs built, interrupted');
    expect(nodeFileSystem.readDirectory(`${root}/output`).map(({ name }) => name)).toEqual([
      '.gitignore',
    ]);
  });
});

describe('SOURCE_DATE_EPOCH', () => {
  test('is the time of making that the PDF states', async () => {
    const io = recordingIo(root, { env: { SOURCE_DATE_EPOCH: '1700000000' } });
    expect(await main(['build', '--to', 'pdf', '--output', 'made'], io)).toBe(0);
    const pdf = Buffer.from(nodeFileSystem.readFile(`${root}/made/first-brief.pdf`));
    expect(pdf.toString('latin1')).toContain('D:20231114221320');
  });
});

describe('--dump-model', () => {
  test('prints the view model of a template, and writes nothing', async () => {
    const io = recordingIo(root);
    expect(await main(['build', 'first-brief', '--dump-model', '--output', 'none'], io)).toBe(0);
    const model: unknown = JSON.parse(io.out());
    expect(model).toMatchObject({ name: 'first-brief', sections: [{ number: 1 }] });
    expect(nodeFileSystem.stat(`${root}/none`)).toBeUndefined();
  });
});
