import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Project } from '../../src/project/project.ts';
import { defaultSettings } from '../../src/template/default-settings.ts';
import { loadPack, type Pack } from '../../src/template/load-pack.ts';
import { listPacks } from '../../src/template/pack-folders.ts';
import { projectFolder } from '../project/project-folder.ts';
import { reported } from '../spec/reported.ts';

const shipped = {
  'shipped-templates/base/template.yaml':
    'name: Base\ncolours: { accent: "#111111", rule: "#222222" }\nlabels: { summary: Summary, sources: Sources }\n',
  'shipped-templates/base/brief.md.hbs': 'base {{> head}} {{> foot}}',
  'shipped-templates/base/partials/head.md.hbs': 'base head',
  'shipped-templates/base/partials/foot.md.hbs': 'base foot',
};

function project(files: Readonly<Record<string, string | Uint8Array>>): Project {
  return projectFolder({ ...shipped, ...files });
}

function load(from: Project, id: string): ReturnType<typeof reported<Pack | undefined>> {
  return reported((report) => loadPack(from, id, report));
}

/** The texts of a pack. */
function textsOf(pack: Pack | undefined): Readonly<Record<string, string>> {
  const partials = [...(pack?.partials ?? [])].map(([name, { text }]) => [name, text]);
  return { brief: pack?.template.text, ...Object.fromEntries(partials) };
}

describe('a pack that extends another', () => {
  test('may override one colour and nothing else', () => {
    const from = project({
      'templates/mine/template.yaml': 'name: Mine\nextends: base\ncolours: { accent: "#aa0000" }\n',
    });
    const { value, found } = load(from, 'mine');
    expect(found).toEqual([]);
    expect(textsOf(value)).toEqual(textsOf(load(from, 'base').value));
    expect(value?.settings).toEqual({
      ...defaultSettings,
      colours: { ...defaultSettings.colours, accent: '#aa0000', rule: '#222222' },
      labels: { summary: 'Summary', sources: 'Sources' },
    });
  });

  test('may override one partial and nothing else', () => {
    const from = project({
      'templates/mine/template.yaml': 'name: Mine\nextends: base\n',
      'templates/mine/partials/foot.md.hbs': 'my foot',
    });
    const { value } = load(from, 'mine');
    expect(textsOf(value)).toEqual({
      brief: 'base {{> head}} {{> foot}}',
      head: 'base head',
      foot: 'my foot',
    });
    expect(value?.partials.get('foot')?.file).toBe('templates/mine/partials/foot.md.hbs');
    expect(value?.partials.get('head')?.file).toBe('(shipped) base/partials/head.md.hbs');
  });

  test('has the last word along a chain, and labels are folded one by one', () => {
    const from = project({
      'templates/middle/template.yaml':
        'name: Middle\nextends: base\nlabels: { summary: In short }\n',
      'templates/middle/partials/head.md.hbs': 'middle head',
      'templates/top/template.yaml': 'name: Top\nextends: middle\nlabels: { notes: Notes }\n',
      'templates/top/brief.md.hbs': 'top',
    });
    const { value } = load(from, 'top');
    expect(textsOf(value)).toEqual({ brief: 'top', head: 'middle head', foot: 'base foot' });
    expect(value?.settings.labels).toEqual({
      summary: 'In short',
      sources: 'Sources',
      notes: 'Notes',
    });
  });

  test('may have the name of the one that ships, and extend that one', () => {
    const from = project({
      'templates/base/template.yaml': 'name: Ours\nextends: base\n',
      'templates/base/partials/head.md.hbs': 'our head',
    });
    const { value, found } = load(from, 'base');
    expect(found).toEqual([]);
    expect(textsOf(value)).toMatchObject({ head: 'our head', foot: 'base foot' });
  });

  test('takes a logo from its own folder, wherever it is extended from', () => {
    const from = project({
      'templates/middle/template.yaml': 'name: Middle\nextends: base\nlogo: logo.png\n',
      'templates/middle/logo.png': 'x',
      'templates/top/template.yaml': 'name: Top\nextends: middle\n',
    });
    const { value } = load(from, 'top');
    expect(value?.settings.logo).toBe(join(from.root, 'templates/middle/logo.png'));
  });
});

test('a project’s own pack stands before the one that ships under its name', () => {
  const from = project({
    'templates/base/template.yaml': 'name: Ours\n',
    'templates/base/brief.md.hbs': 'ours',
  });
  expect(textsOf(load(from, 'base').value)).toEqual({ brief: 'ours' });
  expect(listPacks(from)).toEqual(['base']);
});

describe('what is wrong with a pack', () => {
  test.each([
    ['bse', 'did you mean "base"?'],
    ['zebra', 'there are: base'],
    ['../base', 'there are: base'],
    ['', 'there are: base'],
    ['__proto__', 'there are: base'],
  ])('an unknown name, %j, is told with what there is', (id, hint) => {
    const { value, found } = load(project({}), id);
    expect(value).toBeUndefined();
    expect(found.map(({ code, hints }) => [code, ...hints])).toEqual([
      ['BRIEF-TEMPLATE-001', hint],
    ]);
  });

  test('an unknown name in `extends` is told at its place', () => {
    const from = project({ 'templates/mine/template.yaml': 'name: Mine\nextends: bsae\n' });
    const { found, places } = load(from, 'mine');
    expect(places).toEqual(['BRIEF-TEMPLATE-001 2:10']);
    expect(found[0]?.span?.file).toBe('templates/mine/template.yaml');
    expect(found[0]?.hints).toEqual(['did you mean "base"?']);
  });

  test('packs that extend each other are told with their circle', () => {
    const from = project({
      'templates/a/template.yaml': 'name: A\nextends: b\n',
      'templates/b/template.yaml': 'name: B\nextends: a\n',
    });
    const { value, found, places } = load(from, 'a');
    expect(value).toBeUndefined();
    expect(places).toEqual(['BRIEF-TEMPLATE-002 2:10']);
    expect(found[0]?.message).toContain('a → b → a');
  });

  test('one that extends itself, where none of its name ships, is a circle', () => {
    const from = project({ 'templates/a/template.yaml': 'name: A\nextends: a\n' });
    expect(load(from, 'a').places).toEqual(['BRIEF-TEMPLATE-002 2:10']);
  });

  test('one without brief.md.hbs anywhere is told', () => {
    const from = project({ 'templates/a/template.yaml': 'name: A\n' });
    const { value, found } = load(from, 'a');
    expect(value).toBeUndefined();
    expect(found).toMatchObject([{ code: 'BRIEF-TEMPLATE-003', file: 'templates/a/brief.md.hbs' }]);
  });

  test('every file that is not UTF-8 is told, with the first byte that is not', () => {
    const from = project({
      'templates/a/template.yaml': 'name: A\n',
      'templates/a/brief.md.hbs': Uint8Array.of(0x61, 0xff),
      'templates/a/partials/b.md.hbs': Uint8Array.of(0xc3, 0x28),
    });
    const { value, found } = load(from, 'a');
    expect(value).toBeUndefined();
    expect(found.map(({ code, file, span }) => [code, file ?? span?.file])).toEqual([
      ['BRIEF-TEMPLATE-004', 'templates/a/brief.md.hbs'],
      ['BRIEF-TEMPLATE-004', 'templates/a/partials/b.md.hbs'],
    ]);
    expect(found[0]?.message).toMatch(/\b1\b/);
  });

  test('a file that is too large is told', () => {
    const from = project({
      'templates/a/template.yaml': 'name: A\n',
      'templates/a/brief.md.hbs': 'x'.repeat(1024 * 1024 + 1),
    });
    expect(load(from, 'a').found.map(({ code }) => code)).toEqual(['BRIEF-TEMPLATE-004']);
  });

  test('a link out of the pack is not followed', () => {
    const from = project({ 'templates/a/template.yaml': 'name: A\n', 'secret.hbs': 'secret' });
    writeFileSync(join(from.root, 'templates/a/brief.md.hbs'), 'a');
    const partial = project({
      'templates/a/template.yaml': 'name: A\n',
      'templates/a/brief.md.hbs': '{{> b}}',
      'templates/a/partials/keep.md.hbs': 'x',
    });
    symlinkSync(join(from.root, 'secret.hbs'), join(partial.root, 'templates/a/partials/b.md.hbs'));
    const { value, found } = load(partial, 'a');
    expect(value).toBeUndefined();
    expect(found).toMatchObject([
      { code: 'BRIEF-TEMPLATE-004', file: 'templates/a/partials/b.md.hbs' },
    ]);
  });

  test('a template that is a link out of the pack is told, and not passed over', () => {
    const from = project({
      'templates/a/template.yaml': 'name: A\nextends: base\n',
      'secret.hbs': 'secret',
    });
    symlinkSync(join(from.root, 'secret.hbs'), join(from.root, 'templates/a/brief.md.hbs'));
    const { value, found } = load(from, 'a');
    expect(value).toBeUndefined();
    expect(found).toMatchObject([{ code: 'BRIEF-TEMPLATE-004', file: 'templates/a/brief.md.hbs' }]);
  });

  test('a folder of partials that leads out of the pack is told', () => {
    const from = project({
      'templates/a/template.yaml': 'name: A\nextends: base\n',
      'b/x.md.hbs': 'x',
    });
    symlinkSync(join(from.root, 'b'), join(from.root, 'templates/a/partials'));
    const { value, found } = load(from, 'a');
    expect(value).toBeUndefined();
    expect(found.map(({ code }) => code)).toEqual(['BRIEF-TEMPLATE-004']);
  });

  test('a pack whose folder leads out of the project is not there', () => {
    const from = project({});
    const other = project({ 'templates/a/template.yaml': 'name: A\n' });
    symlinkSync(join(other.root, 'templates'), join(from.root, 'templates'));
    expect(load(from, 'a').found.map(({ code }) => code)).toEqual(['BRIEF-TEMPLATE-001']);
    rmSync(join(from.root, 'templates'));
  });

  test('a mistake in the manifest is told at its place', () => {
    const from = project({ 'templates/a/template.yaml': 'name: A\ncolours: { accent: red }\n' });
    expect(load(from, 'a').places).toEqual(['BRIEF-TEMPLATE-021 2:20']);
  });
});

test('files in partials/ that are no templates are passed over', () => {
  const from = project({
    'templates/a/template.yaml': 'name: A\n',
    'templates/a/brief.md.hbs': 'x',
    'templates/a/partials/README.md': 'x',
    'templates/a/partials/.md.hbs': 'x',
  });
  const { value, found } = load(from, 'a');
  expect(found).toEqual([]);
  expect([...(value?.partials.keys() ?? [])]).toEqual([]);
});
