import { describe, expect, test } from 'vitest';
import { attributionOf } from '../../src/brief/attribution.ts';
import { cslOf } from '../../src/brief/csl.ts';
import { howToCite } from '../../src/brief/how-to-cite.ts';
import { citationNote, linesOf, placeOf } from '../../src/brief/notes.ts';
import { citationOf, remarksOf, sourceLineOf } from '../../src/brief/source-names.ts';
import { wordingOf } from '../../src/brief/wording.ts';
import type { Speaker } from '../../src/evidence/evidence.ts';
import type { BriefSpec } from '../../src/spec/brief-spec.ts';
import type { ArticleDescription, Issued } from '../../src/spec/source-description.ts';
import { described, inferred, stated, uncertain } from './described.ts';

const en = wordingOf('en', {});
const day: Issued = { kind: 'date', date: '2019-01-19' };
const untitled = 'untitled text beginning “Ferries run at night, weather permitting …”';

describe('the citation of a source', () => {
  test.each<readonly [string, Partial<ArticleDescription>, string]>([
    ['says what is absent', {}, `Unsigned, ${untitled}, n.d.`],
    [
      'has all that is stated, in order',
      {
        author: [
          stated({ name: 'A. Pilot' }),
          stated({ name: 'B. Pilot' }),
          stated({ name: 'C. Pilot' }),
        ],
        title: stated('Tides'),
        containerTitle: stated('The Quay'),
        publisher: stated('Harbour Press'),
        issued: stated(day),
        URL: stated('https://a.example/tides'),
      },
      'A. Pilot, B. Pilot and C. Pilot, “Tides”, The Quay, Harbour Press, 19 January 2019, https://a.example/tides.',
    ],
    [
      'marks what is inferred, supplied or uncertain',
      {
        author: [inferred({ name: 'A. Pilot' })],
        title: inferred('Tides'),
        containerTitle: { value: 'The Quay', basis: 'supplied', reason: 'An editor knows it' },
        issued: uncertain(day),
      },
      'A. Pilot (inferred), “Tides” (inferred), The Quay (supplied), 19 January 2019 (uncertain).',
    ],
    [
      'keeps names from right to left to themselves, so that the date stays in order',
      {
        title: stated('قوارب'),
        containerTitle: inferred('הרציף'),
        issued: stated(day),
      },
      'Unsigned, “\u2068قوارب\u2069”, \u2068הרציף\u2069 (inferred), 19 January 2019.',
    ],
    [
      'prints an uncertain byline as such',
      { author: [uncertain({ name: 'A. Pilot' }), uncertain({ name: 'B. Pilot' })] },
      `Byline uncertain (A. Pilot and B. Pilot), ${untitled}, n.d.`,
    ],
    [
      'leaves uncertain authors out beside certain ones',
      { author: [uncertain({ name: 'A. Pilot' }), stated({ name: 'B. Pilot' })] },
      `B. Pilot, ${untitled}, n.d.`,
    ],
    [
      'takes an uncertain title for none',
      { title: uncertain('Another article’s') },
      `Unsigned, ${untitled}, n.d.`,
    ],
    [
      'names the office that issued it',
      { issuer: stated('Port Office') },
      `Port Office, ${untitled}, n.d.`,
    ],
  ])('%s', (_, description, citation) => {
    expect(citationOf(described(description), en)).toBe(`${citation}`);
  });

  test('does without opening words where nothing may be quoted', () => {
    expect(citationOf(described({}, ''), en)).toBe('Unsigned, untitled text, n.d.');
  });

  test('prints its date in the brief’s language', () => {
    expect(citationOf(described({ issued: stated(day) }), wordingOf('fr', {}))).toContain(
      '19 janvier 2019',
    );
  });
});

describe('the line under a quotation', () => {
  test('names title, container and date; the publisher where there is no container', () => {
    const title = stated('Tides');
    const publisher = stated('Harbour Press');
    const containerTitle = stated('The Quay');
    expect(sourceLineOf(described({ title, publisher, containerTitle }), en)).toBe(
      '“Tides”, The Quay, n.d.',
    );
    expect(sourceLineOf(described({ title, publisher }), en)).toBe('“Tides”, Harbour Press, n.d.');
    expect(sourceLineOf(described({ title }), en)).toBe('“Tides”, n.d.');
  });
});

describe('the place of a source', () => {
  const words = 'First text.\n\nSecond text\nof two lines.\n';

  test('is its file, where it is the whole of it', () => {
    expect(placeOf({ article: described() }, en)).toBe('corpus/tides.txt');
  });

  test('names the lines, where it is a part of its file', () => {
    const article = {
      ...described({}, words),
      start: words.indexOf('Second'),
      end: words.length - 1,
    };
    expect(linesOf(article)).toEqual({ first: 3, last: 4 });
    expect(placeOf({ article }, en)).toBe('corpus/tides.txt, lines 3–4');
  });

  test('names the lines of a passage, and one line as one', () => {
    const article = described({}, words);
    expect(placeOf({ article, within: { firstLine: 1, lastLine: 1 } }, en)).toBe(
      'corpus/tides.txt, line 1',
    );
    expect(placeOf({ article, within: { firstLine: 3, lastLine: 4 } }, en)).toBe(
      'corpus/tides.txt, lines 3–4',
    );
  });

  test('ends the note, after the citation', () => {
    const article = described({ title: stated('Tides') });
    expect(citationNote({ article, within: { firstLine: 1, lastLine: 1 } }, en)).toBe(
      'Unsigned, “Tides”, n.d. corpus/tides.txt, line 1.',
    );
  });
});

describe('remarks on a source', () => {
  test('give the reason of each fact that is printed and not stated, and the note first', () => {
    const description: ArticleDescription = {
      language: 'en',
      note: 'A reprint',
      author: [uncertain({ name: 'A' }, 'One reason'), uncertain({ name: 'B' }, 'One reason')],
      title: stated('Tides'),
      issued: inferred(day, 'The text\n  tells of it.'),
      publisher: inferred('Harbour Press', 'A line says so'),
      type: inferred('webpage', 'It has buttons'),
      country: stated('Exampleland'),
      side: inferred('government', 'Its letterhead'),
    };
    const remarks = remarksOf(description, en);
    expect(remarks).toEqual([
      'A reprint.',
      'Author uncertain: One reason.',
      'Date inferred: The text tells of it.',
      'Publisher inferred: A line says so.',
      'Kind inferred: It has buttons.',
      'Side inferred: Its letterhead.',
    ]);
  });

  test('are in the words of the pack', () => {
    const french = wordingOf('fr', { 'fact-date': 'Date de parution', inferred: 'déduite' });
    const description = { language: 'en', author: [], issued: inferred(day, 'Le texte le dit') };
    expect(remarksOf(description, french)).toEqual(['Date de parution déduite: Le texte le dit.']);
  });
});

describe('the attribution of a quotation', () => {
  const attribution = { start: 0, end: 1, words: 'A' };
  const quoted = { kind: 'quoted', speech: 'direct', attribution } as const;
  const reported = { kind: 'reported', speech: 'reported', attribution } as const;

  test.each<readonly [Speaker, string]>([
    [{ ...quoted, name: 'Ada' }, 'Ada'],
    [
      { ...quoted, name: 'Ada\n Ferryman', role: 'master\n  of the boat' },
      'Ada Ferryman, master of the boat',
    ],
    [
      { ...quoted, name: 'Ada', role: 'head of the Port Office', organisation: 'Port Office' },
      'Ada, head of the Port Office',
    ],
    [{ ...quoted, name: 'Ada', organisation: 'Port Office' }, 'Ada, Port Office'],
    [{ ...reported, name: 'Ada', role: 'master' }, 'Ada, master (reported)'],
    [{ kind: 'author', name: 'A. Pilot' }, 'A. Pilot (author)'],
    [{ kind: 'author', name: 'A. Pilot', role: 'The Quay' }, 'A. Pilot, The Quay (author)'],
    [{ kind: 'author' }, 'the article’s author (unsigned)'],
    [{ kind: 'issuer', name: 'Port Office' }, 'Port Office'],
    [{ kind: 'unidentified' }, 'speaker not identified'],
  ])('of %o', (speaker, printed) => {
    expect(attributionOf(speaker, described(), en)).toBe(printed);
  });

  test('names no author whose byline is uncertain', () => {
    const article = described({ author: [uncertain({ name: 'A. Pilot' })] });
    expect(attributionOf({ kind: 'author' }, article, en)).toBe(
      'the article’s author (byline uncertain)',
    );
  });

  test('marks an office that is inferred', () => {
    const article = described({ issuer: inferred('Port Office') });
    expect(attributionOf({ kind: 'issuer', name: 'Port Office' }, article, en)).toBe(
      'Port Office (inferred)',
    );
  });
});

describe('CSL-JSON', () => {
  test('has what is stated, or supplied by an editor', () => {
    const article = described({
      author: [stated({ name: 'A. Pilot' })],
      title: { value: 'Tides', basis: 'supplied', reason: 'An editor knows it' },
      issued: stated({ kind: 'date', date: '2019-01' }),
      containerTitle: stated('The Quay'),
      type: stated('article-newspaper'),
    });
    expect(cslOf(article)).toEqual({
      id: 'tides',
      type: 'article-newspaper',
      title: 'Tides',
      author: [{ literal: 'A. Pilot' }],
      issued: { 'date-parts': [[2019, 1]] },
      'container-title': 'The Quay',
      language: 'en',
    });
  });

  test('has nothing uncertain, and no date that is only bounded', () => {
    const article = described({
      author: [uncertain({ name: 'A. Pilot' })],
      title: uncertain('Tides'),
      issued: inferred({ kind: 'between', earliest: '2019' }),
    });
    expect(cslOf(article)).toEqual({ id: 'tides', type: 'document', language: 'en' });
  });

  test('names the office where there is no author', () => {
    expect(cslOf(described({ issuer: stated('Port Office') }))).toMatchObject({
      author: [{ literal: 'Port Office' }],
    });
  });
});

describe('how to cite the brief', () => {
  const spec: BriefSpec = {
    title: 'Night ferries',
    date: '2024-03-15',
    status: 'final',
    authors: [],
    template: 'policy-brief',
    language: 'en',
    keywords: [],
    keyMessages: [],
    sections: [],
    recommendations: [],
    quotationLimit: { words: 100, share: 0.1 },
  };

  test.each<readonly [Partial<BriefSpec>, string]>([
    [{}, '“Night ferries”, 15 March 2024.'],
    [
      {
        authors: [{ name: 'Port Office' }, { name: 'A. Pilot' }],
        subtitle: 'What runs',
        number: '2024/3',
        status: 'draft',
      },
      'Port Office; A. Pilot, “Night ferries: What runs”, No. 2024/3, draft, 15 March 2024.',
    ],
    [{ language: 'de' }, '“Night ferries”, 15. März 2024.'],
  ])('%o', (change, printed) => {
    expect(howToCite({ ...spec, ...change }, wordingOf(change.language ?? 'en', {}))).toBe(printed);
  });

  test('takes the word for its number from the pack', () => {
    expect(howToCite({ ...spec, number: '7' }, wordingOf('en', { number: 'Nr.' }))).toContain(
      'Nr. 7',
    );
  });
});
