import Handlebars from 'handlebars';
import { describe, expect, test } from 'vitest';
import { brief, rendered } from './rendered.ts';

describe('what is printed', () => {
  test('is escaped in two braces, and stands as it is in three', () => {
    const { markdown } = rendered('{{summary}}\n\n{{{summary}}}\n');
    expect(markdown).toBe('Boats \\*run\\* late\\[^tides\\].\n\nBoats *run* late[^tides].\n');
  });

  test('is text where it looks like a template, a tag or a link', () => {
    const title = '{{> front-matter}} <script>x</script> [x](javascript:y) {{{title}}}';
    const { markdown, told } = rendered('{{title}}', {}, { ...brief, title });
    expect(told).toEqual([]);
    expect(markdown).toBe(
      '{{> front-matter}} \\<script>x\\</script> \\[x\\](javascript:y) {{{title}}}\n',
    );
  });

  test('is Markdown where a helper made it, in two braces and in three', () => {
    expect(rendered('{{note "a"}} {{{note "b"}}}').markdown).toBe('[^a] [^b]\n');
  });

  test('is not taken for Markdown because a field of the model is called so', () => {
    const labels = { markdown: '<b>' };
    expect(rendered('{{labels}}', {}, { ...brief, labels }).told).toEqual([
      'BRIEF-TEMPLATE-010 t/brief.md.hbs:1',
    ]);
  });

  test('is a number or a claim as well as text', () => {
    const { markdown } = rendered('{{sections.0.number}} {{sections.0.evidence.0.pinned}}');
    expect(markdown).toBe('1 false\n');
  });
});

test('partials see the context, what is handed to them, and the root', () => {
  const { markdown } = rendered('{{#each recommendations}}{{> a which=../title}}{{/each}}', {
    a: '{{to}}, {{which}}, {{@root.name}}, {{@index}}',
  });
  expect(markdown).toBe('The port, Night ferries, ferries, 0\n');
});

test('a partial can be given a block to put in its midst', () => {
  const { markdown } = rendered('{{#> box}}in{{/box}}', { box: '<{{> @partial-block}}>' });
  expect(markdown).toBe('<in>\n');
});

test('a field may be looked up by a name that is not known before', () => {
  expect(rendered('{{lookup labels "key-messages"}}').markdown).toBe('Key messages\n');
});

test('the same brief gives the same bytes', () => {
  const template = '{{#each sections}}{{#each evidence}}{{quotation this}}{{/each}}{{/each}}';
  expect(rendered(template).markdown).toBe(rendered(template).markdown);
});

test('blank lines are at most one in a row, but in fenced code', () => {
  const { markdown } = rendered('\n\na\n\n\n\nb\n```\n\n\n```\n\n\n');
  expect(markdown).toBe('a\n\nb\n```\n\n\n```\n');
});

describe('the Handlebars that others use in the same process', () => {
  test('escapes for HTML as before, and knows none of our helpers and partials', () => {
    const escapeExpression = Handlebars.Utils.escapeExpression;
    const other = Handlebars.create();
    const before = [Object.keys(Handlebars.helpers), Object.keys(other.helpers)];
    expect(rendered('{{title}}{{> a}}', { a: 'b' }).told).toEqual([]);
    expect(Handlebars.Utils.escapeExpression).toBe(escapeExpression);
    expect([Object.keys(Handlebars.helpers), Object.keys(other.helpers)]).toEqual(before);
    expect(Object.keys(Handlebars.partials)).toEqual([]);
    expect(other.compile('{{x}}')({ x: "'*" })).toBe('&#x27;*');
    expect(Handlebars.compile('{{log "x"}}')).toBeTypeOf('function');
  });
});
