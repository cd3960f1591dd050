import { describe, expect, test } from 'vitest';
import { inlineShorthand, parse, shorthand } from './parse.ts';

function treeOf(markdown: string): string {
  return shorthand(parse(markdown).document.blocks);
}

describe('blocks', () => {
  test.each([
    [
      'headings of both kinds',
      '# One #\n\nTwo\n===\n\nThree\n---\n\n###### Six',
      'h1(One) h1(Two) h2(Three) h6(Six)',
    ],
    ['a heading needs its space', '#hashtag', 'p(#hashtag)'],
    ['a paragraph folds its lines', 'one\n   two\nthree', 'p(one two three)'],
    ['line breaks', 'one  \ntwo\\\nthree<br>four<br/>five', 'p(one⏎two⏎three⏎four⏎five)'],
    ['lists in lists', '- a\n  1. b\n\n     c\n- d', 'ul(li(p(a) ol1(li(p(b) p(c)))) li(p(d)))'],
    ['a list’s first number', '7) a\n8) b', 'ol7(li(p(a)) li(p(b)))'],
    ['a list numbered from nought', '0. a', 'ol0(li(p(a)))'],
    ['a year is no list in a paragraph', 'In\n1997. The party', 'p(In 1997. The party)'],
    ['other bullets are another list', '- a\n* b', 'ul(li(p(a))) ul(li(p(b)))'],
    [
      'tasks',
      '- [ ] to do\n- [x] done\n- [y] neither',
      'ul(li([ ] p(to do)) li([x] p(done)) li(p([y] neither)))',
    ],
    [
      'loose tasks',
      '- [x] done\n\n  more\n\n- [ ] to do',
      'ul(li([x] p(done) p(more)) li([ ] p(to do)))',
    ],
    ['an empty item', '-\n- b', 'ul(li() li(p(b)))'],
    ['quotations with lazy lines', '> one\ntwo\n>\n> three', 'quote(p(one two) p(three))'],
    ['quotations in quotations', '> a\n> > b', 'quote(p(a) quote(p(b)))'],
    [
      'code with a language',
      '```ts title\nconst a = "<&amp;>";\n\n```',
      'code:ts(const a = "<&amp;>";\n)',
    ],
    ['code by indent', '    a\n\n      b', 'code(a\n\n  b)'],
    ['code that never ends', '~~~\na', 'code(a)'],
    ['a thematic break', 'a\n\n***', 'p(a) hr'],
    ['an image alone is a figure', '![Alt *text*](a.png "Title")', 'figure(a.png)'],
    ['an image among words is not', 'see ![Alt *text*](a.png)', 'p(see !a.png(Alt text))'],
    ['nothing at all', '', ''],
    ['white space only', ' \n\t\n', ''],
    ['definitions of links leave nothing', '[a]: https://x.org\n\n[a]', 'p(<https://x.org>(a))'],
  ])('%s', (_, markdown, tree) => {
    expect(treeOf(markdown)).toBe(tree);
  });

  test('tables keep their alignment, fill short rows and cut long ones', () => {
    const [table] = parse(
      '| a | b | c |\n|:--|:-:|--:|\n| 1 \\| x | `2 \\| y` |\n| 1 | 2 | 3 | 4 |',
    ).document.blocks;
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.columns.map(({ align }) => align)).toEqual(['left', 'center', 'right']);
    expect(shorthand([table])).toBe('table(a|b|c / 1 | x|`2 | y`| / 1|2|3)');
  });

  test('headings have ids that are unique and read as code hosts make them', () => {
    const { blocks } = parse(
      '# What is *alleged*?\n# What is alleged\n# What is alleged-1\n# ???\n# ភាសា Œuvre',
    ).document;
    expect(blocks.map((block) => block.kind === 'heading' && block.id)).toEqual([
      'what-is-alleged',
      'what-is-alleged-1',
      'what-is-alleged-1-1',
      'section',
      'ភាសា-œuvre',
    ]);
  });
});

describe('inlines', () => {
  test.each([
    ['emphasis', '*a* _b_ **c** __d__ ***e***', '*a* *b* **c** **d** ***e***'],
    ['no emphasis inside words', 'snake_case_name 2*3*4', 'snake_case_name 2*3*4'],
    ['struck words', '~~gone~~', '~~gone~~'],
    ['code keeps what it holds', '`&amp; *a* \\*`', '`&amp; *a* \\*`'],
    ['escapes', '\\*a\\* 1\\. \\# \\[^x\\] \\<b\\>', '*a* 1. # [^x] <b>'],
    [
      'character references',
      '&amp; &lt; &copy; &eacute; &NotEqualTilde; &#8217; &#x201C;',
      '& < © é ≂̸ ’ “',
    ],
    ['a reference needs its semicolon', '&copy &ampx; &nothing;', '&copy &ampx; &nothing;'],
    ['numbers are code points', '&#146;&#0;&#xD800;&#x110000;', '\u0092���'],
    ['an escaped reference is none', '\\&amp; &amp;amp;', '&amp; &amp;'],
    ['a reference makes no markup', '&#42;a&#42; &#91;b&#93;(c)', '*a* [b](c)'],
    ['no-break spaces stay', 'a\u00a0b&nbsp;c', 'a\u00a0b\u00a0c'],
  ])('%s', (_, markdown, inlines) => {
    expect(treeOf(markdown)).toBe(`p(${inlines})`);
  });

  test('a null character becomes the replacement character', () => {
    expect(treeOf('a\0b')).toBe('p(a\ufffdb)');
  });
});

describe('links', () => {
  test.each([
    ['[a](https://x.org/ä?b=1&amp;c "T")', '<https://x.org/%C3%A4?b=1&c>(a)'],
    ['[a](HTTP://x.org)', '<HTTP://x.org>(a)'],
    ['<https://x.org/?a&amp;b>', '<https://x.org/?a&amp;b>(https://x.org/?a&amp;b)'],
    ['www.x.org and x@y.org.', '<http://www.x.org>(www.x.org) and <mailto:x@y.org>(x@y.org).'],
    ['[**a**][r]\n\n[r]: mailto:x@y.org', '<mailto:x@y.org>(**a**)'],
  ])('%s passes', (markdown, inlines) => {
    const { document, reported } = parse(markdown);
    expect(shorthand(document.blocks)).toBe(`p(${inlines})`);
    expect(reported).toEqual([]);
  });

  test.each([
    '[a *b*](javascript:alert(1))',
    '[a *b*](JaVaScript&colon;alert(1))',
    '[a *b*](java&#115;cript:alert(1))',
    '[a *b*](<java\tscript:alert(1)>)',
    '[a *b*](data:text/html;base64,PHNjcmlwdD4=)',
    '[a *b*](file:///etc/passwd)',
    '[a *b*](vbscript:x)',
    '[a *b*](//x.org)',
    '[a *b*](other.md)',
    '[a *b*]()',
    '[a *b*](https:)',
    '[a *b*][r]\n\n[r]: javascript:alert(1)',
  ])('%s is refused, its words kept', (markdown) => {
    const { document, reported } = parse(markdown);
    expect(shorthand(document.blocks)).toBe('p(a *b*)');
    expect(reported.map(({ code, span }) => [code, span?.line])).toEqual([['BRIEF-VERIFY-022', 1]]);
  });

  test('to a heading of the document they pass, whatever stands first', () => {
    const { document, reported } = parse('[a](#the-end) [b](#caf%C3%A9)\n\n# The end\n\n# Café');
    expect(shorthand(document.blocks)).toBe('p(<#the-end>(a) <#café>(b)) h1(The end) h1(Café)');
    expect(reported).toEqual([]);
  });

  test('to a heading that is not there they are reported', () => {
    expect(parse('[a](#nowhere)').reported.map(({ code }) => code)).toEqual(['BRIEF-VERIFY-022']);
  });
});

describe('raw HTML', () => {
  test.each([
    ['tags in a line go, words stay', 'a <b>bold</b> <i>word</i>', 'p(a bold word)', 2],
    [
      'a block’s words stay as one paragraph',
      '<div>\n*one* &amp;\n<p>two</p>\n</div>',
      'p(*one* & two)',
      1,
    ],
    ['scripts leave nothing', '<script>\nalert("x")\n</script>', '', 1],
    ['styles neither', 'a\n\n<style>p { color: red }</style>', 'p(a)', 1],
    ['comments go in silence', 'a <!-- b --> c\n\n<!-- d\ne -->', 'p(a  c)', 0],
    ['a less-than sign is text', 'a < b and 1<2', 'p(a < b and 1<2)', 0],
  ])('%s', (_, markdown, tree, warnings) => {
    const { document, reported } = parse(markdown);
    expect(shorthand(document.blocks)).toBe(tree);
    expect(reported.map(({ code }) => code)).toEqual(Array(warnings).fill('BRIEF-VERIFY-021'));
  });

  test('the warning points at the tag', () => {
    const [warning] = parse('one\n\n> - two\n>   three <b>x</b>').reported;
    expect(warning?.span).toMatchObject({ file: 'a.md', line: 4, column: 11, endColumn: 14 });
  });
});

describe('boxes', () => {
  test('hold what stands between their markers, other boxes too', () => {
    const markdown =
      '<!-- box: summary -->\n# A\n\ntext\n<!-- box: note -->\n- b\n<!-- /box -->\n\nc\n\n<!-- /box -->\nd';
    expect(treeOf(markdown)).toBe('box:summary(h1(A) p(text) box:note(ul(li(p(b)))) p(c)) p(d)');
    expect(parse(markdown).reported).toEqual([]);
  });

  test.each([
    ['an unknown role', '<!-- box: sumary -->\na\n\n<!-- /box -->\nb', 'p(a) p(b)', 1],
    ['one that never ends', 'a\n\n<!-- box: note -->\nb', 'p(a) p(b)', 3],
    ['one that never began', 'a\n\n<!-- /box -->\nb', 'p(a) p(b)', 3],
    [
      'one that ends in another container',
      '> <!-- box: note -->\n> a\n\n<!-- /box -->',
      'quote(p(a))',
      1,
    ],
  ])('%s is reported and its content kept', (_, markdown, tree, line) => {
    const { document, reported } = parse(markdown);
    expect(shorthand(document.blocks)).toBe(tree);
    expect(reported[0]).toMatchObject({ code: 'BRIEF-VERIFY-023', span: { line } });
  });

  test.each(['box: note', '/box', 'chart: bar', 'table: spans', 'contents', 'language: fr'])(
    'keeps words that stand between two comments: %s',
    (marker) => {
      const { document, reported } = parse(`<!-- ${marker} --> words <!-- more -->`);
      expect(shorthand(document.blocks)).toBe('p(words)');
      expect(reported).toMatchObject([{ code: 'BRIEF-VERIFY-021' }]);
    },
  );

  test('is no harder to dissolve for all that it holds', () => {
    const { document } = parse(`<!-- box: note -->\n\n${'a\n\n'.repeat(200_000)}`);
    expect(document.blocks).toHaveLength(200_000);
  });

  test('a near miss is guessed', () => {
    expect(parse('<!-- box: sumary -->\n\n<!-- /box -->').reported[0]?.hints).toEqual([
      'did you mean "summary"?',
    ]);
  });

  test('a marker among words or in code is no marker', () => {
    expect(treeOf('a <!-- box: note --> b\n\n```\n<!-- box: note -->\n```')).toBe(
      'p(a  b) code(<!-- box: note -->)',
    );
  });
});

describe('evidence', () => {
  const id = 'p-0123456789ab';
  const end = `\n\n[^${id}]: The Post.\n[^own]: Mine.`;

  test('is a block quotation whose last paragraph is a dash, a speaker and a passage’s label', () => {
    const { blocks } = parse(
      `> one\n>\n> two\n>\n> — **Kin Phea**; *The Post*[^${id}]${end}`,
    ).document;
    expect(shorthand(blocks)).toBe('quote(p(one) p(two) — **Kin Phea**; *The Post*[^1])');
    expect(blocks[0]).toMatchObject({ evidence: { id } });
  });

  test('may begin with bold type, or be numbered', () => {
    const numbered = 'p-0123456789ab-2';
    const { blocks } = parse(`> one\n>\n> — **Kin**[^${numbered}]\n\n[^${numbered}]: x`).document;
    expect(blocks[0]).toMatchObject({ evidence: { id: numbered } });
  });

  test.each([
    ['another label', `> one\n>\n> — Kin[^own]${end}`],
    ['no dash', `> one\n>\n> Kin[^${id}]${end}`],
    ['a label in the middle', `> one\n>\n> — Kin[^${id}] and so on${end}`],
    ['a label that is escaped', `> one\n>\n> — Kin\\[^${id}]${end}`],
    ['no definition', `> one\n>\n> — Kin[^${id}]`],
    ['no label', '> one\n>\n> — Kin'],
  ])('is nothing with %s', (_, markdown) => {
    expect(parse(markdown).document.blocks[0]).not.toHaveProperty('evidence');
  });
});

describe('front matter', () => {
  test('gives the keys that a page needs, and leaves others alone', () => {
    const { document, reported } = parse(
      '---\ntitle: A & B\nauthors:\n  - { name: A, affiliation: B }\n  - C\ndate: 2024-03-15\nstatus: draft\nembargo-until: 2024-04-01\nevidence: abc\nkeywords: one\nlayout: post\n---\n# Hello',
    );
    expect(reported).toEqual([]);
    expect(document.meta).toEqual({
      title: 'A & B',
      authors: [{ name: 'A', affiliation: 'B' }, { name: 'C' }],
      date: '2024-03-15',
      status: 'draft',
      embargoUntil: '2024-04-01',
      evidenceSha256: 'abc',
      keywords: ['one'],
      language: 'en',
    });
    expect(shorthand(document.blocks)).toBe('h1(Hello)');
  });

  test.each([
    ['a number for a title', 'title: 1.10', 'BRIEF-VERIFY-026', 2, 8],
    ['a day that is none', 'title: a\ndate: 2024-02-30', 'BRIEF-VERIFY-026', 3, 7],
    ['another status', 'status: done', 'BRIEF-VERIFY-026', 2, 9],
    ['an author without text', 'authors:\n  - name: [a]', 'BRIEF-VERIFY-026', 3, 11],
    ['a list', '- a', 'BRIEF-VERIFY-026', 2, 1],
    ['broken YAML', 'title: "a', 'BRIEF-SPEC-001', 2, undefined],
  ])('%s is reported in its place', (_, yaml, code, line, column) => {
    const { document, reported } = parse(`---\n${yaml}\n---\ntext`);
    expect(reported[0]).toMatchObject({ code, span: { line, ...(column && { column }) } });
    expect(shorthand(document.blocks)).toBe('p(text)');
  });

  test('counts in the lines of what follows', () => {
    expect(parse('---\ntitle: a\n---\n\n[^x]').reported[0]?.span?.line).toBe(5);
  });

  test.each([
    ['a thematic break', '---\n\ntext', 'hr p(text)'],
    ['an empty one', '---\n---\ntext', 'p(text)'],
    ['one of comments', '---\n# a\n---\ntext', 'p(text)'],
    ['one with dots at its end', '---\ntitle: a\n...\ntext', 'p(text)'],
    ['a byte order mark and Windows line ends', '\ufeff---\r\ntitle: a\r\n---\r\ntext', 'p(text)'],
  ])('%s is no trouble', (_, markdown, tree) => {
    const { document, reported } = parse(markdown);
    expect(shorthand(document.blocks)).toBe(tree);
    expect(reported).toEqual([]);
  });

  test('a key __proto__ changes no prototype', () => {
    const { document } = parse('---\n__proto__: { title: x }\n---\n');
    expect(document.meta).not.toHaveProperty('title');
  });
});

test('an image says where it stands, for whoever cannot open it', () => {
  const [, figure] = parse('one\n\n![a](x.png)').document.blocks;
  if (figure?.kind !== 'figure') throw new Error('no figure');
  expect(figure.image.span).toMatchObject({ line: 3, column: 1, endColumn: 12 });
  expect(inlineShorthand([figure.image])).toBe('!x.png(a)');
});
