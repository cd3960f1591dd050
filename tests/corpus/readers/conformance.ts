import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../../src/corpus/article.ts';
import { articlesOf } from '../../../src/corpus/articles.ts';
import type { Extraction, Reader, Reading } from '../../../src/corpus/extraction.ts';
import { foldWhiteSpace } from '../../../src/corpus/lines.ts';
import type { Passage } from '../../../src/corpus/passage.ts';
import { passageNumbering } from '../../../src/corpus/passage-id.ts';
import { passagesOf } from '../../../src/corpus/passages.ts';
import { sourceFileOf } from '../../../src/corpus/source-file.ts';
import { type Part, sampleArticle } from './sample-article.ts';

export interface Candidate {
  readonly name: string;
  readonly reader: Reader;
  /** Writes an article in the format. */
  readonly compose: (parts: readonly Part[]) => Buffer | Promise<Buffer>;
}

/** Bytes that no reader may make more of than what a person would. */
const hostileWords =
  '<script>alert(1)</script> and {{constructor}} and [x](javascript:y) and &xxe; he wrote, in the letter of that day.';

/** What every reader of a format holds to, whatever the format. */
export function readerConformance({ name, reader, compose }: Candidate): void {
  describe(`the reader of ${name}`, () => {
    let bytes: Buffer;
    let extraction: Extraction;
    beforeAll(async () => {
      bytes = await compose(sampleArticle);
      extraction = extractionOf(await reader.read(bytes, path));
    });
    const path = `corpus/sample.${name}`;

    it('gives the passages of the sample article, whatever held it', () => {
      const { passages } = read(extraction, reader, path);
      expect(passages.map(({ text }) => wordsOf(text))).toEqual(samplePassages());
    });

    it('knows the headings that passages stand under', () => {
      const { passages } = read(extraction, reader, path);
      const headings = new Set(passages.map(({ heading }) => heading && foldWhiteSpace(heading)));
      expect([...headings]).toEqual([
        undefined,
        'Who reads the gauges',
        'What the dam could have done',
      ]);
    });

    it('marks blocks in order, apart and within the text', () => {
      let at = 0;
      for (const { start, end, level } of extraction.marks ?? []) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        expect(level).toBeGreaterThanOrEqual(0);
        at = end;
        expect(extraction.text.slice(start, end)).toBe(extraction.text.slice(start, end).trim());
      }
      expect(at).toBeLessThanOrEqual(extraction.text.length);
    });

    it('marks all of the text', () => {
      if (!extraction.marks) return;
      let rest = extraction.text;
      for (const { start, end } of [...extraction.marks].reverse()) {
        rest = rest.slice(0, start) + rest.slice(end);
      }
      expect(rest.trim()).toBe('');
    });

    it('leads back to the file in ascending order, from the first character on', () => {
      const starts = extraction.origins.map(({ start }) => start);
      expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
      for (const start of starts) expect(start).toBeLessThan(extraction.text.length);
      if (starts.length > 0) expect(starts[0]).toBe(0);
    });

    it('says the same of the same bytes', async () => {
      expect(await reader.read(Buffer.from(bytes), path)).toEqual(await reader.read(bytes, path));
    });

    it('leaves the bytes as they are', async () => {
      const copy = Buffer.from(bytes);
      await reader.read(bytes, path);
      expect(bytes.equals(copy)).toBe(true);
    });

    it('keeps what looks like code as the words it is', async () => {
      const own = await compose([
        ...sampleArticle.slice(0, 3),
        { kind: 'paragraph', text: hostileWords },
      ]);
      const { text } = extractionOf(await reader.read(own, path));
      expect(text).toContain('{{constructor}}');
      expect(text).toContain('&xxe;');
    });

    it('refuses or reads a file cut anywhere, and never throws', async () => {
      for (let twentieth = 0; twentieth < 20; twentieth++) {
        const cut = bytes.subarray(0, Math.floor((bytes.length * twentieth) / 20));
        expectSound(await reader.read(cut, path), reader, path);
      }
    });

    it('refuses or reads any bytes at all, and never throws', async () => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), async (any) => {
          expectSound(await reader.read(any, path), reader, path);
        }),
        { numRuns: 60 },
      );
    });

    it('refuses or reads a file with bytes changed, and never throws', async () => {
      const change = fc.tuple(fc.nat(), fc.nat({ max: 255 }));
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
          const changed = Buffer.from(bytes);
          for (const [at, byte] of changes) changed[at % changed.length] = byte;
          expectSound(await reader.read(changed, path), reader, path);
        }),
        { numRuns: 40 },
      );
    });

    it('has a bound on the size of files', () => {
      expect(reader.mostBytes).toBeLessThanOrEqual(100 * 1024 * 1024);
    });
  });
}

/** White space and bullets aside: the slice of a list in plain text has its bullets in it. */
function wordsOf(text: string): string {
  return foldWhiteSpace(text.replaceAll('•', ''));
}

function extractionOf(reading: Reading): Extraction {
  if (reading.kind === 'not-text') throw new Error(reading.message);
  return reading.extraction;
}

/** Whatever came out can be made into passages that are slices of it. */
function expectSound(reading: Reading, reader: Reader, path: string): void {
  if (reading.kind === 'not-text') {
    expect(reading.message).not.toBe('');
    expect(reading.hint).not.toBe('');
    return;
  }
  const { passages } = read(reading.extraction, reader, path);
  for (const { text, start, end } of passages) {
    expect(text).toBe(reading.extraction.text.slice(start, end));
  }
}

function read(
  extraction: Extraction,
  { format }: Reader,
  path: string,
): { readonly article: Article; readonly passages: readonly Passage[] } {
  const [article] = articlesOf(sourceFileOf(path, '', format, extraction), undefined, () => {});
  if (!article) throw new Error('a file without a description is one article');
  return { article, passages: passagesOf(article, passageNumbering()) };
}

/** The sample's passages, said once: what a colon announces stays with the announcement. */
function samplePassages(): readonly string[] {
  const texts = sampleArticle.map(({ text }) => text);
  const at = (index: number): string => texts[index] ?? '';
  return [
    at(1),
    at(2),
    at(4),
    `${at(5)} ${at(6)}`,
    `${at(7)} ${at(8)} ${at(9)} ${at(10)}`,
    at(12),
    at(13),
  ];
}
