import { describe, expect, test } from 'vitest';
import { formatDate, formatIssued } from '../../src/brief/dates.ts';

describe('a date', () => {
  test.each([
    ['en', '2018-11-18', '18 November 2018'],
    ['en-GB', '2018-11-08', '8 November 2018'],
    ['fr', '2024-03-01', '1er mars 2024'],
    ['fr', '2024-03-02', '2 mars 2024'],
    ['de', '2024-05-08', '8. Mai 2024'],
    ['es', '2024-05-08', '8 de mayo de 2024'],
    ['pt-BR', '2024-05', 'maio de 2024'],
    ['it', '2024-05-01', '1º maggio 2024'],
    ['nl', '2024-03', 'maart 2024'],
    ['id', '2024-08-17', '17 Agustus 2024'],
    ['vi', '2024-03-15', 'ngày 15 tháng 3 năm 2024'],
    ['vi', '2024-03', 'tháng 3 năm 2024'],
    ['en', '2024', '2024'],
  ])('in %s is %s in the words of the language', (language, date, expected) => {
    expect(formatDate(date, language)).toBe(expected);
  });

  test('stays as it is in a language without pinned words, and where it is no date', () => {
    expect(formatDate('2024-03-15', 'km')).toBe('2024-03-15');
    expect(formatDate('spring 2024', 'en')).toBe('spring 2024');
    expect(formatDate('2024-13-01', 'en')).toBe('2024-13-01');
  });
});

describe('bounds of a date', () => {
  const between = (earliest?: string, latest?: string) =>
    ({
      kind: 'between',
      ...(earliest !== undefined && { earliest }),
      ...(latest !== undefined && { latest }),
    }) as const;

  test.each([
    ['en', between('2019-11-26', '2020-01'), 'between 26 November 2019 and January 2020'],
    ['en', between('2019-11-26', '2019-12'), 'between 26 November and December 2019'],
    ['en', between('2016'), '2016 or later'],
    ['en', between(undefined, '2024-06'), 'June 2024 or earlier'],
    ['en', between('2019', '2019'), '2019'],
    ['en', between('2019', '2019-05'), 'between 2019 and May 2019'],
    ['es', between('2019-11-26', '2019-12'), 'entre 26 de noviembre y diciembre de 2019'],
    [
      'vi',
      between('2019-11-26', '2019-12-03'),
      'giữa ngày 26 tháng 11 và ngày 3 tháng 12 năm 2019',
    ],
    ['de', between(undefined, '2024-06'), 'Juni 2024 oder früher'],
    ['km', between('2019-11-26', '2019-12'), '2019-11-26/2019-12'],
    ['km', between(undefined, '2024-06'), '../2024-06'],
  ])('in %s are %o in the words of the language', (language, issued, expected) => {
    expect(formatIssued(issued, language)).toBe(expected);
  });

  test('are nothing where neither is known', () => {
    expect(formatIssued(between(), 'en')).toBeUndefined();
  });
});
