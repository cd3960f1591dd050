import { describe, expect, it } from 'vitest';
import { referenceMatcher } from '../../../src/corpus/references/match-reference.ts';
import type { Reference } from '../../../src/corpus/references/reference.ts';
import { articleOf } from '../corpus-folder.ts';

const article = articleOf(
  'Who Reads the River Gauges Now?\n\nThe gauges of the upper river were read every morning.\n',
);

function reference(id: string, parts: Partial<Reference> = {}): Reference {
  return { id, line: 1, author: [], files: [], ...parts };
}

describe('the reference of an article', () => {
  const titled = reference('mealea24', { title: 'Who reads the river gauges now' });
  const attached = reference('other', { files: ['text.txt'] });

  it.each<readonly [string, readonly Reference[], string | undefined]>([
    [
      'is the one that its file is attached to, before one of its title',
      [titled, attached],
      'other',
    ],
    ['is the one named by its key', [reference('Text'), titled], 'Text'],
    ['is the one whose title stands in the head of its text', [reference('b'), titled], 'mealea24'],
    ['is none where two fit alike', [titled, { ...titled, id: 'mealea24b' }], undefined],
    [
      'is not told by three words that its text has too',
      [reference('c', { title: 'The river gauges' })],
      undefined,
    ],
    [
      'is not told by the first words of a longer title',
      [reference('d', { title: 'Who reads the river gauges of the lake' })],
      undefined,
    ],
  ])('%s', (_, references, id) => {
    expect(referenceMatcher(references)(article)?.id).toBe(id);
  });
});
