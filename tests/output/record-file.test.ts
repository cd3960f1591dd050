import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isIntact, readRecord } from '../../src/output/record-file.ts';
import { nodeFileSystem } from '../../src/project/node-file-system.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'brief-record-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function read(text: string): ReturnType<typeof readRecord> {
  writeFileSync(join(folder, 'a.evidence.json'), text);
  return readRecord(folder, 'a', nodeFileSystem);
}

/** A record as JSON, with one more member in its evidence. */
function recordWith(member: string): string {
  return `{ "format": "policy-brief-evidence/1", "brief": "a", "evidenceSha256": "0", "files": {},
    "evidence": { "sections": [], "quotations": [], ${member} } }`;
}

describe('a record that was edited', () => {
  test.each([
    ['is not JSON', '{'],
    ['is empty', ''],
    ['is null', 'null'],
    ['is a list', '[]'],
    ['is nested beyond measure', '['.repeat(200_000)],
    ['has a hash that is no text', recordWith('"a": 1').replace('"0"', '0')],
    ['has quotations that are no list', recordWith('"quotations": {}')],
    ['has a quotation without words', recordWith('"quotations": [{ "id": "p-1" }]')],
    ['has its files under __proto__', recordWith('"a": 1').replace('"files"', '"__proto__"')],
  ])('is no record where it %s', (_, text) => {
    expect(read(text)).toBeUndefined();
  });

  test('is not intact where its evidence is nested beyond measure', () => {
    const record = read(recordWith(`"deep": ${'['.repeat(50_000)}${']'.repeat(50_000)}`));
    expect(record && isIntact(record)).toBe(false);
  });
});
