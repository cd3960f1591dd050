import { expect, test } from 'vitest';
import {
  isCapital,
  isLetter,
  isLetterOrNumber,
  isPlainWord,
} from '../../../src/pdf/layout/characters.ts';

/** Of all characters, those of which two tests tell different things. */
function disagreeing(told: (text: string) => boolean, pattern: RegExp): readonly string[] {
  const found: string[] = [];
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const character = String.fromCodePoint(code);
    if (told(character) !== pattern.test(character)) found.push(code.toString(16));
  }
  return found;
}

test.each([
  ['letter', isLetter, /^\p{L}$/u],
  ['letter or number', isLetterOrNumber, /^[\p{L}\p{N}]$/u],
  ['capital', isCapital, /^\p{Lu}$/u],
  ['plain word', isPlainWord, /^[A-Za-z0-9]$/],
])('every character that Unicode says is one is told for a %s', (_, told, pattern) => {
  expect(disagreeing(told, pattern)).toEqual([]);
});

test('nothing is no letter, and a word all of whose characters are plain', () => {
  expect([isLetter(''), isLetterOrNumber(''), isCapital(''), isPlainWord('')]).toEqual([
    false,
    false,
    false,
    true,
  ]);
});
