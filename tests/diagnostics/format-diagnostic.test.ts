import { describe, expect, test } from 'vitest';
import { diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { formatDiagnostic } from '../../src/diagnostics/format-diagnostic.ts';
import { spanOf } from '../../src/diagnostics/span.ts';

const plain = { colour: false };

function formatAt(text: string, part: string, endPart = part): string {
  const start = text.indexOf(part);
  const end = text.indexOf(endPart) + endPart.length;
  const span = spanOf('briefs/a.yaml', text, start, end);
  return formatDiagnostic(diagnostic('BRIEF-SPEC-006', 'wrong', { span }), plain);
}

describe('a diagnostic on the terminal', () => {
  test('has the place, the code, the line with carets and the hint', () => {
    const text = `${'\n'.repeat(13)}  theme: ream-bse\n`;
    const start = text.indexOf('ream-bse');
    const span = spanOf('briefs/ream-base.yaml', text, start, start + 8);
    const hints = ['did you mean "ream-base"?'];
    const found = diagnostic('BRIEF-SPEC-004', 'unknown theme "ream-bse"', { span, hints });
    expect(formatDiagnostic(found, plain)).toBe(
      [
        'briefs/ream-base.yaml:14:10 error BRIEF-SPEC-004 unknown theme "ream-bse"',
        '   14 |   theme: ream-bse',
        '      |          ^^^^^^^^',
        '   did you mean "ream-base"?',
      ].join('\n'),
    );
  });

  test('names the file alone where there is no place in it', () => {
    const found = diagnostic('BRIEF-SPEC-012', 'the file is empty', { file: 'briefs/a.yaml' });
    expect(formatDiagnostic(found, plain)).toBe(
      'briefs/a.yaml error BRIEF-SPEC-012 the file is empty',
    );
  });

  test('starts with the severity where there is no file', () => {
    const found = diagnostic('BRIEF-USAGE-001', 'what is --fro?');
    expect(formatDiagnostic(found, plain)).toBe('error BRIEF-USAGE-001 what is --fro?');
  });

  test('is coloured only when asked', () => {
    const found = diagnostic('BRIEF-USAGE-001', 'wrong');
    expect(formatDiagnostic(found, { colour: true })).toContain('\u001b[31merror');
    expect(formatDiagnostic(found, plain)).not.toContain('\u001b');
  });

  test('shows control characters of files, messages, paths and hints instead of sending them', () => {
    const text = 'a: \u001b[31mred\u202e';
    const span = spanOf('b\u0007.yaml', text, 3, 4);
    const found = diagnostic('BRIEF-SPEC-006', 'bad \u001b]0;x\u0007\n', { span, hints: ['\r'] });
    const shown = formatDiagnostic(found, plain);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the subject
    expect(shown.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f\u202e]/);
    expect(shown).toContain('␛[31mred<U+202E>');
    expect(shown.split('\n')).toHaveLength(4);
  });

  test('marks one caret where nothing stands', () => {
    expect(formatAt('a: ', '', '')).toMatch(/\| \^$/);
  });

  test('marks a stretch over several lines to the end of the first', () => {
    expect(formatAt('key: one\n  two', 'one', 'two')).toBe(
      'briefs/a.yaml:1:6 error BRIEF-SPEC-006 wrong\n   1 | key: one\n     |      ^^^',
    );
  });

  test('repeats tabs under the line, so that carets stand under their words', () => {
    expect(formatAt('\ta:\tbad', 'bad')).toContain('   1 | \ta:\tbad\n     | \t  \t^^^');
  });

  test('counts wide characters as two columns and combining ones as none', () => {
    expect(formatAt('漢e\u0301: bad', 'bad')).toContain('\n     |      ^^^');
    expect(formatAt('a: 漢字', '漢字')).toContain('\n     |    ^^^^');
  });

  test('shows a part of a long line, round the place', () => {
    const text = `${'x'.repeat(100_000)}BAD${'y'.repeat(100_000)}`;
    const [, line = '', marks = ''] = formatAt(text, 'BAD').split('\n');
    expect(line.length).toBeLessThan(120);
    expect(line.indexOf('BAD')).toBe(marks.indexOf('^^^'));
    expect(line).toMatch(/…x+BADy+…$/);
  });

  test('does not cut a character in two', () => {
    const [, line = ''] = formatAt(`${'😀'.repeat(300)}BAD`, 'BAD').split('\n');
    expect(line).not.toMatch(/\p{Cs}/u);
  });
});
