import { describe, expect, it } from 'vitest';
import { added, article, extract, marked } from './pages.ts';

describe('blocks', () => {
  it('knows headings by level, list items by depth, and quotations', () => {
    const { text, marks = [] } = extract(
      article(
        `<h2>What was said</h2><ul><li>One pier of stone</li><li>Two of wood<ul><li>One of them old</li></ul></li></ul>
        <h3>In the letter</h3><blockquote><p>We ask for nothing but our berths.</p></blockquote><p>The end of it.</p>`,
      ),
    );
    const found = marks.map(({ kind, level, start, end }) => [kind, level, text.slice(start, end)]);
    expect(found.slice(3)).toEqual([
      ['heading', 2, 'What was said'],
      ['list-item', 1, 'One pier of stone'],
      ['list-item', 1, 'Two of wood'],
      ['list-item', 2, 'One of them old'],
      ['heading', 3, 'In the letter'],
      ['block-quotation', 0, 'We ask for nothing but our berths.'],
      ['paragraph', 0, 'The end of it.'],
    ]);
  });

  it('reads a table of data row by row, and leaves empty cells out', () => {
    const table =
      '<table><thead><tr><th>Year<th>Boats</thead><tbody><tr><td>2022<td>140<tr><td>2023<td> <td>151</tbody></table>';
    expect(added(article(table))).toEqual(['Year | Boats', '2022 | 140', '2023 | 151']);
  });

  it('says that a row of a table is one', () => {
    const { marks = [] } = extract(article('<table><tr><td>a<td>b<tr><td>1<td>2</table>'));
    expect(marks.filter(({ reason }) => reason === 'table-row')).toHaveLength(2);
  });

  it('parts paragraphs at two breaks and joins a line at one', () => {
    expect(added(article('<div>One line<br>and its end.<br><br>Another.</div>'))).toEqual([
      'One line and its end.',
      'Another.',
    ]);
  });

  it('reads preformatted text as paragraphs parted by blank lines', () => {
    expect(added(article('<pre>A line that\nis wrapped.\n\nThe next one.</pre>'))).toEqual([
      'A line that is wrapped.',
      'The next one.',
    ]);
  });

  it('keeps a quoted post that comes in a box for pictures', () => {
    const post =
      '<div class="video-container"><blockquote class="post"><p>We are at the pier.</p></blockquote></div>';
    expect(marked(article(post))).toContain('block-quotation: We are at the pier.');
  });
});

describe('words', () => {
  it.each([
    [
      'inline elements without a blank between',
      '<p>A <b>b</b>old<i>,</i> word.</p>',
      'A bold, word.',
    ],
    ['blanks of all kinds as one', '<p>A\n\t word &nbsp; and&#8239;more.</p>', 'A word and more.'],
    ['soft hyphens and word joiners gone', '<p>Under&shy;stand&#8288;ing.</p>', 'Understanding.'],
    ['a zero-width space gone between Latin letters', '<p>port&#8203;side.</p>', 'portside.'],
    ['one between Khmer letters kept', '<p>ភ្នំ&#8203;ពេញ។</p>', 'ភ្នំ\u200bពេញ។'],
    [
      'character references decoded once',
      '<p>AT&amp;amp;T, &eacute;t&#233;.</p>',
      'AT&amp;T, été.',
    ],
    [
      'references to windows-1252 by number as browsers do',
      '<p>&#147;Yes&#148; &#150; no.</p>',
      '“Yes” – no.',
    ],
    [
      'marks around what <q> quotes',
      '<p>She said <q>it is <q>new</q></q>.</p>',
      'She said “it is ‘new’”.',
    ],
    [
      'a link to a note left out',
      '<p>It rained.<sup><a href="#n1">[1]</a></sup> Then not.</p>',
      'It rained. Then not.',
    ],
    ['a power kept', '<p>An area of 10 km<sup>2</sup>.</p>', 'An area of 10 km2.'],
    [
      'what the file hides left out',
      '<p>Seen<span style="display: none">hidden</span><span hidden>too</span>.</p>',
      'Seen.',
    ],
    [
      'what is shown to a pointer left out',
      '<p>A word<span class="tooltip-text">explained</span>.</p>',
      'A word.',
    ],
    [
      'scripts and what they leave to readers without them left out',
      '<p>Text<script>var a = "<p>x";</script><noscript>Turn it on</noscript>.</p>',
      'Text.',
    ],
  ])('has %s', (_, markup, expected) => {
    expect(added(article(markup))).toEqual([expected]);
  });
});
