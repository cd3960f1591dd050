import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../src/template/render-markdown.ts';
import { reported } from '../spec/reported.ts';
import { brief, packOf, rendered } from './rendered.ts';

interface Mistake {
  readonly name: string;
  readonly template: string;
  readonly partials?: Readonly<Record<string, string>>;
  readonly told: string;
  readonly says: RegExp;
}

const mistakes: readonly Mistake[] = [
  {
    name: 'an expression that is not closed',
    template: 'a\n\n{{title\n',
    told: '005 t/brief.md.hbs:3',
    says: /cannot be read/,
  },
  {
    name: 'a block that is not closed',
    template: 'a\n{{#if title}}\nb\n',
    told: '005 t/brief.md.hbs:2',
    says: /"if" is not closed; write \{\{\/if\}\}/,
  },
  {
    name: 'blocks nested beyond measure',
    template: `a\n${'{{#if title}}'.repeat(8000)}${'{{/if}}'.repeat(8000)}`,
    told: '005 t/brief.md.hbs:2',
    says: /nested too deeply/,
  },
  {
    name: 'a block closed by another name',
    template: 'a\n{{#if title}}\nb\n{{/each}}\n',
    told: '005 t/brief.md.hbs:2',
    says: /if doesn't match each/,
  },
  {
    name: 'an unknown helper',
    template: 'a\n{{formatdate date}}',
    told: '006 t/brief.md.hbs:2',
    says: /did you mean "formatDate"/,
  },
  {
    name: 'an unknown helper inside another call',
    template: '{{#if (equals title "x")}}a{{/if}}',
    told: '006 t/brief.md.hbs:1',
    says: /unknown helper "equals"/,
  },
  {
    name: 'an unknown block',
    template: '{{#repeat 3}}a{{/repeat}}',
    told: '006 t/brief.md.hbs:1',
    says: /unknown helper "repeat"/,
  },
  {
    name: 'log, which would write to the console',
    template: '{{log title}}',
    told: '006 t/brief.md.hbs:1',
    says: /unknown helper "log"/,
  },
  {
    name: 'helperMissing',
    template: '{{helperMissing title}}',
    told: '006 t/brief.md.hbs:1',
    says: /unknown helper/,
  },
  {
    name: 'a missing partial',
    template: 'a\n{{> sumary}}',
    partials: { summary: 'b' },
    told: '007 t/brief.md.hbs:2',
    says: /did you mean "summary"/,
  },
  {
    name: 'a missing partial in a partial',
    template: '{{> a}}',
    partials: { a: 'x\n\n{{> "zebra"}}' },
    told: '007 t/partials/a.md.hbs:3',
    says: /partials\/zebra/,
  },
  {
    name: 'a missing partial with a block to stand in for it',
    template: '{{#> b}}x{{/b}}',
    told: '007 t/brief.md.hbs:1',
    says: /no partial "b"/,
  },
  {
    name: 'a partial named at run time',
    template: '{{> (lookup . "title")}}',
    told: '008 t/brief.md.hbs:1',
    says: /named in the template itself/,
  },
  { name: 'a decorator', template: '{{* deco}}', told: '008 t/brief.md.hbs:1', says: /decorators/ },
  {
    name: 'an inline partial',
    template: 'a\n{{#*inline "b"}}c{{/inline}}',
    told: '008 t/brief.md.hbs:2',
    says: /inline partials/,
  },
  {
    name: 'constructor',
    template: '{{title.constructor}}',
    told: '008 t/brief.md.hbs:1',
    says: /"constructor"/,
  },
  {
    name: 'constructor in brackets',
    template: '{{#if [constructor]}}a{{/if}}',
    told: '008 t/brief.md.hbs:1',
    says: /"constructor"/,
  },
  {
    name: '__proto__',
    template: '{{#with __proto__}}a{{/with}}',
    told: '008 t/brief.md.hbs:1',
    says: /"__proto__"/,
  },
  {
    name: 'prototype, as what a helper is given',
    template: '{{length sections.prototype}}',
    told: '008 t/brief.md.hbs:1',
    says: /"prototype"/,
  },
  {
    name: 'constructor, looked up',
    template: 'a\n{{lookup this "constructor"}}',
    told: '010 t/brief.md.hbs:2',
    says: /no "lookup" to print/,
  },
  {
    name: 'toString, which is inherited',
    template: '{{toString}}',
    told: '010 t/brief.md.hbs:1',
    says: /no "toString" to print/,
  },
  {
    name: 'a partial that includes itself',
    template: '{{> a}}',
    partials: { a: 'x\n{{> a}}' },
    told: '009 t/partials/a.md.hbs:2',
    says: /a → a/,
  },
  {
    name: 'partials that include each other',
    template: '{{> a}}',
    partials: { a: '{{> b}}', b: 'x\n\n{{> a}}' },
    told: '009 t/partials/b.md.hbs:3',
    says: /a → b → a/,
  },
  {
    name: 'a circle that no template enters',
    template: 'x',
    partials: { a: '{{> a}}' },
    told: '009 t/partials/a.md.hbs:1',
    says: /a → a/,
  },
  {
    name: 'a field that is not there',
    template: 'a\n{{subtitle}}',
    told: '010 t/brief.md.hbs:2',
    says: /no "subtitle" to print/,
  },
  {
    name: 'a field of a field that is not there',
    template: '{{> a}}',
    partials: { a: '\n\n{{subtitle.length.x}}' },
    told: '010 t/partials/a.md.hbs:3',
    says: /no "subtitle.length.x"/,
  },
  {
    name: 'a field of the wrong place, in a partial',
    template: '{{#each sections}}{{> a}}{{/each}}',
    partials: { a: 'x\n{{{body}}}' },
    told: '010 t/partials/a.md.hbs:2',
    says: /no "body"/,
  },
  {
    name: 'a list printed',
    template: 'a\n{{keywords}}',
    told: '010 t/brief.md.hbs:2',
    says: /\{\{keywords\}\} wants text and was given a list/,
  },
  {
    name: 'an object printed',
    template: '{{{labels}}}',
    told: '010 t/brief.md.hbs:1',
    says: /given an object/,
  },
  {
    name: 'a helper given nothing',
    template: 'a\n\n{{formatDate dat}}',
    told: '010 t/brief.md.hbs:3',
    says: /formatDate wants text and was given nothing/,
  },
  {
    name: 'a helper in a condition given the wrong thing',
    template: 'a\n{{#if (gt title 1)}}a{{/if}}',
    told: '010 t/brief.md.hbs:2',
    says: /two numbers or two texts/,
  },
  {
    name: 'a helper in a helper, in a partial',
    template: '{{> a}}',
    partials: { a: '\n{{md (joinList title)}}' },
    told: '010 t/partials/a.md.hbs:2',
    says: /joinList wants a list/,
  },
  {
    name: 'a quotation of what is none',
    template: '{{quotation labels}}',
    told: '010 t/brief.md.hbs:1',
    says: /quotation wants a list/,
  },
  {
    name: 'a label that is none',
    template: '{{note title}}',
    told: '010 t/brief.md.hbs:1',
    says: /label for a note/,
  },
  {
    name: 'an unknown citation style',
    template: '{{#each sources}}\n{{cite this "mla"}}{{/each}}',
    told: '010 t/brief.md.hbs:2',
    says: /"mla"/,
  },
  {
    name: 'if, printed',
    template: '{{if title "a"}}',
    told: '010 t/brief.md.hbs:1',
    says: /opens a block/,
  },
  {
    name: 'if with two conditions',
    template: '{{#if title subtitle}}a{{/if}}',
    told: '010 t/brief.md.hbs:1',
    says: /takes one value and is given 2/,
  },
  {
    name: 'each of nothing',
    template: '{{#each}}a{{/each}}',
    told: '010 t/brief.md.hbs:1',
    says: /takes one value/,
  },
  {
    name: 'a block of a helper that prints',
    template: '{{#formatDate date}}a{{/formatDate}}',
    told: '010 t/brief.md.hbs:1',
    says: /opens no block/,
  },
];

describe('a template with a mistake renders nothing and says where it is', () => {
  test.each(mistakes)('$name', ({ template, partials, told, says }) => {
    const { markdown, told: found, messages } = rendered(template, partials);
    expect(markdown).toBeUndefined();
    expect(found[0]).toBe(`BRIEF-TEMPLATE-${told}`);
    expect(messages[0]).toMatch(says);
  });
});

test('every mistake of every file is told in one run', () => {
  const { told } = rendered('{{foo 1}}\n{{title.constructor}}', { a: '{{bar 2}}', b: '{{#if}}' });
  expect(told).toEqual([
    'BRIEF-TEMPLATE-006 t/brief.md.hbs:1',
    'BRIEF-TEMPLATE-008 t/brief.md.hbs:2',
    'BRIEF-TEMPLATE-006 t/partials/a.md.hbs:1',
    'BRIEF-TEMPLATE-005 t/partials/b.md.hbs:1',
  ]);
});

test('a condition may ask for what is not there, at any depth', () => {
  const { markdown, told } = rendered(
    '{{#if subtitle}}a{{else if theme.question}}b{{else}}c{{/if}}',
  );
  expect(told).toEqual([]);
  expect(markdown).toBe('c\n');
});

describe('the place of a mistake', () => {
  test.each([
    ['a {{tittle}} b', '1:3 {{tittle}}'],
    ['x\n  {{#if (gt title 1)}}a{{/if}}', '2:9 (gt title 1)'],
    ['{{title}}\nb {{title x=}} c', '2:13 }} c'],
    ['a\n  {{#each notes}}\n{{#if a}}{{/if}}\n', '2:3 {{#each notes}}'],
    ['{{! {{#if }}{{!-- {{#if x}} --}}{{#with labels}}', '1:33 {{#with labels}}'],
    ['a {{/if}}', '1:3 {{/if}}'],
    ['{{#if title}}{{/each}}', '1:4 if title}}{{/each}}'],
    ['one {{formatdate date}}', '1:7 formatdate'],
  ])('of %j is %s', (template, place) => {
    const { found } = reported((report) => renderMarkdown(packOf(template), brief, report));
    const [span] = found.map((each) => each.span);
    const end = span?.endLine === span?.line ? (span?.endColumn ?? 1) - 1 : undefined;
    const words = span?.excerpt.slice(span.column - 1, end);
    expect(`${span?.line}:${span?.column} ${words}`).toBe(place);
  });
});

test('a block may have only a part for what is not there', () => {
  expect(rendered('{{^subtitle}}none{{/subtitle}}').markdown).toBe('none\n');
  expect(rendered('{{^if subtitle}}none{{/if}}').markdown).toBe('none\n');
});
