import { describe, expect, test } from 'vitest';
import { candidateTerms } from '../../src/evidence/candidate-terms.ts';
import { suggestTerms } from '../../src/evidence/suggest-terms.ts';
import { suggestForTheme } from '../../src/evidence/theme-suggestions.ts';
import { indexCorpus } from '../../src/search/index-corpus.ts';
import { type Phrase, planQuery } from '../../src/search/query-plan.ts';
import { query } from '../search/composed-passages.ts';
import { composeArticle, composeCorpus } from './example-corpus.ts';
import { loadedTheme } from './loaded-theme.ts';

function phrases(...texts: readonly string[]): readonly Phrase[] {
  return planQuery(query({ any: texts })).any.filter((rule) => rule.kind === 'phrase');
}

function candidates(text: string, ...known: readonly string[]): readonly string[] {
  return candidateTerms([text], phrases(...known)).map((each) => each.text);
}

describe('candidates', () => {
  test('are words, and phrases of two and three, as the text writes them', () => {
    expect(candidates('Deep-water ports')).toEqual([
      'Deep',
      'Deep-water',
      'Deep-water ports',
      'water',
      'water ports',
      'ports',
    ]);
  });

  test.each([
    ['a mark of punctuation', 'quay, pier', ['quay', 'pier']],
    ['a paragraph’s end', 'quay\n\npier', ['quay', 'pier']],
    ['a known phrase', 'quay at the naval base pier', ['quay', 'pier']],
  ])('stop at %s', (_, text, expected) => {
    expect(candidates(text, 'naval bases')).toEqual(expected);
  });

  test('go over small words inside, and one line’s end', () => {
    expect(candidates('freedom of the\npress')).toContain('freedom of the press');
  });

  test('are no figures, no grammar and no verbs of speech', () => {
    expect(candidates('In 2019 he said that about 12 of them would also be added.')).toEqual([]);
  });

  test('in Khmer are words, not syllables', () => {
    expect(candidates('កម្ពុជា')).toEqual(['កម្ពុជា']);
  });

  test('are gathered over spellings, and shown in the one that most texts have', () => {
    const found = candidateTerms(['the quays', 'Quay', 'one quay and quay'], []);
    expect(found.find(({ words }) => words.join() === 'quay')).toMatchObject({
      text: 'quay',
      found: [0, 1, 2],
      example: { passage: 0, start: 4, end: 9 },
    });
  });
});

describe('suggestions', () => {
  const everywhere = new Map([
    ['port call', 4],
    ['port', 40],
    ['call', 90],
    ['Cambodia', 900],
    ['frigate', 2],
  ]);

  function suggest(texts: readonly string[]): readonly string[] {
    return suggestTerms({
      texts,
      known: [],
      passages: 1000,
      frequencies: (terms) => terms.map((term) => everywhere.get(term) ?? 1),
      limit: 10,
    }).map(({ text, score }) => `${text} ${score.toFixed(3)}`);
  }

  test('are weighed by the divergence of Kullback and Leibler', () => {
    // Two of four passages: 0.5 · log2(0.5 · 1000 / 4); the words stand in the phrase alone.
    expect(suggest(['A port call', 'the port calls.', 'Rain.', 'Sun.'])).toEqual([
      'port call 3.483',
    ]);
  });

  test('take the word where it stands without the phrase as often', () => {
    const texts = ['A frigate', 'frigate, port call', 'frigate port', 'frigate; port call'];
    expect(suggest(texts)).toEqual(['frigate 7.966', 'port call 3.483']);
  });

  test('are nothing of one passage, and nothing that the whole corpus has', () => {
    expect(suggest(['Cambodia and a quay', 'Cambodia'])).toEqual([]);
  });

  test('of no passages are none', () => {
    expect(suggest([])).toEqual([]);
  });
});

test('a theme is offered what its passages have and others have not, and nothing that it has', () => {
  const { article, passages } = composeArticle('gazette', [
    'The naval base was dredged, and patrol boats came.',
    'At the naval base the patrol boats were painted.',
    'Two patrol boats left. Bases are quiet.',
    'Patrol boats are for sale.',
    'The minister opened a school.',
    'Rice was sold, and rice was bought.',
    'A school for rice farmers.',
    'Rain fell on the market.',
    'The market was closed.',
    'A bridge was opened.',
  ]);
  const corpus = composeCorpus([{ article, passages }]);
  const engine = indexCorpus(corpus);
  const theme = loadedTheme(
    'any: [naval base]\nnear: [{ terms: [bases, quiet], within: 3 }]',
  ).value;
  const [suggestion, ...others] = suggestForTheme(theme, corpus, engine, 5);
  expect(others).toEqual([]);
  expect(suggestion).toMatchObject({
    text: 'patrol boats',
    score: Math.log2(10 / 4),
    found: 3,
    rest: 1,
  });
  const { id, start, end } = suggestion?.example ?? { id: '', start: 0, end: 0 };
  expect(corpus.passageById.get(id)?.text.slice(start, end)).toBe('patrol boats');
});
