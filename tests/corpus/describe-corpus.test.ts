import { describe, expect, it } from 'vitest';
import { describeCorpus } from '../../src/corpus/describe-corpus.ts';
import { folderWith, readFolder } from './corpus-folder.ts';

const sentence = 'The river rose for nine days and on the tenth it began to fall, slowly at first.';
const text = `The river\nShare:\n\n${sentence}\n\nA scrap of the site\nanother text\n`;

describe('the description of a corpus', () => {
  it('gives every line of a file once, kept or not, with the reason', async () => {
    const root = folderWith({ 'corpus/a.txt': text, 'corpus/a.yaml': 'lines: 1-4\n' });
    const [file] = describeCorpus((await readFolder(root)).corpus);
    const blocks = [...(file?.articles[0]?.blocks ?? []), ...(file?.unclaimed ?? [])];
    expect(blocks.map(({ firstLine, quotable, reason }) => [firstLine, quotable, reason])).toEqual([
      [1, false, 'heading'],
      [2, false, 'share-bar'],
      [4, true, 'paragraph'],
      [6, false, 'outside-articles'],
      [7, false, 'outside-articles'],
    ]);
  });

  it('keeps the articles of a file together', async () => {
    const yaml = 'articles:\n  - lines: 1-2\n  - lines: 4\n';
    const root = folderWith({ 'corpus/a.txt': text, 'corpus/a.yaml': yaml });
    const files = describeCorpus((await readFolder(root)).corpus);
    expect(files.map(({ path, articles }) => [path, articles.map(({ id }) => id)])).toEqual([
      ['corpus/a.txt', ['a-1', 'a-2']],
    ]);
  });
});
