import { describe, expect, it } from 'vitest';
import { dateInWords } from '../../src/corpus/date-in-words.ts';

describe('the date in a line', () => {
  it.each([
    ['January 19, 2019', '2019-01-19'],
    ['Release 14 December 2019', '2019-12-14'],
    ['Published: 2024-03-05T10:00:00Z', '2024-03-05'],
    ['Sept. 3rd, 2020', '2020-09-03'],
    ['ISSUE 4 (May 2019)', '2019-05'],
    ['30 February 2019', '2019-02'],
    ['03/04/2019', undefined],
    ['No 15', undefined],
  ])('%s', (line, date) => {
    expect(dateInWords(line)).toBe(date);
  });
});
