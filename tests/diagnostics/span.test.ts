import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spanMaker, spanOf } from '../../src/diagnostics/span.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'é', '\n', '\r\n', '\t', '漢') });

describe('the span of a stretch of text', () => {
  test('leads back to its offset, by line and column, in any text', () => {
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(60), (content, a, b) => {
        const start = Math.min(a, content.length);
        const end = Math.min(start + b, content.length);
        const span = spanOf('f', content, start, end);
        const lines = content.split('\n');
        const lengthBefore = (line: number): number =>
          lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
        expect(lengthBefore(span.line) + span.column - 1).toBe(start);
        expect(lengthBefore(span.endLine) + span.endColumn - 1).toBe(end);
        expect(span.excerpt).toBe((lines[span.line - 1] ?? '').replace(/\r$/, ''));
      }),
    );
  });

  test('takes offsets past the end for the end', () => {
    expect(spanOf('f', 'ab', 7, 9)).toMatchObject({ line: 1, column: 3, endColumn: 3 });
  });

  test('counts on from the first line of a part of a file', () => {
    expect(spanMaker('f', 'a\nb', 5)(2, 3)).toMatchObject({ line: 6, column: 1, excerpt: 'b' });
  });
});
