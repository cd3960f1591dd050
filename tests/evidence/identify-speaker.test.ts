import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Speaker } from '../../src/evidence/evidence.ts';
import { identifySpeaker } from '../../src/evidence/identify-speaker.ts';
import { organisationIn } from '../../src/evidence/speaker/organisations.ts';
import type { ArticleDescription } from '../../src/spec/source-description.ts';
import { composeArticle } from './example-corpus.ts';
import { type LabelledArticle, readAttributions } from './read-attributions.ts';

const articles = readAttributions(
  readFileSync(new URL('attributions.txt', import.meta.url), 'utf8'),
);

function speakersOf(
  passages: readonly string[],
  description: Partial<ArticleDescription> = {},
): Speaker[] {
  const composed = composeArticle('composed', passages, description);
  return composed.passages.map((passage) => identifySpeaker(passage, composed.article));
}

/** The columns of the table that a row fills in. */
function columns(speaker: Speaker, text: string, asked: readonly string[]): string[] {
  const attributed = 'attribution' in speaker ? speaker.attribution : { start: 0, end: 0 };
  const name = 'name' in speaker ? speaker.name : undefined;
  const role = 'role' in speaker ? speaker.role : undefined;
  const words = text.slice(attributed.start, attributed.end);
  return [speaker.kind, name ?? '-', role ?? '-', words].map((column, at) =>
    at < asked.length && (asked[at] !== '-' || at === 2) ? column : (asked[at] ?? ''),
  );
}

test('the table holds at least sixty labelled passages', () => {
  const asked = articles.flatMap(({ passages }) => passages.filter(({ expected }) => expected));
  expect(asked.length).toBeGreaterThanOrEqual(60);
});

describe.each(articles)('$title', ({ passages }: LabelledArticle) => {
  const composed = composeArticle(
    'composed',
    passages.map(({ text }) => text),
  );
  const rows = passages.flatMap(({ text, expected }, at) =>
    expected ? [{ text, expected, at }] : [],
  );

  test.each(rows)('$text', ({ expected, at }) => {
    const passage = composed.passages[at];
    if (!passage) throw new Error('no such passage');
    const speaker = identifySpeaker(passage, composed.article);
    const found = columns(speaker, composed.article.file.text, expected);
    expect(found.slice(0, expected.length)).toEqual(expected);
  });
});

describe('where nobody is quoted', () => {
  const prose = ['The river rose for a week, and the market stayed closed.'];
  const author = (name: string, basis: 'stated' | 'inferred' | 'supplied' | 'uncertain') => ({
    value: { name, affiliation: `Institute of ${name}` },
    basis,
  });

  test('the author speaks, with the affiliation the description gives', () => {
    expect(speakersOf(prose, { author: [author('Ada', 'stated')] })).toEqual([
      {
        kind: 'author',
        name: 'Ada',
        role: 'Institute of Ada',
        organisation: 'Institute of Ada',
      },
    ]);
  });

  test('several authors are named together, without a role', () => {
    const names = [author('Ada', 'stated'), author('Bo', 'inferred'), author('Cy', 'supplied')];
    expect(speakersOf(prose, { author: names })).toEqual([
      { kind: 'author', name: 'Ada, Bo and Cy' },
    ]);
  });

  test('an author who may belong to another text is not named', () => {
    expect(speakersOf(prose, { author: [author('Ada', 'uncertain')] })).toEqual([
      { kind: 'author' },
    ]);
  });

  test('an office speaks in its release', () => {
    const issuer = { value: 'Office of Rivers', basis: 'stated' } as const;
    expect(speakersOf(prose, { issuer })).toEqual([{ kind: 'issuer', name: 'Office of Rivers' }]);
    expect(speakersOf(prose, { issuer: { ...issuer, basis: 'uncertain' } })).toEqual([
      { kind: 'author' },
    ]);
  });

  test('quoted words without a speaker are never the author’s', () => {
    const quoted = ['“I saw nothing that should not have been there.”'];
    expect(speakersOf(quoted, { author: [author('Ada', 'stated')] })).toEqual([
      { kind: 'unidentified' },
    ]);
  });
});

describe('in a language without rules', () => {
  test('quoted words of some length are nobody’s for certain', () => {
    const khmer = ['«កម្ពុជាមិនអនុញ្ញាតឱ្យមានមូលដ្ឋានយោធាបរទេសនៅលើទឹកដីរបស់ខ្លួនទេ» លោកបាននិយាយ។'];
    expect(speakersOf(khmer, { language: 'km' })).toEqual([{ kind: 'unidentified' }]);
    const french = ['« Nous ne voulons pas de base étrangère ici », a dit Paul Morel.'];
    expect(speakersOf(french, { language: 'fr' })).toEqual([{ kind: 'unidentified' }]);
  });

  test('a quoted name or prose is the author’s', () => {
    const french = ['Le projet « Mékong vert » avance.'];
    expect(speakersOf(french, { language: 'fr' })).toEqual([{ kind: 'author' }]);
  });
});

describe('a passage that is a part of a paragraph', () => {
  const text =
    'Trade grew last year, and so did debt. “We borrowed to build,” said treasurer Lena Berg. “We shall pay it back.”';
  const { article } = composeArticle('composed', [text]);
  const part = (words: string) => {
    const start = text.indexOf(words);
    const passage = { id: 'p', article: 'composed', text: words, start, end: start + words.length };
    return identifySpeaker({ ...passage, firstLine: 1, lastLine: 1, position: 0 }, article);
  };

  test('takes its speaker from the sentence before, where that carries the quotation on', () => {
    expect(part('“We shall pay it back.”')).toMatchObject({ kind: 'quoted', name: 'Lena Berg' });
  });

  test('does not take on a speaker that only the rest of the paragraph has', () => {
    expect(part('Trade grew last year, and so did debt.')).toEqual({ kind: 'author' });
  });
});

describe('the words that justify a speaker', () => {
  test('are given with their offsets', () => {
    const [speaker] = speakersOf(['“Taps will be turned off at night,” Ros Phalla warned.']);
    expect(speaker).toMatchObject({
      kind: 'quoted',
      speech: 'direct',
      attribution: { start: 36, end: 53, words: 'Ros Phalla warned' },
    });
  });

  test('are the byline of an author, where the file has one outside the paragraphs', () => {
    const { article, passages } = composeArticle('composed', ['By Ada Lund', 'The river rose.'], {
      author: [{ value: { name: 'Ada Lund' }, basis: 'stated' }],
    });
    const [heading, prose] = article.blocks;
    const [, passage] = passages;
    if (!heading || !prose || !passage) throw new Error('two paragraphs');
    const blocks = [{ ...heading, kind: 'furniture' as const, quotable: false }, prose];
    expect(identifySpeaker(passage, { ...article, blocks })).toEqual({
      kind: 'author',
      name: 'Ada Lund',
      attribution: { start: 0, end: 11, words: 'By Ada Lund' },
    });
    const [, inProse] = speakersOf(['Ada Lund went home.', 'The river rose.'], {
      author: [{ value: { name: 'Ada Lund' }, basis: 'stated' }],
    });
    expect(inProse).toEqual({ kind: 'author', name: 'Ada Lund' });
  });
});

describe('the organisation of a speaker', () => {
  test.each([
    [
      'director of the Rivers Institute at the Royal Academy of Letters',
      'Royal Academy of Letters',
    ],
    [
      'a fellow at the Vision Institute’s (VI) Delta Centre',
      'Vision Institute’s (VI) Delta Centre',
    ],
    ['senior economist at Northbank', 'Northbank'],
    ['CEO of Greenline', 'Greenline'],
    ['World Bank spokesman', 'World Bank'],
    ['NATO spokeswoman', 'NATO'],
    ['US Department of State assistant secretary for Asian Affairs', 'US Department of State'],
    [
      'Royal Cambodian Armed Forces (RCAF) commander-in-chief',
      'Royal Cambodian Armed Forces (RCAF)',
    ],
    ['governor of Pursat', undefined],
    ['President of the Central Republic', undefined],
    ['Prime Minister', undefined],
    ['US ambassador', undefined],
    ['Sok Leang’s spokesman', undefined],
    ['a farmer', undefined],
  ])('%s: %s', (role, organisation) => {
    expect(organisationIn(role)).toBe(organisation);
  });
});

describe('laws', () => {
  const scraps = fc.constantFrom(
    ...['“', '”', '"', '‘', '’', ',', '.', ':', '(', ')', '—', '\n', 'said', 'he', 'the', 'post'],
    ...[
      'read',
      'Kin',
      'Phea',
      'director',
      'of',
      'and',
      'Ministry',
      'quoted',
      'as',
      'saying',
      'RCAF',
    ],
    ...['according', 'to', 'It', 'minister', '45', '__proto__', 'US', 'in', 'that', 'noted'],
  );

  test('any text has a speaker, whose words are slices of the text', () => {
    fc.assert(
      fc.property(fc.array(scraps, { maxLength: 60 }), (words) => {
        const text = words.join(' ').trim();
        fc.pre(text !== '');
        const { article, passages } = composeArticle('composed', [text]);
        for (const passage of passages) {
          const speaker = identifySpeaker(passage, article);
          if (speaker.kind !== 'quoted' && speaker.kind !== 'reported') continue;
          expect(text).toContain(speaker.name);
          if (speaker.role !== undefined) expect(text).toContain(speaker.role);
          const { start, end, words: attributing } = speaker.attribution;
          expect(text.slice(start, end)).toBe(attributing);
          if (speaker.organisation !== undefined) expect(text).toContain(speaker.organisation);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ['commas', 'said, '],
    ['capitals', 'Kin '],
    ['quotation marks', '“said '],
    ['apostrophes', '‘s’ '],
    ['brackets', '(RCAF) '],
    ['roles', 'Minister of '],
    ['claims beside claims', 'Chan called it “one two three four five six”, while '],
    ['fragments', 'the treaty noted “one two three four” but '],
    ['embassies', 'the embassy said. The Lao embassy said. '],
    ['second verbs', 'and said '],
    ['agreements', 'as Chan said, '],
    ['clauses with who', 'Chan, who said, '],
    ['questions', '“Is it so?” he said. '],
    ['turned guillemets', '»'],
    ['trades', 'fire '],
  ])('a long text of nothing but %s is read in time that grows with its length', (_, scrap) => {
    const text = scrap.repeat(Math.ceil(200_000 / scrap.length)).trim();
    // Reading 200 kB takes well under a second; what grows with the square outlasts the runner's limit.
    expect(speakersOf([text])).toHaveLength(1);
  });
});
