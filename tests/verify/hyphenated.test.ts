import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { parseDocument } from '../../src/document/parse-document.ts';
import { loadShaper } from '../../src/pdf/fonts/shaper.ts';
import { verifyPdf } from '../../src/verify/verify-pdf.ts';
import { packSettings } from '../pdf/pack-settings.ts';
import { bytesOf } from '../pdf/set-document.ts';

const id = 'p-0123456789ab';
const attribution = 'Kin Phea, director of an international institution';
const sourceLine = '“Administrative communications”, The Post, n.d.';
const citation = 'The Post. “Administrative communications”. n.d. Lines 3–4 of corpus/post.txt.';

/** Words that our hyphens divide, and words with hyphens of their own, soft ones among them. */
const words = [
  'international',
  'responsibilities',
  'administration',
  'Cambodia',
  'policy-making',
  'non-alignment',
  're-establishment',
  'trans\u00adatlantic',
  'of',
  'the',
  'a',
  '12',
  'co-operation',
  'co\u2010ordination',
] as const;
const quotation = fc
  .array(fc.constantFrom(...words), { minLength: 8, maxLength: 90 })
  .map((chosen) => chosen.join(' '));

async function verify(
  quoted: string,
  expected: string,
  margin: number,
): Promise<readonly string[]> {
  const markdown = `> ${quoted}\n>\n> — ${attribution}; ${sourceLine}[^${id}]\n\n[^${id}]: ${citation}\n`;
  const bytes = await bytesOf(
    parseDocument(markdown, 'a.md', () => {}),
    {
      settings: {
        ...packSettings,
        page: { ...packSettings.page, marginRight: margin },
        text: { alignment: 'justified' },
        notes: 'foot',
      },
    },
  );
  const found: Diagnostic[] = [];
  const expectation = {
    id,
    kind: 'block',
    runs: [expected],
    attribution,
    sourceLine,
    citation,
  } as const;
  await verifyPdf(bytes, [expectation], 'a.pdf', (each) => found.push(each));
  return found.map(({ message }) => message);
}

test('a quotation whose words are divided is found again, in any measure', async () => {
  await fc.assert(
    fc.asyncProperty(quotation, fc.integer({ min: 70, max: 360 }), async (text, margin) => {
      expect(await verify(text, text, margin)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('one with a hyphen that the source has not is not, and one that lacks the source’s own is not', async () => {
  await fc.assert(
    fc.asyncProperty(quotation, fc.integer({ min: 70, max: 360 }), async (text, margin) => {
      const added = `${text} admini-stration of it`;
      expect(await verify(added, `${text} administration of it`, margin)).not.toEqual([]);
      expect(
        await verify(`${text} nonalignment of it`, `${text} non-alignment of it`, margin),
      ).not.toEqual([]);
    }),
    { numRuns: 12 },
  );
});

test('a quotation with words of Arabic is found again where its spaces are wide', async () => {
  await loadShaper();
  const text = 'the harbour سلام عليكم، ١٢٣ authority has said considerations '.repeat(12).trim();
  for (const margin of [200, 300, 350]) expect(await verify(text, text, margin)).toEqual([]);
});
