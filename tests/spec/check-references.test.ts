import { describe, expect, test } from 'vitest';
import { withOwnOutputNames } from '../../src/spec/check-output-names.ts';
import { checkReferences } from '../../src/spec/check-references.ts';
import { listBriefSpecs, loadBriefSpec } from '../../src/spec/load-brief-spec.ts';
import { loadThemes } from '../../src/spec/load-themes.ts';
import { projectFolder } from '../project/project-folder.ts';
import { reported } from './reported.ts';

const theme = 'title: T\nany: [a]\n';
const packs = ['briefing-note', 'policy-brief'];

function check(
  brief: string,
  themes: Readonly<Record<string, string>> = { 'themes/ream-base.yaml': theme },
): ReturnType<typeof reported<boolean>> {
  const project = projectFolder({ ...themes, 'briefs/ream-base.yaml': brief });
  const known = loadThemes(project, () => {});
  return reported((report) => {
    const spec = loadBriefSpec(project, 'briefs/ream-base.yaml', report);
    return spec !== undefined && checkReferences(spec, known, packs, report);
  });
}

const head = 'title: T\ndate: 2024-03-15\n';

describe('what a spec names', () => {
  test('is found where it is there', () => {
    expect(check(`${head}themes: [ream-base]\n`)).toMatchObject({ value: true, found: [] });
  });

  test('is told by a near name though no other spec has had that theme read', () => {
    const project = projectFolder({
      'themes/ream-base.yaml': theme,
      'briefs/a.yaml': `${head}themes: [ream-bse]\n`,
    });
    const known = loadThemes(project, () => {}, new Set());
    const { shown } = reported((report) => {
      const spec = loadBriefSpec(project, 'briefs/a.yaml', report);
      return spec !== undefined && checkReferences(spec, known, packs, report);
    });
    expect(shown).toContain('did you mean "ream-base"?');
  });

  test('is missed with its place and a near name: a theme', () => {
    const filler = '#\n'.repeat(9);
    const brief = `${head}${filler}sections:\n- heading: H\n  theme: ream-bse\n`;
    expect(check(brief).shown).toBe(
      [
        'briefs/ream-base.yaml:14:10 error BRIEF-SPEC-004 unknown theme "ream-bse"',
        '   14 |   theme: ream-bse',
        '      |          ^^^^^^^^',
        '   did you mean "ream-base"?',
      ].join('\n'),
    );
  });

  test('is missed in the short form too, also where the file is named for the theme', () => {
    const { found, places } = check(`${head}themes: [ream-base, themes/ream-base.yaml, zebra]\n`);
    expect(places).toEqual(['BRIEF-SPEC-004 3:21', 'BRIEF-SPEC-004 3:44']);
    expect(found.map(({ hints }) => hints)).toEqual([
      ['did you mean "ream-base"?'],
      ['there are: ream-base'],
    ]);
  });

  test('may be a theme whose own file has mistakes, which is said', () => {
    const { places } = check(`${head}themes: [broken]\n`, { 'themes/broken.yaml': 'title: T' });
    expect(places).toEqual(['BRIEF-SPEC-023 3:10']);
  });

  test('is missed with its place and a near name: a template', () => {
    const { found, places } = check(`${head}themes: [ream-base]\ntemplate: policy-breif\n`);
    expect(places).toEqual(['BRIEF-TEMPLATE-001 4:11']);
    expect(found[0]?.hints).toEqual(['did you mean "policy-brief"?']);
  });
});

describe('two specs that write the same files', () => {
  test('are told apart by nothing but capitals, and the second is left out', () => {
    const project = projectFolder({
      'briefs/a.yaml': `${head}themes: [t]\n`,
      'briefs/b.yaml': `${head}themes: [t]\noutput: A\n`,
      'briefs/c.yaml': `${head}themes: [t]\n`,
    });
    const { value, places } = reported((report) => {
      const specs = listBriefSpecs(project).flatMap((path) => {
        const spec = loadBriefSpec(project, path, report);
        return spec === undefined ? [] : [spec];
      });
      return withOwnOutputNames(specs, report).map(({ file }) => file);
    });
    expect(value).toEqual(['briefs/a.yaml', 'briefs/c.yaml']);
    expect(places).toEqual(['BRIEF-SPEC-022 4:9']);
  });
});
