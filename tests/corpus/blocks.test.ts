import { describe, expect, it } from 'vitest';
import { articleOf, keptTexts } from './corpus-folder.ts';

const sentence = 'The river rose for nine days and on the tenth it began to fall, slowly at first.';
const second = 'The ministers left before dawn, each by another door, and the papers stayed.';

describe('blocks of a text', () => {
  it('are paragraphs between blank lines', () => {
    expect(keptTexts(`${sentence}\n\n\n${second}\n`)).toEqual([sentence, second]);
  });

  it('are lines where a file has no blank lines between paragraphs', () => {
    const long = `${sentence} ${sentence}`;
    const text = `${long}\nA heading between them\n${second} Then it rained.\nIt was not to be.`;
    expect(keptTexts(text)).toEqual([long, `${second} Then it rained.`, 'It was not to be.']);
    expect(articleOf(text).blocks[1]).toMatchObject({ kind: 'heading', quotable: false });
  });

  it('join the lines of a paragraph wrapped at a column', () => {
    const wrapped = [
      'The provincial department of public works said that a contract had been',
      'signed in March, but that the contractor was waiting for a permit from',
      'Phnom Penh. Nobody could say when it would come, or from whom, or what',
      'it would cost.',
    ].join('\n');
    const next = 'The towns have sent\nfive petitions.';
    const other = `Nobody had asked. ${wrapped}`;
    expect(keptTexts(`${wrapped}\n\nHe waited.\n\n${other}\n`)).toEqual([
      wrapped,
      'He waited.',
      other,
    ]);
    expect(keptTexts(next)).toEqual([next]);
  });

  it('do not join short lines that stand under each other', () => {
    const text = `${sentence}\n\nOffice of the Governor\nPrek Romdeng\nMay 2, 2019\n\n${second}`;
    expect(keptTexts(text)).toEqual([sentence, second]);
  });

  it('open a paragraph at an indented line of a wrapped text', () => {
    const first = [
      'The provincial department of public works said that a contract had been',
      'signed in March, but that the contractor was waiting for a permit from',
      'the capital, which nobody had asked for until the end of the dry season.',
    ].join('\n');
    const next = first.replace('The provincial', 'A national');
    expect(keptTexts(`${first}\n    ${next}`)).toEqual([first, next]);
  });

  it('start after bullet and white space, with the depth of the list', () => {
    const text = `${sentence}\n\n  • One measure is taken.\n    ◦ Under it another one.\n  • A third is not.`;
    const items = articleOf(text).blocks.filter(({ kind }) => kind === 'list-item');
    expect(items.map(({ start, end, level }) => [level, text.slice(start, end)])).toEqual([
      [1, 'One measure is taken.'],
      [2, 'Under it another one.'],
      [1, 'A third is not.'],
    ]);
  });

  it('take numbers of one or two digits for a list, and a year for prose', () => {
    const text = '1. The first measure is this one.\n2) The second measure.\n1997. The party won.';
    const { blocks } = articleOf(text);
    expect(blocks.map(({ kind }) => kind)).toEqual(['list-item', 'list-item', 'paragraph']);
  });

  it('keep a dash at the start of a wrapped line inside its paragraph', () => {
    const text = [
      'The provincial department of public works said that a contract had been',
      '– if the minister was to be believed – signed in March, but that nobody',
      '- least of all the contractor - had seen it since the end of that month,',
      'when the barges came and went away again without an hour of work at all,',
      'and the dredgers with them.',
    ].join('\n');
    expect(keptTexts(text)).toEqual([text]);
  });

  it('treat no-break spaces as white space, also before a line', () => {
    expect(keptTexts(`\u00a0\u00a0${sentence}\u00a0\n\u00a0\n\u200b${second}`)).toEqual([
      sentence,
      second,
    ]);
  });

  it.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('are the same with %s line ends', (_, lineEnd) => {
    const text = `How it rose\n\n${sentence}\n\n• One measure is taken.\n`;
    const shown = (source: string): readonly string[] =>
      articleOf(source).blocks.map(({ kind, start, end }) => `${kind} ${source.slice(start, end)}`);
    expect(shown(text.replaceAll('\n', lineEnd))).toEqual(shown(text));
  });

  it('are none where a file is blank', () => {
    expect(articleOf('').blocks).toEqual([]);
    expect(articleOf(' \n\u00a0\n').blocks).toEqual([]);
  });
});

describe('headings', () => {
  it('are short lines without an end that a paragraph follows', () => {
    const text = `${sentence}\n\nWhat the river took\n\n${second}`;
    expect(articleOf(text).blocks[1]).toMatchObject({ kind: 'heading', level: 2 });
  });

  it('may ask a question where their words are capitalised', () => {
    const text = `Where Will the River Thaw End Up?\n\n${sentence}`;
    expect(articleOf(text).blocks[0]).toMatchObject({ kind: 'heading', level: 1 });
  });

  it('may ask a question in any capitals above the byline or the date, and only there', () => {
    const question = 'Who reads the river gauges?';
    for (const line of ['By Mara Example', '12 March 2023']) {
      const { blocks } = articleOf(`${question}\n\n${line}\n\n${sentence}`);
      expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1 });
    }
    expect(articleOf(`${question}\n\n${sentence}`).blocks[0]).toMatchObject({ kind: 'paragraph' });
  });

  it('are no sentences that lost their full stop after a quotation', () => {
    expect(keptTexts(`${sentence}\n\n“We will not,” she said\n\n${second}`)).toHaveLength(3);
  });
});
