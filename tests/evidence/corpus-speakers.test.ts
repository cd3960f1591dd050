import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { identifySpeaker } from '../../src/evidence/identify-speaker.ts';
import { openProject } from '../../src/project/open-project.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const diagnostics: Diagnostic[] = [];
const corpus = await readCorpus(openProject(root, root), (found) => diagnostics.push(found));
const [, ...tables] = readFileSync(new URL('corpus-speakers.txt', import.meta.url), 'utf8').split(
  /^# /mu,
);

const labelled = tables.map((table) => {
  const [article = '', ...lines] = table.trim().split('\n');
  const rows = lines.map((line) => line.split(' => '));
  return { article, rows: rows.map(([words = '', label = ''], at) => ({ words, label, at })) };
});

describe.each(labelled)('$article', ({ article, rows }) => {
  const found = corpus.articleById.get(article);
  const passages = corpus.passages.filter((passage) => passage.article === article);

  test('every passage is labelled', () => {
    expect(passages.map(({ text }, at) => foldedStart(text, rows[at]?.words))).toEqual(
      rows.map(({ words }) => words),
    );
  });

  test.each(rows)('$words', ({ label, at }) => {
    const passage = passages[at];
    if (!passage || !found) throw new Error('no such passage');
    const speaker = identifySpeaker(passage, found);
    const columns: string[] = [speaker.kind];
    if ('name' in speaker && speaker.name !== undefined) {
      columns.push(speaker.name, ('role' in speaker ? speaker.role : undefined) ?? '-');
    }
    if ('attribution' in speaker) {
      const { start, end } = speaker.attribution;
      columns.push(found.file.text.slice(start, end));
    }
    expect(columns.join(' | ')).toBe(label);
  });
});

test('nothing that the descriptions call uncertain is printed as a speaker', () => {
  for (const passage of corpus.passages) {
    const article = corpus.articleById.get(passage.article);
    if (!article) throw new Error('no such article');
    const doubtful = article.description.author.filter(({ basis }) => basis === 'uncertain');
    const speaker = identifySpeaker(passage, article);
    if (speaker.kind !== 'author') continue;
    for (const { value } of doubtful) expect(speaker.name ?? '').not.toContain(value.name);
  }
});

test('it does not matter in which order the passages are asked about', async () => {
  const again = await readCorpus(openProject(root, root), () => {});
  for (const passage of [...again.passages].reverse()) {
    const article = again.articleById.get(passage.article);
    const same = corpus.articleById.get(passage.article);
    if (!article || !same) throw new Error('no such article');
    expect(identifySpeaker(passage, article)).toEqual(identifySpeaker(passage, same));
  }
});

function foldedStart(text: string, words: string | undefined): string {
  return text.replace(/\s+/gu, ' ').slice(0, words?.length ?? 0);
}
