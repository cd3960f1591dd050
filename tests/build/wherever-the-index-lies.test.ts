import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { shippedTemplates } from '../../src/build/shipped-templates.ts';
import { buildBriefs } from '../../src/build.ts';
import type { FileSystem } from '../../src/project/file-system.ts';
import { nodeFileSystem } from '../../src/project/node-file-system.ts';
import { openProject } from '../../src/project/open-project.ts';
import { listBriefSpecs } from '../../src/spec/load-brief-spec.ts';

test('the shipped briefs are the same to the byte wherever the index lies', async () => {
  const root = mkdtempSync(join(tmpdir(), 'brief-same-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const folder of ['briefs', 'themes', 'corpus', 'templates']) {
    cpSync(folder, join(root, folder), { recursive: true });
  }
  const built = async (files: FileSystem): Promise<readonly string[]> => {
    const report = await buildBriefs({ root, files, formats: ['md'], force: true });
    expect(report.briefs.every((brief) => brief.built)).toBe(true);
    const names = report.briefs.flatMap((brief) => brief.files);
    return names.map((name) => `${name}\n${readFileSync(join(root, name), 'utf8')}`);
  };
  const inMemory = await built({ ...nodeFileSystem });
  const specs = listBriefSpecs(openProject(root, shippedTemplates));
  expect(inMemory).toHaveLength(2 * specs.length);
  expect(await built(nodeFileSystem)).toEqual(inMemory);
  expect(await built(nodeFileSystem)).toEqual(inMemory);
});
