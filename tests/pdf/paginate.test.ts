import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Atom, FlowItem, Frame } from '../../src/pdf/layout/flow/flow-item.ts';
import type { Foot } from '../../src/pdf/layout/page-foot.ts';
import { type FilledPage, paginate } from '../../src/pdf/layout/paginate.ts';

const column = { top: 0, bottom: 200 };
const frame: Frame = { x: 0, width: 100, paddingTop: 2, paddingBottom: 3, repeated: [] };

/** An atom that is known again by its anchor, which is also its call if it has a note. */
function atom(name: string, height: number, breakAfter: Atom['breakAfter'] = 'free'): Atom {
  return { kind: 'atom', height, breakAfter, boxes: [{ kind: 'anchor', name, x: 0, y: 0 }] };
}

function lines(name: string, count: number, height = 10): readonly Atom[] {
  return Array.from({ length: count }, (_, n) => {
    const isKept = n === 0 || n === count - 2;
    return atom(`${name}-${n}`, height, isKept && n < count - 1 ? 'never' : 'free');
  });
}

function footOf(notes: readonly (readonly [string, readonly FlowItem[]])[]): Foot {
  const rule: Atom = { kind: 'atom', height: 5, boxes: [], breakAfter: 'never' };
  return { notes: new Map(notes), rule };
}

function pages(items: readonly FlowItem[], foot?: Foot, bottom = 200): readonly FilledPage[] {
  return paginate(items, () => ({ ...column, bottom }), foot);
}

interface Placed {
  readonly name: string;
  readonly page: number;
  readonly y: number;
}

function placed(filled: readonly FilledPage[]): readonly Placed[] {
  return filled.flatMap(({ boxes }, page) =>
    boxes.flatMap((box) => (box.kind === 'anchor' ? [{ name: box.name, page, y: box.y }] : [])),
  );
}

function pageOf(name: string, all: readonly Placed[]): number {
  return all.find((each) => each.name === name)?.page ?? -1;
}

interface Part {
  readonly height: number;
  readonly breakAfter: Atom['breakAfter'];
  readonly gap: number;
  readonly isFramed: boolean;
  /** Lines of its note; 0 for none. */
  readonly note: number;
}

const part: fc.Arbitrary<Part> = fc.record({
  height: fc.integer({ min: 1, max: 40 }),
  breakAfter: fc.constantFrom('free', 'free', 'avoid', 'never'),
  gap: fc.integer({ min: 0, max: 12 }),
  isFramed: fc.boolean(),
  note: fc.oneof(fc.constant(0), fc.constant(0), fc.integer({ min: 1, max: 60 })),
});

function flowOf(parts: readonly Part[]): { items: readonly FlowItem[]; foot: Foot } {
  const items = parts.flatMap(({ height, breakAfter, gap, isFramed }, n): readonly FlowItem[] => {
    const own = atom(`t${n}`, height, breakAfter);
    const inner: readonly FlowItem[] = isFramed
      ? [{ kind: 'open', frame }, own, { kind: 'close' }]
      : [own];
    return [...inner, { kind: 'space', amount: gap }];
  });
  const notes = parts.flatMap(({ note }, n) =>
    note === 0 ? [] : [[`t${n}`, lines(`n${n}`, note, 6)] as const],
  );
  return { items, foot: footOf(notes) };
}

const namesOf = (all: readonly Placed[], kind: string): readonly string[] =>
  all.flatMap(({ name }) => (name.startsWith(kind) ? [name] : []));

describe('whatever the text and its notes', () => {
  const flows = fc.array(part, { maxLength: 60 });

  test('every line stands on exactly one page, in order', () => {
    fc.assert(
      fc.property(flows, (parts) => {
        const { items, foot } = flowOf(parts);
        const all = placed(pages(items, foot));
        expect(namesOf(all, 't')).toEqual(parts.map((_, n) => `t${n}`));
        const notes = parts.flatMap(({ note }, n) =>
          Array.from({ length: note }, (_, line) => `n${n}-${line}`),
        );
        expect(namesOf(all, 'n')).toEqual(notes);
      }),
    );
  });

  test('a note begins on the page of its call, unless another fills it', () => {
    fc.assert(
      fc.property(flows, (parts) => {
        const { items, foot } = flowOf(parts);
        const all = placed(pages(items, foot));
        parts.forEach(({ note, breakAfter }, n) => {
          // A stretch that may not break can be higher than a page; then there is no room.
          if (note === 0 || parts.some((each) => each.breakAfter === 'never')) return;
          expect(breakAfter).not.toBe('never');
          expect(pageOf(`n${n}-0`, all)).toBe(pageOf(`t${n}`, all));
        });
      }),
    );
  });

  test('text ends above the notes, and both within the column', () => {
    fc.assert(
      fc.property(flows, (parts) => {
        fc.pre(parts.every((each) => each.breakAfter !== 'never'));
        const { items, foot } = flowOf(parts);
        for (const { boxes } of pages(items, foot)) {
          const ends = boxes.flatMap((box) => {
            if (box.kind !== 'anchor') return [];
            const n = Number.parseInt(box.name.slice(1), 10);
            const isNote = box.name.startsWith('n');
            return [{ isNote, y: box.y, end: box.y + (isNote ? 6 : (parts[n]?.height ?? 0)) }];
          });
          const text = Math.max(0, ...ends.filter(({ isNote }) => !isNote).map(({ end }) => end));
          const notes = ends.filter(({ isNote }) => isNote);
          expect(Math.max(text, ...notes.map(({ end }) => end))).toBeLessThanOrEqual(200.01);
          for (const { y } of notes) expect(y).toBeGreaterThanOrEqual(text + 5 - 0.01);
        }
      }),
    );
  });
});

describe('notes at the foot', () => {
  const text = (count: number): readonly Atom[] =>
    Array.from({ length: count }, (_, n) => atom(`t${n}`, 10));

  test('stand at the bottom of the page, in the order of their calls', () => {
    const foot = footOf([
      ['t1', lines('a', 2)],
      ['t0', lines('b', 1)],
    ]);
    const all = placed(pages(text(4), foot)).filter(({ name }) => !name.startsWith('t'));
    expect(all).toEqual([
      { name: 'b-0', page: 0, y: 170 },
      { name: 'a-0', page: 0, y: 180 },
      { name: 'a-1', page: 0, y: 190 },
    ]);
  });

  test('go on at the foot of the next pages when they are too long for one', () => {
    const all = placed(pages(text(30), footOf([['t2', lines('a', 45)]])));
    const on = (page: number): number =>
      all.filter((each) => each.name.startsWith('a-') && each.page === page).length;
    expect(pageOf('a-0', all)).toBe(0);
    expect([0, 1, 2, 3].map(on).reduce((sum, each) => sum + each)).toBe(45);
    expect(on(1)).toBeGreaterThan(1);
    // The text goes on beside what is left of the note.
    expect(all.filter(({ name, page }) => name.startsWith('t') && page === 1)).not.toEqual([]);
  });

  test('pull the line that calls them to the next page where they find no room', () => {
    const all = placed(pages(text(25), footOf([['t18', lines('a', 3)]])));
    expect(pageOf('t17', all)).toBe(0);
    expect([pageOf('t18', all), pageOf('a-0', all), pageOf('a-2', all)]).toEqual([1, 1, 1]);
  });

  test('that are called by a note follow it', () => {
    const foot = footOf([
      ['t0', lines('a', 1)],
      ['a-0', lines('b', 1)],
    ]);
    const all = placed(pages(text(2), foot));
    expect(all.map(({ name }) => name)).toEqual(['t0', 't1', 'a-0', 'b-0']);
  });
});

describe('the end of a page', () => {
  test('leaves two lines free rather than break a paragraph', () => {
    const items = [...lines('a', 38), { kind: 'space', amount: 0 } as const, ...lines('b', 6)];
    expect(pageOf('b-0', placed(pages(items, undefined, 400)))).toBe(1);
  });

  test('breaks a paragraph rather than leave many lines free', () => {
    const items = [...lines('a', 12), { kind: 'space', amount: 0 } as const, ...lines('b', 12)];
    const all = placed(pages(items));
    expect([pageOf('b-0', all), pageOf('b-11', all)]).toEqual([0, 1]);
  });

  test('breaks where it is unwanted rather than leave half the page free', () => {
    const kept = Array.from({ length: 16 }, (_, n) => atom(`b${n}`, 10, 'avoid'));
    const all = placed(pages([...lines('a', 6), ...kept]));
    expect([pageOf('b0', all), pageOf('b15', all)]).toEqual([0, 1]);
  });

  test('moves lines to the last page that would have one alone', () => {
    const items = Array.from({ length: 21 }, (_, n) => [
      atom(`t${n}`, 10),
      { kind: 'space', amount: 0 } as const,
    ]).flat();
    const last = placed(pages(items)).filter(({ page }) => page === 1);
    expect(last.length).toBeGreaterThan(1);
  });
});

test('before a picture that begins a page, one page has all the white', () => {
  const paragraphs = Array.from({ length: 25 }, (_, n) => [
    atom(`p-${n}`, 10),
    { kind: 'space', amount: 0 } as const,
  ]);
  const all = placed(pages([...paragraphs.flat(), atom('picture', 190)]));
  expect(all.filter(({ page }) => page === 0)).toHaveLength(20);
  expect(pageOf('picture', all)).toBe(2);
});
