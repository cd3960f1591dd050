import { expect, it } from 'vitest';
import { readIncoming } from '../../../src/corpus/drafting/incoming.ts';
import { nodeFileSystem } from '../../../src/project/node-file-system.ts';
import { folderWith } from '../corpus-folder.ts';

it('gives a file with the longest of names one that leaves room for its description', async () => {
  const name = `${'b'.repeat(199)}-${'c'.repeat(51)}.txt`;
  const root = folderWith({
    [name]: 'The weir was mended in the spring by the people below it.\n',
  });
  const incoming = await readIncoming(nodeFileSystem, `${root}/${name}`);
  expect(incoming).toMatchObject({ path: `corpus/${'b'.repeat(199)}.txt` });
});
