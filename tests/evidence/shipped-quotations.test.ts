import { describe, expect, test } from 'vitest';
import { chooseSections } from '../../src/build/choose-sections.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { themeQuery } from '../../src/evidence/theme-query.ts';
import { openProject } from '../../src/project/open-project.ts';
import { indexCorpus } from '../../src/search/index-corpus.ts';
import { search } from '../../src/search/search.ts';
import { listBriefSpecs, loadBriefSpec } from '../../src/spec/load-brief-spec.ts';
import { loadThemes } from '../../src/spec/load-themes.ts';
import judged from './relevant-passages.json' with { type: 'json' };

const root = new URL('../..', import.meta.url).pathname;
const project = openProject(root, `${root}templates`);
const corpus = await readCorpus(project, () => {});
const engine = indexCorpus(corpus);
const themes = loadThemes(project, () => {});
const judgements = Object.entries(judged.themes);

/** Theme → ids of all passages that any shipped brief quotes for it. */
const quoted = new Map<string, readonly string[]>();
for (const path of listBriefSpecs(project)) {
  const spec = loadBriefSpec(project, path, () => {});
  if (!spec) throw new Error(`${path} has mistakes`);
  for (const selection of chooseSections(spec, { corpus, engine, themes }, () => {})) {
    if (!selection) continue;
    const ids = selection.evidence.map(({ passage }) => passage.id);
    quoted.set(selection.theme, [...(quoted.get(selection.theme) ?? []), ...ids]);
  }
}

test('every judged passage is in the corpus, judged once a theme', () => {
  for (const [, { relevant, marginal }] of judgements) {
    const ids = [...relevant, ...marginal];
    expect(ids.filter((id) => !corpus.passageById.has(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

describe.each(judgements)('%s', (id, { relevant, marginal }) => {
  const theme = themes.get(id);
  if (!theme) throw new Error(`there is no theme "${id}"`);
  const { hits } = search(engine, themeQuery(theme.value, { dated: 'any' }), 10);
  const first = hits.map((hit) => hit.id);

  test('all that the briefs quote is on the subject', () => {
    const ids = quoted.get(id) ?? [];
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((each) => !relevant.includes(each))).toEqual([]);
  });

  test('the first ten hold as much of what is on the subject as ten can', () => {
    const found = first.filter((each) => relevant.includes(each));
    expect(found).toHaveLength(Math.min(10, relevant.length));
  });

  test('the first ten hold nothing that is off the subject', () => {
    expect(first.filter((each) => ![...relevant, ...marginal].includes(each))).toEqual([]);
  });
});
