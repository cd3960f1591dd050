import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { articlesOf } from '../../src/corpus/articles.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { lineAt } from '../../src/corpus/lines.ts';
import type { Passage } from '../../src/corpus/passage.ts';
import { passageNumbering } from '../../src/corpus/passage-id.ts';
import { passagesOf } from '../../src/corpus/passages.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { sourceFileOf } from '../../src/corpus/source-file.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { openProject } from '../../src/project/open-project.ts';

export const repository: string = join(import.meta.dirname, '../..');

export interface CorpusReading {
  readonly corpus: Corpus;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the corpus of the project in a folder. */
export async function readFolder(root: string): Promise<CorpusReading> {
  const diagnostics: Diagnostic[] = [];
  const corpus = await readCorpus(openProject(root, root), (one) => diagnostics.push(one));
  return { corpus, diagnostics };
}

/** A project in a folder of its own, gone when the test is over; keys are paths in it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(tmpdir(), 'brief-corpus-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** The one article of a text without a description, as the rules alone see it. */
export function articleOf(text: string, path = 'corpus/text.txt'): Article {
  const file = sourceFileOf(path, '', 'text', { text, origins: [] });
  const [article] = articlesOf(file, undefined, () => {});
  if (!article) throw new Error('a file without a description is one article');
  return article;
}

export function passagesIn(text: string): readonly Passage[] {
  return passagesOf(articleOf(text), passageNumbering());
}

/** The texts of the blocks that may be quoted. */
export function keptTexts(text: string): readonly string[] {
  return articleOf(text)
    .blocks.filter(({ quotable }) => quotable)
    .map(({ start, end }) => text.slice(start, end));
}

/** Numbers of the lines that stand in a block that may be quoted. */
export function keptLines({ file, blocks }: Article): ReadonlySet<number> {
  const kept = new Set<number>();
  for (const { start, end, quotable } of blocks) {
    if (!quotable) continue;
    const last = lineAt(file.lineStarts, end - 1);
    for (let line = lineAt(file.lineStarts, start); line <= last; line++) kept.add(line);
  }
  return kept;
}
