import { describe, expect, test } from 'vitest';
import { isOutputName } from '../../src/spec/output-name.ts';

describe('the name of the output files', () => {
  test.each(['ream-base', 'Brief 2024.3', 'ស្ពាន', 'é', 'console'])('can be %j', (name) => {
    expect(isOutputName(name)).toBe(true);
  });

  test.each([
    '',
    ' ',
    '.',
    '..',
    '../x',
    'a/b',
    'a\\b',
    '/etc/x',
    'C:x',
    '.hidden',
    'a..b',
    'a.',
    'a ',
    'CON',
    'nul.txt',
    'a?',
    'a*',
    'a\u0000',
    'a\nb',
    'x'.repeat(151),
    '漢'.repeat(51),
  ])('cannot be %j', (name) => {
    expect(isOutputName(name)).toBe(false);
  });
});
