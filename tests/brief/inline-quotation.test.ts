import { describe, expect, test } from 'vitest';
import { inlineQuotation } from '../../src/brief/inline-quotation.ts';
import { citationNote } from '../../src/brief/notes.ts';
import { wordingOf } from '../../src/brief/wording.ts';
import { articleOf } from '../corpus/corpus-folder.ts';

const article = articleOf(
  'Le commerce du sable est sans comptes. « Nous n’avons jamais vu un registre », dit un géographe.',
);
const cited = { id: 'sable', article };
const space = '\u00a0';

describe('words in quotation marks', () => {
  test.each([
    ['Nous n’avons jamais vu', 'Nous n’avons jamais vu'],
    [` Nous n'avons jamais vu `, ' Nous n’avons jamais vu '],
    [`${space}Nous n’avons\n> jamais vu${space}`, `${space}Nous n’avons jamais vu${space}`],
  ])('keep the spaces that the analyst set inside the marks: %j', (markdown, printed) => {
    const found = inlineQuotation(markdown, cited, wordingOf('fr', {}));
    expect(found?.printed).toBe(printed);
    expect(found?.recorded.text).toEqual(['Nous n’avons jamais vu']);
  });

  test.each(['', ' ', '« »', 'jamais lu'])(
    'are not found where the source has none: %j',
    (markdown) => {
      expect(inlineQuotation(markdown, cited, wordingOf('fr', {}))).toBeUndefined();
    },
  );
});

test('a note that ends in "n.d." has one full stop', () => {
  expect(citationNote({ article }, wordingOf('en', {}))).toMatch(/n\.d\. corpus\/text\.txt\.$/);
});
