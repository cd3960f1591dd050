import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadTemplateManifest } from '../../src/spec/load-template-manifest.ts';
import { projectFolder } from '../project/project-folder.ts';
import { reported } from './reported.ts';

type Manifest = ReturnType<typeof loadTemplateManifest>;

function load(
  content: string,
  more: Readonly<Record<string, string>> = {},
): ReturnType<typeof reported<Manifest>> {
  const project = projectFolder({ 'templates/p/template.yaml': content, ...more });
  const folder = join(project.root, 'templates', 'p');
  return reported((report) => loadTemplateManifest(folder, 'templates/p', project.files, report));
}

describe('the manifest of a template pack', () => {
  test('has lengths in points, colours in six digits, and the folder’s name for its id', () => {
    const { value, found } = load(
      `name: N
description: D
extends: policy-brief
page: { paper: Letter, margin-top: 25mm, margin-right: 1in, margin-bottom: 2.5cm, margin-left: 60 }
fonts: { text: source-serif-4, heading: source-sans-3 }
text: { alignment: justified }
sizes: { body: 10.5, heading-1: 18pt, line-height: 1.4 }
colours: { accent: "#ABC", box-fill: "#F0f0F0" }
logo: art/logo.png
running-head: { head-left: "{title}", head-right: "", foot-right: "{page} of {pages}", masthead: M }
labels: { summary: Summary, how-to-cite: How to cite, constructor: C }
`,
      { 'templates/p/art/logo.png': 'png' },
    );
    expect(found).toEqual([]);
    expect(value?.value).toEqual({
      id: 'p',
      name: 'N',
      description: 'D',
      extends: 'policy-brief',
      page: {
        paper: 'Letter',
        marginTop: 70.87,
        marginRight: 72,
        marginBottom: 70.87,
        marginLeft: 60,
      },
      fonts: { text: 'source-serif-4', heading: 'source-sans-3' },
      text: { alignment: 'justified' },
      sizes: { body: 10.5, heading1: 18, lineHeight: 1.4 },
      colours: { accent: '#aabbcc', boxFill: '#f0f0f0' },
      logo: 'art/logo.png',
      runningHead: {
        headLeft: '{title}',
        headRight: '',
        footRight: '{page} of {pages}',
        masthead: 'M',
      },
      labels: { summary: 'Summary', 'how-to-cite': 'How to cite', constructor: 'C' },
    });
  });

  test('may set nothing but its name', () => {
    expect(load('name: N').value?.value).toEqual({
      id: 'p',
      name: 'N',
      page: {},
      fonts: {},
      text: {},
      sizes: {},
      colours: {},
      runningHead: {},
      labels: {},
    });
  });

  test.each([
    ['no name', 'description: D', '021 1:1', ''],
    ['an unknown key', 'name: N\ncolors: {}', '021 2:1', 'colours'],
    ['a length without unit', 'name: N\npage: { margin-top: 25 mm }', '021 2:21', '25mm'],
    ['a length below nothing', 'name: N\npage: { margin-top: -1 }', '021 2:21', ''],
    ['a length out of bounds', 'name: N\npage: { margin-top: 2000mm }', '021 2:21', 'inch'],
    [
      'no room for text',
      'name: N\npage: { margin-left: 10cm, margin-right: 10cm }',
      '021 2:22',
      '',
    ],
    ['a colour by name', 'name: N\ncolours: { text: blue }', '021 2:18', 'quotes'],
    ['a colour taken for a comment', 'name: N\ncolours:\n  text: #003366', '021 3:3', '#'],
    ['a colour by number', 'name: N\ncolours: { text: 123456 }', '021 2:18', '"123456"'],
    ['a font that does not ship', 'name: N\nfonts: { text: arial }', '021 2:16', 'source-serif-4'],
    ['a size for giants', 'name: N\nsizes: { body: 900 }', '021 2:16', ''],
    [
      'an unknown placeholder',
      'name: N\nrunning-head: { masthead: "{x}", foot-left: "{x}" }',
      '021 2:45',
      '{title}',
    ],
    ['__proto__ for a label', 'name: N\nlabels: { __proto__: x }', '021 2:11', ''],
    ['a label that is no name', 'name: N\nlabels: { "a b": x }', '021 2:11', ''],
    ['a logo out of the pack', 'name: N\nlogo: ../logo.png', '021 2:7', ''],
    ['a logo that is not there', 'name: N\nlogo: logo.png', '021 2:7', ''],
    ['a logo of another kind', 'name: N\nlogo: logo.gif', '021 2:7', 'logo.png'],
    ['a tab', 'name: N\npage:\n\tpaper: A4', '020 3:1', 'spaces'],
  ])('with %s is refused at its place', (_, content, place, hint) => {
    const { value, found, places } = load(content, { 'templates/logo.png': '' });
    expect(value).toBeUndefined();
    expect(places).toEqual([`BRIEF-TEMPLATE-${place}`]);
    expect(found[0]?.hints.join()).toContain(hint);
  });

  test('is refused where it is missing, or a link out of the pack', () => {
    const project = projectFolder({ 'templates/p/a': '', 'templates/t.yaml': 'name: N' });
    const folder = join(project.root, 'templates', 'p');
    const codes = (): readonly string[] =>
      reported((report) => loadTemplateManifest(folder, 'templates/p', project.files, report))
        .places;
    expect(codes()).toEqual(['BRIEF-TEMPLATE-020']);
    symlinkSync('../t.yaml', join(folder, 'template.yaml'));
    expect(codes()).toEqual(['BRIEF-TEMPLATE-020']);
  });
});
