import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageNumbering } from '../../src/corpus/passage-id.ts';
import { passagesOf } from '../../src/corpus/passages.ts';
import { articleOf, folderWith, readFolder } from './corpus-folder.ts';

const line: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.lorem({ mode: 'sentences', maxCount: 4 }) },
  { weight: 1, arbitrary: fc.lorem({ maxCount: 6 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      '\u00a0',
      'He said:',
      'Why?',
      '“It was a quotation left open for the next.',
      '“It is closed,” he said.',
      '  • an item of some list of theirs',
      '    ◦ an item under it, no more',
      'Advertisement',
      'Share:',
      'Previous Article',
      'By Sok Chanda',
      'January 19, 2019',
    ),
  },
);
const text: fc.Arbitrary<string> = fc
  .tuple(fc.array(line, { maxLength: 25 }), fc.constantFrom('\n', '\r\n', '\n\n'))
  .map(([lines, lineEnd]) => lines.join(lineEnd));

describe('for any text', () => {
  it('a passage is the slice of its file, trimmed', () => {
    fc.assert(
      fc.property(text, (source) => {
        const article = articleOf(source);
        for (const passage of passagesOf(article, passageNumbering())) {
          expect(passage.text).toBe(source.slice(passage.start, passage.end));
          expect(passage.text).toBe(passage.text.trim());
        }
      }),
    );
  });

  it('passages stand in order, apart, and in blocks that may be quoted', () => {
    fc.assert(
      fc.property(text, (source) => {
        const article = articleOf(source);
        let before = 0;
        for (const { start, end } of passagesOf(article, passageNumbering())) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
          const touched = article.blocks.filter((block) => block.start < end && block.end > start);
          expect(touched.every(({ quotable }) => quotable)).toBe(true);
          expect(touched.some((block) => block.start <= start)).toBe(true);
        }
      }),
    );
  });

  it('blocks hold every character but white space and bullets, once', () => {
    fc.assert(
      fc.property(text, (source) => {
        let at = 0;
        let between = '';
        for (const { start, end } of articleOf(source).blocks) {
          expect(start).toBeGreaterThanOrEqual(at);
          between += `${source.slice(at, start)} `;
          at = end;
        }
        between += source.slice(at);
        const marks = between.split(/[\s\u200b]+/u).filter((mark) => mark !== '');
        const isBullet = (mark: string): boolean =>
          /^(?:[^\p{L}\p{N}]|\(?(?:\d{1,2}|\w|[ivx]+)[.)])$/u.test(mark);
        expect(marks.filter((mark) => !isBullet(mark))).toEqual([]);
      }),
    );
  });

  it('an id stays when other files come, and when the file is renamed', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (source, other) => {
        const idsIn = async (files: Readonly<Record<string, string>>, path: string) => {
          const { corpus } = await readFolder(folderWith(files));
          const passages = corpus.passages.filter((passage) => passage.article === path);
          return passages.map(({ id }) => id.replace(/-\d+$/, ''));
        };
        const alone = await idsIn({ 'corpus/m.txt': source }, 'm');
        expect(await idsIn({ 'corpus/a.txt': other, 'corpus/m.txt': source }, 'm')).toEqual(alone);
        expect(await idsIn({ 'corpus/z.txt': source }, 'z')).toEqual(alone);
      }),
      { numRuns: 25 },
    );
  });
});
