import { describe, expect, test } from 'vitest';
import { parse, shorthand } from './parse.ts';

const text = `Whoever misses the boat waits, and nobody counts the people on the quay.

The harbour says that “the *last* boat
leaves at noon,”[^p-2b7f731f7130] and “no boat waits”[^log]. Its “board” is of ~~wet~~ slate.

> “I was told, at *noon*, that nobody\ncounts them,” said the director. Others agree.
>
> — **Ada Ferryman**, director; “Boats after dark”[^p-c1ff731f7130]

| A | B |
|---|---|
| a cell of words | x |

[^p-c1ff731f7130]: A note with words of its own.
[^p-2b7f731f7130]: Another.
[^log]: A third.
`;

function pulled(words: string): string {
  return `<!-- box: pull-quote -->\n${words}\n<!-- /box -->`;
}

function refused(words: string): readonly string[] {
  return parse(`${text}\n${pulled(words)}\n`).reported.map(({ code, message }) => {
    expect(code).toBe('BRIEF-VERIFY-033');
    return message;
  });
}

describe('a pull quote may be', () => {
  test.each([
    ['words of the text', 'nobody counts the people on the quay'],
    ['with the end of a sentence', 'nobody counts the people on the quay.'],
    ['that begin with a capital', 'Nobody counts the people'],
    ['with emphasis of its own', 'nobody **counts** the people'],
    ['that name who is quoted in them', 'The harbour says that “the last boat leaves at noon,”'],
    ['up to the marks of a quotation', 'The harbour says that'],
    ['with marks that quote nobody', 'Its “board” is of slate'],
    ['over lines', 'nobody counts\nthe people'],
    ['of a cell', 'a cell of words'],
    ['of a note', 'words of its own'],
    [
      'somebody’s words with who said them',
      '“nobody counts them,” said the director\n\n— Ada Ferryman',
    ],
    [
      'in marks that the text has elsewhere',
      '“at noon, that nobody counts them”\n\n— Ada Ferryman, director',
    ],
  ])('%s', (_, words) => {
    expect(refused(words)).toEqual([]);
  });
});

describe('a pull quote may not', () => {
  const absent = 'the words of this pull quote do not stand in the text';
  const misattributed = 'nobody is quoted in the text with the words of this pull quote';
  const mixed = 'a pull quote holds paragraphs of words alone';
  test.each([
    ['say what the text does not', 'nobody counts the ferries', absent],
    ['say what is struck out', 'wet', absent],
    ['leave words out', 'Whoever misses the boat waits on the quay', absent],
    ['begin or end amid a word', 'body counts the people', absent],
    ['repeat another pull quote', '', mixed],
    [
      'repeat somebody’s words as the brief’s',
      'Others agree',
      'this pull quote does not say whose words it repeats',
    ],
    [
      'repeat a quotation in the text as the brief’s',
      '“the last boat leaves at noon”',
      'this pull quote does not say whose words it repeats',
    ],
    [
      'begin amid a quotation',
      'leaves at noon,” and “no boat waits”',
      'this pull quote does not say whose words it repeats',
    ],
    ['end amid one', 'and “no boat', 'this pull quote does not say whose words it repeats'],
    ['change somebody’s words', '“nobody counted them”\n\n— Ada Ferryman', misattributed],
    ['change their capitals', '“Nobody counts them”\n\n— Ada Ferryman', misattributed],
    ['give them to somebody else', '“nobody counts them”\n\n— Bo Pilot', misattributed],
    [
      'give the brief’s words to somebody',
      'nobody counts the people\n\n— Ada Ferryman',
      misattributed,
    ],
    ['be a name alone', '— Ada Ferryman', mixed],
    ['call a note', 'nobody counts the people[^p-c1ff731f7130]', mixed],
    ['hold a link', '[nobody](https://example.org) counts', mixed],
    ['hold a list', '- nobody counts the people', mixed],
  ])('%s', (_, words, message) => {
    expect(refused(words)).toEqual([message]);
  });

  test('stand by another pull quote alone, wherever it is', () => {
    const [first, second] = [pulled('no such words'), pulled('no such words')];
    const { reported, document } = parse(
      `Text.\n\n- item\n\n  ${first.replaceAll('\n', '\n  ')}\n\n${second}\n`,
    );
    expect(reported.map(({ span }) => span?.line)).toEqual([5, 9]);
    expect(shorthand(document.blocks)).toBe(
      'p(Text.) ul(li(p(item) p(no such words))) p(no such words)',
    );
  });
});
