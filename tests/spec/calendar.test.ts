import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstDayOf, isDay, isPartialDate, lastDayOf } from '../../src/spec/calendar.ts';

const number = (digits: number, most: number): fc.Arbitrary<string> =>
  fc.nat(most).map((value) => String(value).padStart(digits, '0'));

describe('a day', () => {
  test('exists exactly where the Gregorian calendar has it', () => {
    fc.assert(
      fc.property(number(4, 9999), number(2, 14), number(2, 33), (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        const moment = new Date(`${text}T00:00:00Z`);
        const exists =
          !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === text;
        expect(isDay(text)).toBe(exists && year !== '0000');
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['2024-3-15', '15-03-2024', '2024-03', '20240315', '2024-03-15T00:00', ' 2024-03-15'])(
    'is not written %s',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );
});

describe('a date as precise as it is known', () => {
  test.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2024-04', '2024-04-01', '2024-04-30'],
    ['2024-04-09', '2024-04-09', '2024-04-09'],
  ])('%s runs from %s to %s', (date, first, last) => {
    expect(isPartialDate(date)).toBe(true);
    expect([firstDayOf(date), lastDayOf(date)]).toEqual([first, last]);
  });

  test.each(['24', '2024-13', '2024-00', '0000', '2023-02-29', 'spring'])('is not %s', (text) => {
    expect(isPartialDate(text)).toBe(false);
  });
});
