import { expect, test } from 'vitest';
import { collector, once } from '../../src/build/collector.ts';
import { type Diagnostic, diagnostic } from '../../src/diagnostics/diagnostic.ts';

test('a collector knows errors from warnings', () => {
  const { report, hasErrors } = collector();
  report(diagnostic('BRIEF-THEME-010', 'a warning'));
  expect(hasErrors()).toBe(false);
  report(diagnostic('BRIEF-OUTPUT-001', 'an error'));
  expect(hasErrors()).toBe(true);
});

test('shared work is done once for each key, and what it reports is told to everyone who asks', () => {
  let runs = 0;
  const load = once((key: string, report) => {
    runs += 1;
    report(diagnostic('BRIEF-THEME-010', key));
    return key.length;
  });
  const told: Diagnostic[] = [];
  const tell = (each: Diagnostic): number => told.push(each);
  expect([load('abc', tell), load('abc', tell), load('d', tell)]).toEqual([3, 3, 1]);
  expect(runs).toBe(2);
  expect(told.map(({ message }) => message)).toEqual(['abc', 'abc', 'd']);
});
