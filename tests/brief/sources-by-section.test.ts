import { describe, expect, test } from 'vitest';
import { assembled } from './assembled.ts';

describe('sources by section', () => {
  test('count the passages that each section quotes of each source', async () => {
    const { value } = await assembled(`sections:
  - heading: Words alone
  - theme: ferries
    evidence: { limit: 2, per-source: 1 }
  - theme: lanterns
`);
    const brief = value?.brief;
    const crossed = brief?.sourcesBySection ?? expect.fail('nothing is counted');
    expect(crossed.sections).toEqual([
      { number: 2, heading: 'Ferries' },
      { number: 3, heading: 'Lanterns' },
    ]);
    for (const [column, section] of [brief?.sections[1], brief?.sections[2]].entries()) {
      const counted = crossed.sources.flatMap(({ number, passages }) =>
        Array<number>(passages[column] ?? 0).fill(number),
      );
      expect(counted).toEqual((section?.evidence ?? []).map(({ source }) => source).sort());
    }
    expect(crossed.sources.map(({ passages }) => passages)).toEqual([
      [1, 1],
      [1, 0],
    ]);
  });

  test.each([
    ['one section', 'sections:\n  - theme: ferries\n    evidence: { limit: 2, per-source: 1 }\n'],
    ['one source', 'sections: [{ theme: lanterns }, { heading: Words alone }]\n'],
  ])('are absent where there is %s', async (_, keys) => {
    const { value } = await assembled(keys);
    expect(value?.brief.sources.length).toBeGreaterThan(0);
    expect(value?.brief).not.toHaveProperty('sourcesBySection');
  });
});
