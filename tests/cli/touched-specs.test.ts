import { describe, expect, test } from 'vitest';
import { touchedSpecs } from '../../src/cli/watch/touched-specs.ts';

const specs = ['briefs/a.yaml', 'briefs/b.yaml', 'briefs/c.yaml'];
const known = [
  { spec: 'briefs/a.yaml', themes: ['bases', 'trade'], template: 'mine' },
  { spec: 'briefs/b.yaml', themes: ['trade'], template: 'policy-brief' },
  { spec: 'briefs/c.yaml', themes: [], template: 'briefing-note' },
];
const packs: Record<string, readonly string[]> = { mine: ['mine', 'policy-brief'] };

function touched(...changes: readonly string[]): readonly string[] {
  return touchedSpecs(changes, specs, known, (id) => packs[id] ?? [id]);
}

describe('what a change touches', () => {
  test('a spec: its own brief', () => {
    expect(touched('briefs/b.yaml')).toEqual(['briefs/b.yaml']);
  });

  test('a theme: the briefs that use it', () => {
    expect(touched('themes/trade.yaml')).toEqual(['briefs/a.yaml', 'briefs/b.yaml']);
    expect(touched('themes/bases.yml')).toEqual(['briefs/a.yaml']);
    expect(touched('themes/unused.yaml')).toEqual([]);
  });

  test('a theme that others extend: the briefs that use one of these', () => {
    const themesOf = (id: string) => (id === 'bases' ? ['bases', 'places'] : [id]);
    expect(touchedSpecs(['themes/places.yaml'], specs, known, () => [], themesOf)).toEqual([
      'briefs/a.yaml',
    ]);
  });

  test('a source or its description: every brief', () => {
    expect(touched('corpus/text.txt')).toEqual(specs);
    expect(touched('corpus/text.yaml')).toEqual(specs);
  });

  test('a pack: the briefs set in it, and in a pack that extends it', () => {
    expect(touched('templates/policy-brief/partials/quotation.md.hbs')).toEqual([
      'briefs/a.yaml',
      'briefs/b.yaml',
    ]);
    expect(touched('templates/mine/template.yaml')).toEqual(['briefs/a.yaml']);
  });

  test('several changes: each brief once, in the order of the specs', () => {
    expect(touched('themes/trade.yaml', 'briefs/c.yaml', 'briefs/a.yaml')).toEqual(specs);
  });

  test('a spec that is not watched, or anything else: nothing', () => {
    expect(touched('briefs/z.yaml', 'output/a.md', 'README.md')).toEqual([]);
  });

  test('a spec that was never built is built when it changes', () => {
    expect(touchedSpecs(['briefs/a.yaml'], specs, [], (id) => [id])).toEqual(['briefs/a.yaml']);
  });
});
