import { describe, expect, test } from 'vitest';
import { indexCorpus } from '../../src/search/index-corpus.ts';
import { search } from '../../src/search/search.ts';
import { queryOf, shippedCorpus, shippedThemes } from './shipped-project.ts';

const corpus = await shippedCorpus();
const engine = indexCorpus(corpus);
const { themes } = shippedThemes();

interface Found {
  readonly article: string;
  readonly text: string;
}

function found(id: string): readonly Found[] {
  const theme = themes.get(id);
  if (!theme) throw new Error(`there is no theme "${id}"`);
  return search(engine, queryOf(theme.value), corpus.passageCount).hits.flatMap((hit) => {
    const passage = corpus.passageById.get(hit.id);
    return passage ? [passage] : [];
  });
}

/*
 * Read by hand: for each theme, words of every passage of the corpus that is on its subject. The
 * first ten hits hold them all; where more than ten are on the subject, the first ten are among them.
 */
const onSubject: Readonly<Record<string, readonly string[]>> = {
  'track-dialogue': [
    'There are two channels',
    'A Track II dialogue should be established',
    'Direct, frank and open dialogues',
    'frank and open dialogue between the leaders',
    'fostering connections through dialogue',
    'constructive and open talks',
    'minimal dialogue approach',
    'the creation of a working group',
    'facilitator for ASEAN-US dialogue',
    'multi-stakeholder engagement',
  ],
  'ream-base': [
    'Ream Naval Base',
    'any foreign military base on its soil',
    'a naval base in Cambodia’s Koh Kong',
    'the establishment of a military facility',
    'China’s presence and influence in Cambodia',
  ],
  'functional-cooperation': [
    'These fields of cooperation include',
    'expanding the areas of functional cooperation',
    'Prisoners of War/Missing in Action',
    'cultural preservation via the Preah Vihear Authority',
    'a bilateral military cooperation agreement',
    'the first Memorandum of Understanding',
    'codifies our existing cooperation',
    'supports the Greening Prey Lang Project',
    'cooperate on supposedly sensitive issues',
    'giving a helping hand',
    'replicated in other areas of practical cooperation',
    'increased practical cooperation across various sectors',
    'expand areas of cooperation',
    'mutually beneficial sectors',
    'continued support in training human resources',
    'increasing US support for demining',
    'Lieutenant General Hun Manet also visited',
    'increase cooperation, especially in trade, law and military',
  ],
};

describe.each(Object.entries(onSubject))('%s', (id, marks) => {
  const isOnSubject = ({ text }: Found) => marks.some((mark) => text.includes(mark));
  const hits = found(id);

  test.each(marks)('finds "%s"', (mark) => {
    expect(corpus.passages.filter(({ text }) => text.includes(mark))).toHaveLength(1);
    const within = Math.max(10, marks.length);
    expect(hits.slice(0, within).map(({ text }) => text)).toContainEqual(
      expect.stringContaining(mark),
    );
  });

  test('puts nothing that is off the subject among its first ten', () => {
    expect(hits.slice(0, 10).filter((hit) => !isOnSubject(hit))).toEqual([]);
  });

  test('is not crowded by a release that never names Cambodia', () => {
    expect(hits.map(({ article }) => article)).not.toContain('free-and-open-indo-pacific');
  });
});

test('the quotation on foreign bases and Ream is found whole', () => {
  const [best] = found('ream-base');
  expect(best?.text).toMatch(/^“While the US continues/);
  expect(best?.text).toMatch(/soil as a means[\s\S]*\n“This specifically alludes/);
});

test.each([...themes.keys()])('%s finds something in the corpus', (id) => {
  expect(found(id)).not.toEqual([]);
});

test('the strategy is found where Cambodia is spoken of before it is found in the release', () => {
  const articles = found('indo-pacific-strategy').map(({ article }) => article);
  expect(articles.slice(0, 2)).not.toContain('free-and-open-indo-pacific');
  expect(articles).toContain('free-and-open-indo-pacific');
});
