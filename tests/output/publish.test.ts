import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { type MadeBrief, publish, publishFile, type Target } from '../../src/output/publish.ts';
import { readRecord } from '../../src/output/record-file.ts';
import type { FileSystem } from '../../src/project/file-system.ts';
import { nodeFileSystem } from '../../src/project/node-file-system.ts';
import { sha256 } from '../../src/project/sha256.ts';
import { failingFileSystem } from './failing-file-system.ts';

let base: string;
let folder: string;
let target: Target;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'brief-output-'));
  folder = join(base, 'output');
  target = { folder, shownAs: 'output', name: 'ream' };
});

afterEach(() => rmSync(base, { recursive: true, force: true }));

function brief(words: string): MadeBrief {
  const record = { quotations: [], sections: [] };
  const pdf = new TextEncoder().encode(`%PDF ${words}`);
  return { markdown: `# ${words}\n`, pdf, evidence: { record, sha256: sha256(words) } };
}

interface Outcome {
  readonly files: readonly string[] | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

function publishing(made: MadeBrief, files: FileSystem = nodeFileSystem, force = false): Outcome {
  const diagnostics: Diagnostic[] = [];
  const written = publish(made, target, { force }, files, (each) => diagnostics.push(each));
  return { files: written, diagnostics };
}

/** Everything in the output folder, so that nothing left behind goes unseen. */
function contents(): Record<string, string> {
  const names = readdirSync(folder).sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function codes({ diagnostics }: Outcome): readonly string[] {
  return diagnostics.map(({ code }) => code);
}

describe('publishing a brief', () => {
  test('writes the Markdown, the PDF and the record, and nothing else', () => {
    const outcome = publishing(brief('one'));
    expect(outcome).toEqual({
      files: ['output/ream.md', 'output/ream.pdf', 'output/ream.evidence.json'],
      diagnostics: [],
    });
    expect(Object.keys(contents())).toEqual(['ream.evidence.json', 'ream.md', 'ream.pdf']);
  });

  test('records the hashes of what it published', () => {
    publishing(brief('one'));
    const record = readRecord(folder, 'ream', nodeFileSystem);
    const hashOf = (name: string): string => sha256(readFileSync(join(folder, name)));
    expect(record?.evidenceSha256).toBe(sha256('one'));
    expect(record?.files).toEqual({ 'ream.md': hashOf('ream.md'), 'ream.pdf': hashOf('ream.pdf') });
  });

  test('replaces what an earlier build made', () => {
    publishing(brief('one'));
    publishing(brief('two'));
    expect(contents()['ream.md']).toBe('# two\n');
  });

  test('writes the PDF alone where only that is asked for, and still knows its own Markdown later', () => {
    publishing(brief('one'));
    const { pdf, evidence } = brief('two');
    expect(publishing({ ...(pdf && { pdf }), evidence }).files).toEqual([
      'output/ream.pdf',
      'output/ream.evidence.json',
    ]);
    expect(contents()['ream.md']).toBe('# one\n');
    expect(codes(publishing(brief('three')))).toEqual([]);
  });
});

describe('Markdown edited by hand', () => {
  test('is not overwritten, and nor is anything beside it', () => {
    publishing(brief('one'));
    writeFileSync(join(folder, 'ream.md'), 'mine\n');
    const before = contents();
    const outcome = publishing(brief('two'));
    expect(outcome.files).toBeUndefined();
    expect(codes(outcome)).toEqual(['BRIEF-OUTPUT-002']);
    expect(contents()).toEqual(before);
  });

  test('is overwritten with force', () => {
    publishing(brief('one'));
    writeFileSync(join(folder, 'ream.md'), 'mine\n');
    expect(codes(publishing(brief('two'), nodeFileSystem, true))).toEqual([]);
    expect(contents()['ream.md']).toBe('# two\n');
  });

  test('is what a file without a record, or with a broken one, is taken for', () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'ream.md'), 'mine\n');
    expect(codes(publishing(brief('one')))).toEqual(['BRIEF-OUTPUT-002']);
    writeFileSync(join(folder, 'ream.evidence.json'), '{"format": "policy-brief-evidence/1"}');
    expect(codes(publishing(brief('one')))).toEqual(['BRIEF-OUTPUT-002']);
  });

  test('is no hindrance where it says just what the build says', () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'ream.md'), '# one\n');
    expect(codes(publishing(brief('one')))).toEqual([]);
  });
});

describe('a disk that refuses', () => {
  /** How many changes a publication over an earlier one makes. */
  function changesOfPublishing(): number {
    let changes = 0;
    const counting = failingFileSystem((_, count) => {
      changes = count;
      return undefined;
    });
    publishing(brief('one'));
    publishing(brief('two'), counting);
    return changes;
  }

  test('leaves the earlier brief whole, whichever change fails', () => {
    const changes = changesOfPublishing();
    expect(changes).toBeGreaterThan(10);
    for (let failing = 1; failing <= changes; failing += 1) {
      rmSync(folder, { recursive: true });
      publishing(brief('one'));
      const earlier = contents();
      const full = failingFileSystem((change, count) =>
        count === failing && change !== 'remove' ? 'ENOSPC' : undefined,
      );
      const outcome = publishing(brief('two'), full);
      if (outcome.files) expect(contents()['ream.md']).toBe('# two\n');
      else {
        expect(codes(outcome)).toEqual(['BRIEF-OUTPUT-001']);
        expect(contents()).toEqual(earlier);
      }
    }
  });

  test('leaves no file where there was none', () => {
    const full = failingFileSystem((change, _, path) =>
      change === 'rename' && path.endsWith('ream.pdf') ? 'ENOSPC' : undefined,
    );
    expect(codes(publishing(brief('one'), full))).toEqual(['BRIEF-OUTPUT-001']);
    expect(contents()).toEqual({});
  });

  test('says in words why', () => {
    const readOnly = failingFileSystem(() => 'EACCES');
    const [diagnostic] = publishing(brief('one'), readOnly).diagnostics;
    expect(diagnostic?.message).toContain('writing there is not allowed');
    expect(diagnostic?.file).toBe('output');
  });

  test('says so where a folder stands in the place of a file', () => {
    mkdirSync(join(folder, 'ream.pdf'), { recursive: true });
    expect(codes(publishing(brief('one')))).toEqual(['BRIEF-OUTPUT-001']);
    expect(readdirSync(folder)).toEqual(['ream.pdf']);
  });

  test('an error that is not the disk’s is thrown: it is a bug', () => {
    const broken: FileSystem = {
      ...nodeFileSystem,
      makeDirectory: () => {
        throw new TypeError('a bug');
      },
    };
    expect(() => publishing(brief('one'), broken)).toThrow(TypeError);
  });
});

describe('a process killed while it publishes', () => {
  class Killed extends Error {}

  /** Stops as `kill -9` would: nothing more is done to the disk, not even tidying up. */
  function killedAt(change: number): FileSystem {
    let dead = false;
    return failingFileSystem((_, count) => {
      dead ||= count === change;
      if (dead) throw new Killed();
      return undefined;
    });
  }

  test('leaves a folder that the next build settles: all of the old, all of the new, nothing else', () => {
    const seen = new Set<string>();
    for (let change = 1; change <= 30; change += 1) {
      rmSync(folder, { recursive: true, force: true });
      publishing(brief('one'));
      const earlier = contents();
      try {
        publishing(brief('two'), killedAt(change));
      } catch (error) {
        expect(error).toBeInstanceOf(Killed);
      }
      const other = { ...target, name: 'other' };
      publish(brief('other'), other, { force: false }, nodeFileSystem, () => {});
      for (const name of ['other.md', 'other.pdf', 'other.evidence.json'])
        rmSync(join(folder, name));
      const settled = contents();
      const state = settled['ream.md'] === '# one\n' ? 'old' : 'new';
      seen.add(state);
      if (state === 'old') expect(settled).toEqual(earlier);
      else expect(settled['ream.pdf']).toBe('%PDF two');
      expect(codes(publishing(brief('three')))).toEqual([]);
    }
    expect(seen).toEqual(new Set(['old', 'new']));
  });

  test('an edit made after the kill is not lost', () => {
    publishing(brief('one'));
    // The first rename makes the set whole; the kill comes before the next one.
    let renames = 0;
    const killed = failingFileSystem((change) => {
      if (change === 'rename') renames += 1;
      if (renames > 1) throw new Killed();
      return undefined;
    });
    expect(() => publishing(brief('two'), killed)).toThrow(Killed);
    writeFileSync(join(folder, 'ream.md'), 'mine\n');
    expect(codes(publishing(brief('three')))).toEqual(['BRIEF-OUTPUT-002']);
    expect(contents()['ream.md']).toBe('mine\n');
  });
});

test('one file alone is written whole', () => {
  const output = { name: 'ream.pdf', bytes: new TextEncoder().encode('%PDF') };
  expect(publishFile(target, output, nodeFileSystem, () => {})).toBe('output/ream.pdf');
  expect(contents()).toEqual({ 'ream.pdf': '%PDF' });
});
