import { describe, expect, it } from 'vitest';
import { namesInByline } from '../../../src/corpus/drafting/names-in-byline.ts';

describe('the names in a byline', () => {
  it.each([
    ['By Ros Mealea', ['Ros Mealea']],
    ['By Dr. Hok Piseth and Mr. Tan Chanthy', ['Hok Piseth', 'Tan Chanthy']],
    ['By Ros Mealea, Hok Piseth and Tan Chanthy', ['Ros Mealea', 'Hok Piseth', 'Tan Chanthy']],
    ['Written by: Ros Mealea | Publication date 5 March 2024 | 17:45 ICT', ['Ros Mealea']],
    ['Ros Mealea | 5 March 2024', ['Ros Mealea']],
    ['Par Hélène Dufour', ['Hélène Dufour']],
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
