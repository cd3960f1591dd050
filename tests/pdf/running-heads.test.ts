import { describe, expect, test } from 'vitest';
import { runningHeadsOf } from '../../src/pdf/layout/running-heads.ts';
import type { PackSettings, RunningHeadSettings } from '../../src/spec/template-manifest.ts';
import { laidOut, readRunsOf, runsOf } from './laid-out.ts';
import { packSettings } from './pack-settings.ts';
import { documentOf, heading, paragraph } from './trees.ts';

const usual = { headLeft: 'a', headRight: 'b', footLeft: 'c', footRight: 'd', masthead: '' };

/** Head and foot of the first pages as four letters each. */
function heads(own: Partial<RunningHeadSettings>, sides: 'one' | 'two' = 'one'): readonly string[] {
  const settings = { runningHead: { ...usual, ...own }, page: { ...packSettings.page, sides } };
  return [1, 2, 3, 4].map((number) => {
    const { head, foot } = runningHeadsOf(settings, {
      number,
      kind: number === 1 ? 'first' : 'other',
    });
    return [...head, ...foot].map((text) => text || '-').join('');
  });
}

describe('heads and feet', () => {
  test.each<readonly [string, Partial<RunningHeadSettings>, readonly string[]]>([
    ['are the same but for the head of the first page', {}, ['--cd', 'abcd', 'abcd', 'abcd']],
    [
      'of the first page may differ',
      { firstHeadLeft: 'x', firstFootRight: '' },
      ['x-c-', 'abcd', 'abcd', 'abcd'],
    ],
    [
      'of even pages may differ',
      { evenHeadRight: 'y', evenFootLeft: '' },
      ['--cd', 'ay-d', 'abcd', 'ay-d'],
    ],
  ])('%s', (_, own, expected) => {
    expect(heads(own)).toEqual(expected);
  });

  test('change sides on even pages of a bound brief, unless it says what stands there', () => {
    expect(heads({}, 'two')).toEqual(['--cd', 'badc', 'abcd', 'badc']);
    expect(heads({ evenHeadLeft: 'y' }, 'two')).toEqual(['--cd', 'yadc', 'abcd', 'yadc']);
  });
});

const blocks = [
  heading(2, 'Ports'),
  ...Array.from({ length: 150 }, (_, n) => paragraph(`Line ${n} of some words`)),
];

function pagesWith(settings: Partial<PackSettings>): ReturnType<typeof laidOut>['pages'] {
  return laidOut(documentOf(blocks, { title: 'T' }), { ...packSettings, ...settings }).pages;
}

describe('margins', () => {
  const sides = { marginLeft: 100, marginRight: 40 };

  test('of a bound brief are the other way round on even pages, furniture too', () => {
    const page = { ...packSettings.page, ...sides, sides: 'two' } as const;
    const pages = pagesWith({ page });
    expect(pages.length).toBeGreaterThan(3);
    pages.forEach((each, index) => {
      const left = index % 2 === 0 ? 100 : 40;
      expect(new Set(readRunsOf(each).map(({ x }) => x))).toEqual(new Set([left]));
      const furniture = runsOf(each).filter(({ tag }) => tag === 'artifact');
      const number = furniture.find(({ text }) => text.startsWith('Page '));
      const edge = index % 2 === 0 ? (number?.x ?? 0) + (number?.width ?? 0) : number?.x;
      expect(edge).toBeCloseTo(index % 2 === 0 ? 595.28 - 40 : 40, 6);
    });
  });

  test('are otherwise the same', () => {
    const pages = pagesWith({ page: { ...packSettings.page, ...sides } });
    for (const each of pages)
      expect(new Set(readRunsOf(each).map(({ x }) => x))).toEqual(new Set([100]));
  });
});

test('a first page without a masthead has the head that it is given', () => {
  const runningHead = {
    ...packSettings.runningHead,
    masthead: '',
    firstHeadRight: '{title}, {page}',
  };
  const [first, second] = pagesWith({ runningHead });
  const texts = (page: typeof first): readonly string[] =>
    page ? runsOf(page).map(({ text }) => text) : [];
  expect(texts(first)[0]).toBe('T, 1');
  expect(texts(second).slice(0, 2)).toEqual(['T', 'Ports']);
});
