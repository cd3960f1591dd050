import { describe, expect, it } from 'vitest';
import { dateInWords } from '../../../src/corpus/drafting/date-in-words.ts';
import { namesInByline } from '../../../src/corpus/drafting/names-in-byline.ts';

describe('the names in a byline', () => {
  it.each([
    ['By Ros Mealea', ['Ros Mealea']],
    ['By Dr. Hok Piseth and Mr. Tan Chanthy', ['Hok Piseth', 'Tan Chanthy']],
    ['By Ros Mealea, Hok Piseth and Tan Chanthy', ['Ros Mealea', 'Hok Piseth', 'Tan Chanthy']],
    ['Written by: Ros Mealea | Publication date 5 March 2024 | 17:45 ICT', ['Ros Mealea']],
    ['Ros Mealea | 5 March 2024', ['Ros Mealea']],
    ['By our correspondents in three provinces of the north', []],
    ['5 March 2024 | 17:45', []],
  ])('%s', (line, names) => {
    expect(namesInByline(line).map(({ name }) => name)).toEqual(names);
  });

  it('tells where an author works', () => {
    expect(namesInByline('By Dr. Ros Mealea, Institute for Rivers and Peace')).toEqual([
      { name: 'Ros Mealea', affiliation: 'Institute for Rivers and Peace' },
    ]);
  });
});

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
