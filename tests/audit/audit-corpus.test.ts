import { describe, expect, it } from 'vitest';
import { auditCorpus } from '../../src/audit/audit-corpus.ts';
import { folderWith, readFolder, repository } from '../corpus/corpus-folder.ts';

const story = [
  'The river board opened the sluices on Monday after a week of rain, and the villages below were told by loudspeaker.',
  'The gauges of the upper river had stood above the mark for three days, said the keeper of the books, who has read them since 1987.',
  'Farmers moved their buffaloes to the road, and two schools were closed until the water fell.',
  'The board will meet again in the dry season to decide who pays for the new gauge and for the boat.',
].join('\n\n');

/** Codes and lines of what is found about the articles of these ids, or about all. */
async function audit(
  files: Readonly<Record<string, string>>,
  ...wanted: readonly string[]
): Promise<readonly string[]> {
  const { articles } = (await readFolder(folderWith(files))).corpus;
  const told = articles.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
  return auditCorpus(articles, told).map(
    ({ code, span, file }) => `${code.slice(-3)} ${span ? `${span.file}:${span.line}` : file}`,
  );
}

const dated = 'issued: "2024-03-05"\n';

describe('the audit of a corpus', () => {
  it('has nothing to say of a dated text with a title of its own', async () => {
    const text = `River board opens sluices after rain\n\nBy Ros Mealea\n\n${story}\n`;
    expect(await audit({ 'corpus/a.txt': text, 'corpus/a.yaml': dated })).toEqual([]);
  });

  it('shows a title that belongs to another text', async () => {
    const text = `Geopolitics of Rare Earth Elements in the Asia-Pacific Region\n\n${story}\n`;
    expect(await audit({ 'corpus/a.txt': text, 'corpus/a.yaml': dated })).toEqual([
      '040 corpus/a.txt:1',
    ]);
  });

  it('shows the title of a description that belongs to another text', async () => {
    const yaml = `${dated}title: Tariffs on imported motorcycles\n`;
    expect(await audit({ 'corpus/a.txt': story, 'corpus/a.yaml': yaml })).toEqual([
      '040 corpus/a.txt',
    ]);
  });

  it('says nothing of a title in another script', async () => {
    const text = `ដំណឹងអំពីទឹកជំនន់នៅតាមដងទន្លេ\n\n${story}\n`;
    expect(await audit({ 'corpus/a.txt': text, 'corpus/a.yaml': dated })).toEqual([]);
  });

  it('shows a second byline, and not the first one standing again', async () => {
    const text = `River board opens sluices\n\nBy Ros Mealea\n\n${story}\n\nBy Ros Mealea\n\nBy Hok Piseth\n\n${story.replaceAll('river', 'lake')}\n`;
    expect(await audit({ 'corpus/a.txt': text, 'corpus/a.yaml': dated })).toEqual([
      '041 corpus/a.txt:15',
    ]);
  });

  it('compares each with all: one that stands there twice, one that begins like another', async () => {
    const [lede = ''] = story.split('\n\n');
    const other = `${lede}\n\nIn the hills nothing was heard of it, and the market opened as on every Monday.\n`;
    const files = {
      'corpus/a.txt': story,
      'corpus/a.yaml': dated,
      'corpus/b.txt': story.replace('1987', '1986'),
      'corpus/b.yaml': dated,
      'corpus/c.txt': other,
      'corpus/c.yaml': dated,
    };
    expect(await audit(files)).toEqual(['043 corpus/b.txt', '042 corpus/c.txt:1']);
    expect(await audit(files, 'b')).toEqual(['043 corpus/b.txt']);
  });

  it('shows what has no date', async () => {
    expect(await audit({ 'corpus/a.txt': story })).toEqual(['044 corpus/a.txt']);
  });

  it('passes over the salutations of a speech', async () => {
    const text = `${story}\n\nMr. President,\n\nThe river will rise again before the year is out.\n`;
    expect(await audit({ 'corpus/a.txt': text, 'corpus/a.yaml': dated })).toEqual([]);
  });

  it('shows lines that look like the page, unless a person keeps them', async () => {
    const text = `${story}\n\nRead more of our stories on the river, every day, in your pocket.\n`;
    const keep = `${dated}keep: [{ lines: 9, reason: The report ends with this. }]\n`;
    expect(await audit({ 'corpus/a.txt': text, 'corpus/a.yaml': dated })).toEqual([
      '045 corpus/a.txt:9',
    ]);
    expect(await audit({ 'corpus/a.txt': text, 'corpus/a.yaml': keep })).toEqual([]);
  });

  it('has nothing to show of the example that ships', async () => {
    const { corpus } = await readFolder(repository);
    expect(auditCorpus(corpus.articles)).toEqual([]);
  });
});
