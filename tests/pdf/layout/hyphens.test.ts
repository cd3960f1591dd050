import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedFonts } from '../../../src/pdf/fonts/font-book.ts';
import { hyphenatorOf } from '../../../src/pdf/hyphenation/hyphenator.ts';
import { divideTokens } from '../../../src/pdf/layout/divide-tokens.ts';
import type { Hyphenator } from '../../../src/pdf/layout/hyphenator.ts';
import { breakParagraph } from '../../../src/pdf/layout/paragraph/break-paragraph.ts';
import type { TextPiece } from '../../../src/pdf/layout/piece.ts';
import { withSoftHyphens } from '../../../src/pdf/layout/soft-hyphens.ts';
import { addNode } from '../../../src/pdf/layout/structure.ts';
import { tokensOf } from '../../../src/pdf/layout/tokens.ts';
import { evenMeasurer, textOfLine, tokensOfText } from './even-measurer.ts';

function hyphenator(language: string): Hyphenator {
  const found = hyphenatorOf(language);
  if (found === undefined) throw new Error(`no patterns of ${language}`);
  return found;
}

const english = hyphenator('en');

function shown(word: string, previous = 'the', language = 'en'): string | undefined {
  return withSoftHyphens(word, previous, hyphenator(language))?.text.replaceAll('\u00ad', '|');
}

describe('a word that may be divided', () => {
  test.each([
    ['international', 'in|ter|na|tional'],
    ['(“international”),', '(“in|ter|na|tional”),'],
    ['government’s', 'gov|ern|ment’s'],
    ['Cambodia', 'Cam|bo|dia'],
  ])('%s', (word, expected) => {
    expect(shown(word)).toBe(expected);
  });

  test('is one by the same rules whether all of it is ASCII or not', () => {
    const signs = fc.constantFrom(..."aZé’'-.,(“”)5É…ǅ\u00adbcde\u0301");
    const everywhere: Hyphenator = {
      capitalisesNouns: false,
      divide: ({ length }) => (length > 4 ? [2] : []),
    };
    const plainWord = /^([^\p{L}\p{N}\p{M}\u00ad]*)(\p{L}+(?:['’]\p{L}+)*)([^\p{L}\p{N}]*)$/u;
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 14 }), (word) => {
        const [, , letters = ''] = plainWord.exec(word) ?? [];
        const isDivided =
          letters.length >= 5 &&
          !/\p{L}[\p{Lu}\p{Lt}]/u.test(letters) &&
          letters.split(/['’]/).some((run) => run.length > 4);
        expect(withSoftHyphens(word, 'the', everywhere) !== undefined).toBe(isDivided);
      }),
      { numRuns: 2000 },
    );
  });

  test('French letters after an apostrophe are a word of their own', () => {
    expect(shown('l’internationalisation', 'de', 'fr')).toBe('l’in|ter|na|tio|na|li|sa|tion');
  });
});

describe('a word that may not', () => {
  test.each([
    ['all capitals', 'ADMINISTRATION'],
    ['a capital inside', 'McAllisters'],
    ['another one', 'YouTubers'],
    ['digits', 'administration2019'],
    ['an address', 'example.org'],
    ['a path', 'administration/communication'],
    ['a mail address', 'administration@example.org'],
    ['a hyphen of its own', 'policy-making'],
    ['soft hyphens of its author’s', 'admini\u00adstration'],
    ['a mark that combines', 'ade\u0301nistration'],
    ['few letters', 'into'],
    ['more letters than any has', 'administration'.repeat(15_000)],
    ['another script', 'រដ្ឋាភិបាល'],
  ])('%s', (_, word) => {
    expect(shown(word)).toBeUndefined();
  });
});

describe('a capital is a name’s', () => {
  const isName = (word: string, previous: string, language = 'en'): boolean | undefined =>
    withSoftHyphens(word, previous, hyphenator(language))?.isName;

  test('inside a sentence', () => {
    expect(isName('Cambodia', 'of')).toBe(true);
    expect(isName('international', 'of')).toBe(false);
  });

  test.each(['', 'end.', 'end.”', 'why?', 'thus:'])('but not where %j begins one', (previous) => {
    expect(isName('Administration', previous)).toBe(false);
  });

  test('and not in German, where nouns have one', () => {
    expect(isName('Verwaltung', 'die', 'de')).toBe(false);
  });
});

describe('tokens that are divided', () => {
  const node = addNode(undefined, 'P');
  const measurer = shippedFonts();
  const style = {
    face: { family: 'source-serif-4', weight: 400, italic: false },
    size: 10,
    leading: 14,
    colour: '#000000',
    rise: 0,
    tracking: 0,
  } as const;
  const piece = (text: string, role: 'P' | 'Code' = 'P'): TextPiece => ({
    kind: 'text',
    text,
    style,
    node: role === 'P' ? node : addNode(node, role),
    isStruck: false,
    gap: 0,
  });
  const texts = (pieces: readonly TextPiece[]): readonly string[] =>
    divideTokens(tokensOf(pieces, measurer), english, measurer).map(({ parts }) =>
      parts.map(({ text }) => text).join(''),
    );

  test('are as wide together as they were, and hold the same text', () => {
    const words =
      'office affiliation Administration AVATAR flowing “Responsibility” waffles, 12 km';
    const prose = fc
      .array(fc.constantFrom(...words.split(' ')), { minLength: 1, maxLength: 12 })
      .map((chosen) => chosen.join(' '));
    fc.assert(
      fc.property(prose, (text) => {
        const whole = tokensOf([piece(text)], measurer);
        const cut = divideTokens(whole, english, measurer);
        const width = (tokens: typeof whole): number =>
          tokens.reduce((sum, token) => sum + token.width + (token.space?.width ?? 0), 0);
        expect(width(cut)).toBeCloseTo(width(whole), 8);
        const read = cut.flatMap(({ parts, space }) => [
          ...parts.map((part) => part.text.replaceAll('\u00ad', '')),
          space ? ' ' : '',
        ]);
        expect(read.join('')).toBe(text);
      }),
    );
  });

  test('are none of code, nor a word that changes its look within or is held to a number', () => {
    expect(texts([piece('administration', 'Code')])).toEqual(['administration']);
    expect(texts([piece('admin'), piece('istration')])).toEqual(['administration']);
    expect(texts([piece('26 November')])).toEqual(['26', 'November']);
    expect(texts([piece('in November')])).toEqual(['in', 'No\u00ad', 'vem\u00ad', 'ber']);
    expect(texts([piece('administration'), piece('3')])).toEqual([
      'ad\u00ad',
      'min\u00ad',
      'is\u00ad',
      'tra\u00ad',
      'tion3',
    ]);
  });

  test('fill their lines to the point, kerning and ligatures at the hyphen counted', () => {
    const text =
      'The affiliated offices of administrative communications reaffirmed international responsibilities and ' +
      'offered different interpretations of constitutional reinterpretations, insufficient as they were.';
    for (let measure = 90; measure < 260; measure += 7) {
      const lines = breakParagraph(
        tokensOf([piece(text)], measurer),
        measure,
        measurer,
        'justified',
        { hyphenator: english },
      );
      for (const line of lines) {
        const { width, stretch } = line;
        const drawn = textOfLine(line)
          .trimEnd()
          .replace(/\u00ad(?!$)/g, '');
        const spaces = drawn.split(' ').length - 1;
        const natural = drawn
          .split(' ')
          .reduce((sum, word) => sum + measurer.advance(word, style.face) * style.size, 0);
        const space = measurer.advance(' ', style.face) * style.size;
        expect(natural + spaces * space * (1 + stretch)).toBeCloseTo(width, 6);
      }
    }
  });
});

describe('the lines of a paragraph', () => {
  /** A letter is 5 points wide. */
  const lines = (text: string, letters: number, align: 'ragged' | 'justified' = 'justified') =>
    breakParagraph(tokensOfText(text), letters * 5, evenMeasurer, align, {
      hyphenator: english,
    }).map((line) => textOfLine(line).trimEnd());

  test('have no hyphen of ours where they are good without', () => {
    const text = 'the boats of the northern lakes came to run by night for a year and more';
    expect(lines(text, 34).join('')).not.toContain('\u00ad');
  });

  test('divide a word that is wider than they are as it is spelt, and no other where that is not asked', () => {
    const text = 'the misinterpretations of international administrations again';
    const set = breakParagraph(tokensOfText(text), 15 * 5, evenMeasurer, 'ragged', {
      hyphenator: english,
      isSparing: true,
    });
    const shown = set.map((line) =>
      textOfLine(line)
        .trimEnd()
        .replace(/\u00ad(?!$)/g, ''),
    );
    expect(shown).toEqual([
      'the misinter\u00ad',
      'pretations of',
      'international',
      'administrations',
      'again',
    ]);
  });

  test('have one where the spaces would be torn apart', () => {
    const text =
      'a constitutional reinterpretation of responsibilities by administrations came again to it';
    const ends = lines(text, 26).filter((line) => line.endsWith('\u00ad'));
    expect(ends.length).toBeGreaterThan(0);
  });

  test('never end in the last word where a hyphen before it serves', () => {
    const words = [
      'international',
      'administration',
      'of',
      'responsibility',
      'a',
      'measured',
      'the',
    ];
    const prose = fc
      .array(fc.constantFrom(...words), { minLength: 12, maxLength: 40 })
      .map((chosen) => `${chosen.join(' ')} of administration`);
    fc.assert(
      fc.property(prose, fc.integer({ min: 34, max: 60 }), (text, letters) => {
        const last = lines(text, letters).at(-1) ?? '';
        expect(last.replaceAll('\u00ad', '').split(' ').at(-1)).toBe('administration');
      }),
      { numRuns: 60 },
    );
  });

  test('hold each word once, in order, whatever the measure', () => {
    const words = fc.constantFrom(
      'international',
      'Cambodia’s',
      'of',
      'policy-making',
      'No.',
      '5',
      'X',
    );
    const prose = fc
      .array(words, { minLength: 1, maxLength: 40 })
      .map((chosen) => chosen.join(' '));
    const alignment = fc.constantFrom('ragged' as const, 'justified' as const);
    fc.assert(
      fc.property(prose, fc.integer({ min: 8, max: 50 }), alignment, (text, letters, align) => {
        const set = breakParagraph(tokensOfText(text), letters * 5, evenMeasurer, align, {
          hyphenator: english,
        });
        const read = set.map(textOfLine).join('').replaceAll('\u00ad', '');
        expect(read.trimEnd()).toBe(text);
      }),
    );
  });
});
