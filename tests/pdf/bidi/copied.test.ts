import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elementsOf, readTags } from '../read-back.ts';
import { bytesOf } from '../set-document.ts';
import { documentOf, paragraph } from '../trees.ts';

const letters = fc.constantFrom(
  ...['שלום', 'עולם', 'אמר', 'בְּרֵאשִׁית', 'לָךָ', 'הָאָרֶץ', 'צה״ל', 'ל־12'],
  ...[
    'السلام',
    'لا',
    'إلا',
    'الأرض',
    'والله',
    'اللّٰهِ',
    'شُكْرًا',
    'جدًّا',
    'هل؟',
    'نعم،',
    'کتاب‌ها',
    'گچ',
  ],
  ...['٢٠١٩', '2019', '12.5%', '$30', 'Phnom', 'Penh', 'قال:', 'ខ្មែរ', 'Ελλάδα', 'x\u0304', 'CO₂'],
  ...['(', ')', '«', '»', '–', '“', '”', '.', '!', '<b>', '[1]', '→', '-', '/'],
);

/** As a reader has it: marks of direction and joiners left out, in one normal form, white space aside. */
function read(text: string): string {
  return text.normalize('NFC').replaceAll(/[\s\p{Cf}]/gu, '');
}

describe('text of both directions', () => {
  test('copies in the order in which it was written, however it is mixed', async () => {
    const words = fc.array(letters, { minLength: 1, maxLength: 60 });
    const glue = fc.constantFrom(' ', ' ', ' ', '');
    const line = fc
      .array(fc.tuple(words, glue), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.map(([each, by]) => each.join(by)).join(' '));
    const lines = fc.array(line, { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(lines, async (texts) => {
        const bytes = await bytesOf(documentOf(texts.map((text) => paragraph(text))));
        const pages = await readTags(bytes);
        const found = pages.flatMap(({ tree }) => elementsOf(tree, 'P').map(({ text }) => text));
        expect(read(found.join(''))).toBe(read(texts.join('')));
      }),
      { seed: 4, numRuns: 25, endOnFailure: false },
    );
  });
});
