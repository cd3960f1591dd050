/** Markdown of GitHub's extensions, composed by us, with the HTML that its specification asks for. */
export interface GithubExample {
  readonly name: string;
  readonly markdown: string;
  readonly html: string;
}

function example(name: string, markdown: string, html: string): GithubExample {
  return { name, markdown, html };
}

const address = (href: string, words = href): string => `<a href="${href}">${words}</a>`;

const tables: readonly GithubExample[] = [
  example(
    'a table of two columns',
    '| a | b |\n|---|---|\n| c | d |',
    '<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>',
  ),
  example(
    'a table without outer pipes, of every alignment',
    'a | b | c | d\n:-- | :-: | --: | ---\n1 | 2 | 3 | 4',
    '<table><tr><th>a</th><th>b</th><th>c</th><th>d</th></tr><tr><td>1</td><td>2</td><td>3</td><td>4</td></tr></table>',
  ),
  example(
    'pipes in cells, in code and in emphasis',
    '| a |\n| - |\n| b `\\|` c |\n| d **\\|** e |',
    '<table><tr><th>a</th></tr><tr><td>b <code>|</code> c</td></tr><tr><td>d <strong>|</strong> e</td></tr></table>',
  ),
  example(
    'a table that a quotation ends',
    '| a | b |\n|---|---|\n| c | d |\n> quoted',
    '<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table><blockquote><p>quoted</p></blockquote>',
  ),
  example(
    'a row of words after a table',
    '| a | b |\n|---|---|\n| c | d |\nlast\n\nafter',
    '<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr><tr><td>last</td><td></td></tr></table><p>after</p>',
  ),
  example(
    'a head and a delimiter that do not match',
    '| a | b |\n|---|\n| c |',
    '<p>| a | b |\n|---|\n| c |</p>',
  ),
  example(
    'rows with too few and too many cells: the latter are dropped',
    '| a | b |\n|---|---|\n| c |\n| d | e | f |',
    '<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td></td></tr><tr><td>d</td><td>e</td></tr></table>',
  ),
  example(
    'a table without rows',
    '| a | b |\n|---|---|',
    '<table><tr><th>a</th><th>b</th></tr></table>',
  ),
  example(
    'inlines of every kind in cells',
    '| *a* | ~~b~~ | `c` | [d](https://x.org) |\n|---|---|---|---|\n| ![e](e.png) | &amp; | \\* | https://y.org |',
    `<table><tr><th><em>a</em></th><th><del>b</del></th><th><code>c</code></th><th>${address('https://x.org', 'd')}</th></tr><tr><td><img alt="e"></td><td>&amp;</td><td>*</td><td>${address('https://y.org')}</td></tr></table>`,
  ),
  example(
    'a table in a list in a quotation',
    '> - | a | b |\n>   |---|---|\n>   | c | d |',
    '<blockquote><ul><li><table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table></li></ul></blockquote>',
  ),
  example(
    'cells that are empty',
    '| | b |\n|---|---|\n| c | |\n| | |',
    '<table><tr><th></th><th>b</th></tr><tr><td>c</td><td></td></tr><tr><td></td><td></td></tr></table>',
  ),
  example(
    'a paragraph before a table',
    'words\n| a | b |\n|---|---|\n| c | d |',
    '<p>words</p><table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>',
  ),
];

const strikethrough: readonly GithubExample[] = [
  example('struck words', '~~Hi~~ there', '<p><del>Hi</del> there</p>'),
  example('struck by one tilde', 'a ~b~ c', '<p>a <del>b</del> c</p>'),
  example('a line that paragraphs end', 'a ~~b\n\nc~~ d', '<p>a ~~b</p><p>c~~ d</p>'),
  example('three tildes strike nothing', 'a ~~~b~~~ c', '<p>a ~~~b~~~ c</p>'),
  example(
    'emphasis in what is struck',
    '~~*a* **b** c~~',
    '<p><del><em>a</em> <strong>b</strong> c</del></p>',
  ),
  example('struck within a word', 'un~~struck~~ed', '<p>un<del>struck</del>ed</p>'),
  example(
    'tildes in code',
    '`~~a~~` ~~`b`~~',
    '<p><code>~~a~~</code> <del><code>b</code></del></p>',
  ),
  example(
    'a struck link',
    '~~[a](https://x.org)~~',
    `<p><del>${address('https://x.org', 'a')}</del></p>`,
  ),
];

const taskLists: readonly GithubExample[] = [
  example(
    'tasks',
    '- [ ] a\n- [x] b',
    '<ul><li><input type="checkbox"> a</li><li><input type="checkbox" checked> b</li></ul>',
  ),
  example('a large X', '* [X] a', '<ul><li><input type="checkbox" checked> a</li></ul>'),
  example(
    'tasks in tasks',
    '- [x] a\n  - [ ] b\n  - [x] c\n- [ ] d',
    '<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>',
  ),
  example('numbered tasks', '1. [ ] a\n2. [x] b', '<ol><li>a</li><li>b</li></ol>'),
  example(
    'a box that is none',
    '- [] a\n- [y] b\n- [ ]c',
    '<ul><li>[] a</li><li>[y] b</li><li>[ ]c</li></ul>',
  ),
  example('a task of several paragraphs', '- [ ] a\n\n  b', '<ul><li><p>a</p><p>b</p></li></ul>'),
  example('a box amid words', '- a [ ] b', '<ul><li>a [ ] b</li></ul>'),
];

const autolinks: readonly GithubExample[] = [
  example(
    'a bare name',
    'www.commonmark.org',
    `<p>${address('http://www.commonmark.org', 'www.commonmark.org')}</p>`,
  ),
  example(
    'a name with a path',
    'Visit www.x.org/help for more.',
    `<p>Visit ${address('http://www.x.org/help', 'www.x.org/help')} for more.</p>`,
  ),
  example(
    'a full stop after',
    'Visit www.x.org.\n\nAnd www.x.org/a.b.',
    '<p>Visit <a>www.x.org</a>.</p><p>And <a>www.x.org/a.b</a>.</p>',
  ),
  example(
    'brackets around',
    'www.x.org/s?q=M+(b)\n\n(www.x.org/s?q=M+(b))',
    '<p><a>www.x.org/s?q=M+(b)</a></p><p>(<a>www.x.org/s?q=M+(b)</a>)</p>',
  ),
  example('brackets within', 'www.x.org/s?q=(b))+o', '<p><a>www.x.org/s?q=(b))+o</a></p>'),
  example(
    'what looks like an entity after',
    'www.x.org/s?q=c&hl=en\n\nwww.x.org/s?q=c&hl;',
    '<p><a>www.x.org/s?q=c&amp;hl=en</a></p><p><a>www.x.org/s?q=c</a>&amp;hl;</p>',
  ),
  example('an angle bracket after', 'www.x.org/he<lp', '<p><a>www.x.org/he</a>&lt;lp</p>'),
  example(
    'addresses with a scheme',
    'http://x.org (https://y.org/a?b=c) x',
    '<p><a>http://x.org</a> (<a>https://y.org/a?b=c</a>) x</p>',
  ),
  example(
    'an address of mail',
    'foo@bar.baz, a.b-c_d@a.b.',
    '<p><a>foo@bar.baz</a>, <a>a.b-c_d@a.b</a>.</p>',
  ),
  example(
    'mail with a plus',
    'hello+x@y.example and hello@mail+x.example',
    '<p><a>hello+x@y.example</a> and hello@mail+x.example</p>',
  ),
  example(
    'mail with a hyphen or a line below at its end',
    'a.b-c_d@x.y\n\na.b-c_d@x.y.\n\na.b-c_d@x.y-\n\na.b-c_d@x.y_',
    '<p><a>a.b-c_d@x.y</a></p><p><a>a.b-c_d@x.y</a>.</p><p>a.b-c_d@x.y-</p><p>a.b-c_d@x.y_</p>',
  ),
  example(
    'stars around',
    '*https://x.org* **www.y.org**',
    '<p><em><a>https://x.org</a></em> <strong><a>www.y.org</a></strong></p>',
  ),
  example('in code', '`https://x.org`', '<p><code>https://x.org</code></p>'),
  example('a schemeless scheme', 'ftp://x.org/a', '<p><a>ftp://x.org/a</a></p>'),
];

const rawHtml: readonly GithubExample[] = [
  example('tags amid words', 'a <b>c</b> <i>d</i> e', '<p>a <b>c</b> <i>d</i> e</p>'),
  example('a block of HTML', '<div>\n\n*a*\n\n</div>', '<div><p><em>a</em></p></div>'),
  example(
    'tags that GitHub shows as words',
    '<b> <title> <style> <i>\n\n<p>\n  <xmp> shown.  <XMP> too.\n</p>',
    '<p><b> &lt;title> &lt;style> <i></p>\n<p>\n  &lt;xmp> shown.  &lt;XMP> too.\n</p>',
  ),
];

/** By section of the specification, whose own examples `githubCoverage` names. */
export const githubExamples: ReadonlyMap<string, readonly GithubExample[]> = new Map([
  ['Tables', tables],
  ['Strikethrough', strikethrough],
  ['Task list items', taskLists],
  ['Autolinks', autolinks],
  ['Raw HTML', rawHtml],
]);
