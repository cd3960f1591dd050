import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  allDiagnostics,
  buildBrief,
  buildBriefs,
  exitCodeOfReport,
  loadThemes,
  nodeFileSystem,
  openLibrary,
  openProject,
  readCorpus,
  search,
  shippedTemplates,
  themeQuery,
  wordsQuery,
} from '../src/index.ts';
import { starterProject } from './cli/starter-project.ts';

let root: string;

beforeAll(() => {
  root = starterProject();
});

afterAll(() => rmSync(root, { recursive: true }));

describe('the library', () => {
  test('builds one spec and says what it wrote', async () => {
    const { built, files, passages, diagnostics } = await buildBrief({
      root,
      spec: 'briefs/first-brief.yaml',
      formats: ['md'],
    });
    expect({ built, diagnostics }).toEqual({ built: true, diagnostics: [] });
    expect(files).toEqual(['output/first-brief.md', 'output/first-brief.evidence.json']);
    expect(passages).toBeGreaterThan(0);
    expect(nodeFileSystem.stat(join(root, 'output/first-brief.md'))?.kind).toBe('file');
  });

  test('says what is wrong as data, and the exit status that the command line would end with', async () => {
    const report = await buildBriefs({ root, specs: ['briefs/none.yaml'], publish: false });
    expect(report.briefs).toMatchObject([{ built: false, files: [] }]);
    expect(allDiagnostics(report)).toMatchObject([{ code: 'BRIEF-SPEC-017', severity: 'error' }]);
    expect(exitCodeOfReport(report)).toBe(4);
  });

  test('opens a corpus with its index, and searches it', async () => {
    const library = await openLibrary(openProject(root, shippedTemplates), () => {});
    const [hit] = search(library.engine, wordsQuery('gauge'), 1).hits;
    expect(library.corpus.passageById.get(hit?.id ?? '')?.text).toMatch(/gauge/i);
    library.close();
  });

  test('searches for what a theme asks', async () => {
    const project = openProject(root, shippedTemplates);
    const library = await openLibrary(project, () => {}, { index: 'memory' });
    const themes = [...loadThemes(project, () => {}).values()];
    const found = themes.map(({ value }) =>
      search(library.engine, themeQuery(value, { dated: 'any' }), 5),
    );
    expect(found.map(({ matchedPassages }) => matchedPassages > 0)).toEqual([true]);
    library.close();
  });

  test('reads a corpus without building anything', async () => {
    const { articles, passages } = await readCorpus(openProject(root, shippedTemplates), () => {});
    expect(articles).toHaveLength(1);
    expect(passages.length).toBeGreaterThan(1);
  });
});
