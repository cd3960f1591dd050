import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typedQuery } from '../../src/cli/typed-query.ts';
import type { Clause } from '../../src/search/engine.ts';
import { wordsQuery } from '../../src/search/words-query.ts';

function read(text: string): Readonly<Record<'any' | 'all' | 'none', readonly string[]>> {
  const typed = typedQuery(text);
  if (typed.kind === 'mistake') throw new Error(typed.message);
  const { any, all, none } = typed.rules;
  return { any: any.map(shown), all: all.map(shown), none: none.map(shown) };
}

function shown(clause: Clause): string {
  if (clause.kind === 'group') throw new Error('nobody types a group');
  return `${clause.form} ${clause.text} ${clause.weight}`;
}

describe('what is typed', () => {
  test('as plain words counts word by word, and together as a phrase', () => {
    expect(read('naval base')).toEqual({
      any: ['stem naval base 4', 'stem naval 1', 'stem base 1'],
      all: [],
      none: [],
    });
  });

  test.each([
    ['"port call"', ['stem port call 4']],
    ['“port call”', ['stem port call 4']],
    ['"port call', ['stem port call 4']],
    ['port*', ['prefix port 1']],
    ['"naval inst*"', ['prefix naval inst 4']],
    ['"naval inst"*', ['prefix naval inst 4']],
    ['=Ream', ['exact Ream 1']],
    ['="Ream Base"', ['exact Ream Base 4']],
    [
      'naval base =Ream port',
      ['exact Ream 1', 'stem naval base 4', 'stem naval 1', 'stem base 1', 'stem port 1'],
    ],
    ['non-violence "a b"', ['stem a b 4', 'stem non-violence 4', 'stem non 1', 'stem violence 1']],
    ['base " "', ['stem base 1']],
    ['base - airport', ['stem base - airport 4', 'stem base 1', 'stem airport 1']],
  ])('as %s asks for any of its parts', (text, any) => {
    expect(read(text).any).toEqual(any);
  });

  test('with + must be there and with - must not', () => {
    expect(read('+base -airport -"air field" -fly* +=Ream')).toEqual({
      any: [],
      all: ['stem base 1', 'exact Ream 1'],
      none: ['stem airport 1', 'stem air field 4', 'prefix fly 1'],
    });
  });

  test.each(['a*', 'port of* base', '-base', '-base -"air port"'])('as %s is refused', (text) => {
    expect(typedQuery(text).kind).toBe('mistake');
  });

  test('without a sign is what loose words are, whatever they are', () => {
    const word = fc
      .stringMatching(/^[a-z0-9.,;:!?()'-]{0,6}[a-z]$/)
      .filter((w) => !w.startsWith('-'));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const text = words.join(' ');
        const { any, all, none, near } = wordsQuery(text);
        expect(typedQuery(text)).toEqual({
          kind: 'rules',
          rules: expect.objectContaining({ any, all, none, near }),
        });
      }),
    );
  });

  test.each(['"', '-', '+=', '*', ' '])(
    'is read in good time when it is %j a million times',
    (sign) => {
      const typed = typedQuery(`base ${sign.repeat(1_000_000)}`);
      expect(['rules', 'mistake']).toContain(typed.kind);
    },
  );
});
