import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../src/document/parse-document.ts';
import { pdfQuotations } from '../../src/verify/pdf-quotations.ts';
import { readPdf } from '../../src/verify/read-pdf.ts';
import { laidOut, textOf } from './laid-out.ts';
import { packSettings } from './pack-settings.ts';
import { readTags, rolesOf } from './read-back.ts';
import { bytesOf } from './set-document.ts';

const settings = { ...packSettings, notes: 'foot' } as const;

const filler = Array.from({ length: 60 }, (_, n) => `Filler ${n}.`).join('\n\n');

const document = parseDocument(
  `He wrote “so it was”[^a][^b] and more.

> The words themselves.
>
> — Kin Phea[^c]

${filler}

At last.[^d]

[^a]: Note of a.
[^b]: Note of b, as says[^e].
[^c]: Note of c.
[^d]: Note of d.
[^e]: Note of e.
`,
  'a.md',
  () => {},
);

describe('notes at the foot', () => {
  test('stand on the page of their call', () => {
    const pages = laidOut(document, settings).pages.map(textOf);
    const first = pages[0] ?? '';
    for (const name of ['a', 'b', 'c', 'e']) expect(first).toContain(`Note of ${name}`);
    expect(pages.findIndex((text) => text.includes('Note of d'))).toBe(
      pages.findIndex((text) => text.includes('At last.')),
    );
  });

  test('have neither a heading nor a bookmark', () => {
    expect(laidOut(document, settings).outline).toEqual([]);
    expect(laidOut(document).outline.map(({ title }) => title)).toEqual(['Notes']);
  });

  test('stand beside their call in the structure', async () => {
    const [page] = await readTags(await bytesOf(document, { settings }));
    const [root] = page?.tree?.children ?? [];
    expect(root?.children.slice(0, 2).map(rolesOf)).toEqual([
      'P(Reference(Link) Note(Lbl(Link) P) Reference(Link) Note(Lbl(Link) P(Reference(Link) Note(Lbl(Link) P))))',
      'BlockQuote(P P(Reference(Link) Note(Lbl(Link) P)))',
    ]);
  });

  test('give the same quotations with the same notes as at the end', async () => {
    const quotations = async (notes: 'foot' | 'end'): Promise<readonly unknown[]> => {
      const bytes = await bytesOf(document, { settings: { ...settings, notes } });
      return pdfQuotations(await readPdf(bytes)).map(({ kind, words, key, note }) => ({
        kind,
        words: words.trim(),
        key,
        note,
      }));
    };
    const atFoot = await quotations('foot');
    expect(atFoot).toHaveLength(3);
    expect(atFoot).toEqual(await quotations('end'));
  });
});
