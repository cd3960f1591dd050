import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleOf, folderWith, readFolder, repository } from './corpus-folder.ts';
import { labelledPages } from './labels.ts';

const page = readFileSync(join(repository, 'docs/corpus.md'), 'utf8');
const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = '']) => yaml);
/** As many lines as the longest range in the examples, no two alike. */
const source = Array.from(
  { length: 140 },
  (_, index) => `Line ${index} tells of the river, and how it rose in the night.`,
).join('\n');

describe('docs/corpus.md', () => {
  it.each(examples)('gives an example that works: %s', async (yaml) => {
    const root = folderWith({ 'corpus/source.txt': source, 'corpus/source.yaml': yaml });
    const { corpus, diagnostics } = await readFolder(root);
    expect(diagnostics).toEqual([]);
    expect(corpus.articles).toHaveLength(yaml.startsWith('articles:') ? 2 : 1);
  });

  it('explains every reason that the rules give for the example pages', () => {
    const reasons = new Set(
      labelledPages(repository).flatMap(({ text }) => articleOf(text).blocks.map((b) => b.reason)),
    );
    expect([...reasons].filter((reason) => !page.includes(`\`${reason}\``))).toEqual([]);
  });
});
