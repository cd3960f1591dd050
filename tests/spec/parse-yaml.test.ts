import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/spec/parse-yaml.ts';
import { reported } from './reported.ts';

function parse(text: string): ReturnType<typeof reported<ReturnType<typeof parseYaml>>> {
  return reported((report) => parseYaml(text, 'a.yaml', report));
}

describe('YAML', () => {
  test('keeps dates and codes as text, and words such as yes and no as words', () => {
    const { value, found } = parse('a: 2024-03-15\nb: yes\nc: 1-51\nd: 12:30');
    expect(found).toEqual([]);
    expect(value?.value).toEqual({ a: '2024-03-15', b: 'yes', c: '1-51', d: '12:30' });
  });

  test('is YAML 1.2 even where a directive asks for another', () => {
    const { value } = parse('%YAML 1.1\n---\na: yes\nb: 2019-01-01\nc: 0o7');
    expect(value?.value).toEqual({ a: 'yes', b: '2019-01-01', c: 7 });
  });

  test('with Windows line ends and a byte order mark reads as without', () => {
    const { value, found } = parse('\ufefftitle: A\r\nbody: |\r\n  one\r\n  two\r\n');
    expect(found).toEqual([]);
    expect(value?.value).toEqual({ title: 'A', body: 'one\ntwo\n' });
  });

  test.each([
    ['a tab as indentation', 'a:\n\tb: 1', 'BRIEF-SPEC-010 2:1'],
    ['a tab before the first key', '\ta: 1', 'BRIEF-SPEC-010 1:1'],
    ['a second document', 'a: 1\n---\nb: 2', 'BRIEF-SPEC-011 2:1'],
    ['nothing', '', 'BRIEF-SPEC-012'],
    ['comments alone', '# a\n\n# b\n', 'BRIEF-SPEC-012'],
    ['an end of nothing', '...\n', 'BRIEF-SPEC-012'],
    ['an alias of nothing', 'a: *b', 'BRIEF-SPEC-013 1:4'],
    ['a tag', 'a: !!binary aGk=', 'BRIEF-SPEC-013 1:4'],
    ['a tag of its own', 'a: !js x', 'BRIEF-SPEC-013 1:4'],
    ['the same key twice', 'a: 1\nb: 2\na: 3', 'BRIEF-SPEC-009 3:1'],
    ['a quotation mark that is never closed', 'a: "b', 'BRIEF-SPEC-001 1:6'],
    ['a colon in a text without quotes', 'title: What: is this', 'BRIEF-SPEC-001 1:8'],
    ['a list whose items begin in two columns', 'a:\n  - b\n - c', 'BRIEF-SPEC-001 3:1'],
    ['a mapping whose keys begin in two columns', 'a:\n  - b\n c: d', 'BRIEF-SPEC-001 3:1'],
    ['a key that is no text', '? [a]\n: b', 'BRIEF-SPEC-001 1:3'],
    ['__proto__ as a key', 'a: { __proto__: { b: 1 } }', 'BRIEF-SPEC-002 1:6'],
  ])('with %s is refused', (_, text, place) => {
    const { value, found, places } = parse(text);
    expect(value).toBeUndefined();
    expect(places).toEqual([place]);
    expect(found[0]?.hints).not.toEqual([]);
  });

  test('names every key that stands twice, also in a mapping on one line', () => {
    expect(parse('a: 1\na: 2\nb: { c: 1, c: 2 }').places).toEqual([
      'BRIEF-SPEC-009 2:1',
      'BRIEF-SPEC-009 3:12',
    ]);
  });

  test('with an alias bomb is refused at its anchors', () => {
    const lines = Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`);
    const text = `a0: &a0 [x, x]\n${lines.join('\n')}`;
    const { value, places } = parse(text);
    expect(value).toBeUndefined();
    expect(places[0]).toBe('BRIEF-SPEC-013 1:9');
  });

  test.each([
    ['brackets', `a: ${'['.repeat(100_000)}`],
    ['braces', `a: ${'{b: '.repeat(100_000)}`],
    ['lists on one line', `${'- '.repeat(100_000)}a`],
    ['keys with question marks', `${'? '.repeat(100_000)}a`],
    ['indentation', Array.from({ length: 1400 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('nested too deeply in %s is refused', (_, text) => {
    const { value, found } = parse(text);
    expect(value).toBeUndefined();
    expect(found.map(({ code }) => code)).toEqual(['BRIEF-SPEC-014']);
  });

  test('may hold any number of brackets and hyphens that are only text', () => {
    const rule = '- '.repeat(200);
    const { value, found } = parse(
      `a: "${'['.repeat(300)}"\nb: |\n  ${rule}\n  ${'{'.repeat(300)}`,
    );
    expect(found).toEqual([]);
    expect(value?.value).toMatchObject({ a: '['.repeat(300) });
  });

  test('never reaches the prototype of an object', () => {
    parse('__proto__: { polluted: yes }\nconstructor: { prototype: { polluted: yes } }');
    expect('polluted' in {}).toBe(false);
  });
});

describe('the place of a value', () => {
  const text = 'title: A\nsections:\n  - heading: B\n    evidence: { limit: 5 }\nempty:\n';
  const { value } = parse(text);
  const at = (path: readonly (string | number)[], part?: 'key' | 'value'): string => {
    const span = value?.locate(path, part);
    return `${span?.line}:${span?.column}-${span?.endColumn}`;
  };

  test('is that of the value or of the key', () => {
    expect(at(['title'])).toBe('1:8-9');
    expect(at(['title'], 'key')).toBe('1:1-6');
    expect(at(['sections', 0, 'evidence', 'limit'])).toBe('4:24-25');
  });

  test('is that of the key where the value is empty', () => {
    expect(at(['empty'])).toBe('5:1-6');
  });

  test('is that of the nearest ancestor where nothing is there', () => {
    expect(at(['sections', 0, 'evidence', 'pin', 3])).toBe('4:15-27');
    expect(at(['nothing', 'here'])).toBe('1:1-6');
  });

  test('comes with the text as it was written', () => {
    const source = parse('a: 1.10\nb: "x"\nc: [1]').value?.sourceOf;
    expect(source?.(['a'])).toBe('1.10');
    expect(source?.(['b'])).toBe('"x"');
    expect(source?.(['c'])).toBeUndefined();
    expect(source?.(['d'])).toBeUndefined();
  });

  test('counts lines from where the text starts in its file', () => {
    const { value: part } = reported((report) =>
      parseYaml('a: 1', 'a.md', report, { firstLine: 2 }),
    );
    expect(part?.locate(['a']).line).toBe(2);
  });
});
