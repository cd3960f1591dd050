import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { FileSystem } from '../../src/project/file-system.ts';
import { openProject } from '../../src/project/open-project.ts';
import { folderWith, readFolder } from './corpus-folder.ts';

const sentence = 'The river rose for nine days and on the tenth it began to fall, slowly at first.';
const other = 'The ministers left before dawn, each by another door, and the papers stayed.';

describe('reading the corpus', () => {
  it('takes files in code-unit order of their paths', async () => {
    const files = {
      'corpus/b.txt': sentence,
      'corpus/Z.txt': other,
      'corpus/a.txt': 'One of five words.',
    };
    const { corpus } = await readFolder(folderWith(files));
    expect(corpus.articles.map(({ file }) => file.path)).toEqual([
      'corpus/Z.txt',
      'corpus/a.txt',
      'corpus/b.txt',
    ]);
    expect(corpus.articles.map(({ id }) => id)).toEqual(['z', 'a', 'b']);
  });

  it('reads the folders in it, and names their sources for them', async () => {
    const { corpus } = await readFolder(
      folderWith({
        'corpus/2019/May/a.txt': sentence,
        'corpus/2019/ឯកសារ.txt': `${sentence} ${other}`,
        'corpus/2019-b.txt': other,
      }),
    );
    expect(corpus.articles.map(({ file, id }) => [file.path, id])).toEqual([
      ['corpus/2019-b.txt', '2019-b'],
      ['corpus/2019/May/a.txt', '2019-may-a'],
      ['corpus/2019/ឯកសារ.txt', expect.stringMatching(/^2019-source-[0-9a-f]{8}$/)],
    ]);
  });

  it('leaves out hidden files, hidden folders, and folders behind a link', async () => {
    const root = folderWith({
      'corpus/a.txt': sentence,
      'corpus/.b.txt': other,
      'corpus/.git/c.txt': other,
      'elsewhere/d.txt': other,
    });
    symlinkSync(join(root, 'elsewhere'), join(root, 'corpus', 'link'));
    const { corpus, diagnostics } = await readFolder(root);
    expect(corpus.articles.map(({ id }) => id)).toEqual(['a']);
    expect(diagnostics).toEqual([]);
  });

  it('takes the description in a folder for the source beside it', async () => {
    const { corpus, diagnostics } = await readFolder(
      folderWith({
        'corpus/a.txt': sentence,
        'corpus/in/a.txt': other,
        'corpus/in/a.yaml': 'title: The door\n',
      }),
    );
    expect(corpus.articles.map(({ description }) => description.title?.value)).toEqual([
      undefined,
      'The door',
    ]);
    expect(diagnostics).toEqual([]);
  });

  it('removes a byte order mark and hashes the bytes as they stand', async () => {
    const bytes = Buffer.from(`\ufeff${sentence}\r\n`);
    const { corpus } = await readFolder(folderWith({ 'corpus/a.txt': bytes }));
    const [article] = corpus.articles;
    expect(article?.file.text).toBe(`${sentence}\r\n`);
    expect(article?.file.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('finds articles and passages by id', async () => {
    const { corpus } = await readFolder(folderWith({ 'corpus/My Source (2).txt': sentence }));
    const [passage] = corpus.passages;
    expect(corpus.articleById.get('my-source-2')).toBe(corpus.articles[0]);
    expect(passage && corpus.passageById.get(passage.id)).toBe(passage);
  });

  it('numbers the same text in two files', async () => {
    const { corpus } = await readFolder(
      folderWith({ 'corpus/a.txt': sentence, 'corpus/b.txt': sentence }),
    );
    const [first, second] = corpus.passages;
    expect(second?.id).toBe(`${first?.id}-2`);
  });

  it('keeps markup and templates in a source as the text they are', async () => {
    const hostile = '<script>alert(1)</script> and {{constructor}} and [x](javascript:y) he wrote.';
    const { corpus } = await readFolder(folderWith({ 'corpus/a.txt': hostile }));
    expect(corpus.passages[0]?.text).toBe(hostile);
  });
});

describe('a source that cannot be read is reported, and the rest is read', () => {
  const good = { 'corpus/good.txt': sentence };

  it('where a byte is not UTF-8, with its offset', async () => {
    const bad = Buffer.concat([Buffer.from('Caf\u00e9 '), Buffer.from([0x93, 0x41])]);
    const { corpus, diagnostics } = await readFolder(
      folderWith({ ...good, 'corpus/bad.txt': bad }),
    );
    expect(diagnostics).toMatchObject([
      { code: 'BRIEF-CORPUS-002', severity: 'warning', file: 'corpus/bad.txt' },
    ]);
    expect(diagnostics[0]?.message).toContain('byte 6 ');
    expect(corpus.articles.map(({ id }) => id)).toEqual(['good']);
  });

  it('where it is a symbolic link out of the corpus', async () => {
    const root = folderWith({ ...good, 'secret.txt': other });
    symlinkSync(join(root, 'secret.txt'), join(root, 'corpus', 'link.txt'));
    const { corpus, diagnostics } = await readFolder(root);
    expect(diagnostics).toMatchObject([{ code: 'BRIEF-CORPUS-003', file: 'corpus/link.txt' }]);
    expect(corpus.articles).toHaveLength(1);
  });

  it('where it is a symbolic link to nothing', async () => {
    const root = folderWith(good);
    symlinkSync('nowhere', join(root, 'corpus', 'link.txt'));
    const { diagnostics } = await readFolder(root);
    expect(diagnostics.map(({ code }) => code)).toEqual(['BRIEF-CORPUS-001']);
  });

  it('where it is too large, unread', async () => {
    const root = folderWith({ ...good, 'corpus/huge.txt': 'a' });
    // A hole on the disk: 500 MiB of nothing.
    truncateSync(join(root, 'corpus', 'huge.txt'), 500 * 1024 * 1024);
    const { diagnostics } = await readFolder(root);
    expect(diagnostics.map(({ code }) => code)).toEqual(['BRIEF-CORPUS-004']);
  });

  it('where it has more lines than a text has', async () => {
    const { corpus, diagnostics } = await readFolder(
      folderWith({ ...good, 'corpus/log.txt': 'a b\n'.repeat(500_001) }),
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['BRIEF-CORPUS-004']);
    expect(corpus.articles).toHaveLength(1);
  });

  it('where it vanishes before it is read', async () => {
    const root = folderWith({ ...good, 'corpus/gone.txt': other });
    const project = openProject(root, root);
    const files: FileSystem = {
      ...project.files,
      readFile(path) {
        if (path.endsWith('gone.txt')) rmSync(path, { force: true });
        return project.files.readFile(path);
      },
    };
    const diagnostics: Diagnostic[] = [];
    const corpus = await readCorpus({ ...project, files }, (one) => diagnostics.push(one));
    expect(diagnostics.map(({ code }) => code)).toEqual(['BRIEF-CORPUS-001']);
    expect(corpus.articles).toHaveLength(1);
  });

  it('but not where it is a folder that is named like one', async () => {
    const root = folderWith(good);
    mkdirSync(join(root, 'corpus', 'folder.txt'));
    const { corpus, diagnostics } = await readFolder(root);
    expect(diagnostics).toEqual([]);
    expect(corpus.articles).toHaveLength(1);
  });

  it.each(['txt', 'md', 'html', 'pdf', 'docx'])('where it is an empty .%s', async (kind) => {
    const { corpus, diagnostics } = await readFolder(
      folderWith({ ...good, [`corpus/empty.${kind}`]: '' }),
    );
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['warning']);
    expect(corpus.passages).toHaveLength(1);
  });

  it('but is read, and said, where its encoding had to be guessed', async () => {
    const bytes = Buffer.from(
      'The minister said \x93no\x94 to the plan, and it wasn\x92t the first time that he did.',
      'latin1',
    );
    const { corpus, diagnostics } = await readFolder(folderWith({ 'corpus/a.txt': bytes }));
    expect(diagnostics).toMatchObject([{ code: 'BRIEF-CORPUS-012', severity: 'warning' }]);
    expect(corpus.passages[0]?.text).toContain('“no” to the plan, and it wasn’t');
    const files = { 'corpus/a.txt': bytes, 'corpus/a.yaml': 'issued: 2024\n' };
    expect((await readFolder(folderWith(files))).diagnostics).toEqual([]);
  });

  it('where nothing in it can be quoted', async () => {
    const { diagnostics } = await readFolder(
      folderWith({ ...good, 'corpus/empty.txt': 'Share:\n' }),
    );
    expect(diagnostics).toMatchObject([{ code: 'BRIEF-CORPUS-005', file: 'corpus/empty.txt' }]);
  });

  it.skipIf(process.getuid?.() === 0)('where it may not be read', async () => {
    const root = folderWith({ ...good, 'corpus/closed.txt': other });
    chmodSync(join(root, 'corpus', 'closed.txt'), 0);
    const { diagnostics } = await readFolder(root);
    expect(diagnostics.map(({ code }) => code)).toEqual(['BRIEF-CORPUS-001']);
  });

  it('where its kind is not read', async () => {
    const { corpus, diagnostics } = await readFolder(
      folderWith({ ...good, 'corpus/report.epub': 'PK' }),
    );
    expect(diagnostics).toMatchObject([{ code: 'BRIEF-CORPUS-011', file: 'corpus/report.epub' }]);
    expect(corpus.articles).toHaveLength(1);
  });

  it('where there is no source at all', async () => {
    expect((await readFolder(folderWith({ 'themes/a.yaml': '' }))).diagnostics).toMatchObject([
      { code: 'BRIEF-CORPUS-010', severity: 'warning' },
    ]);
  });
});

describe('a description', () => {
  const source = `The river\n\n${sentence}\n\nThe door\n\n${other}\n`;

  it('divides a file into articles and leaves out the rest', async () => {
    const yaml = 'articles:\n  - id: river\n    lines: 1-3\n  - lines: [7, 7]\n';
    const { corpus, diagnostics } = await readFolder(
      folderWith({ 'corpus/two.txt': source, 'corpus/two.yaml': yaml }),
    );
    expect(diagnostics).toEqual([]);
    expect(corpus.passages.map(({ article, text }) => [article, text])).toEqual([
      ['river', sentence],
      ['two-2', other],
    ]);
  });

  it('leaves out lines, with the reason it gives', async () => {
    const yaml = 'omit:\n  - lines: 3\n    reason: added by the site\n';
    const { corpus } = await readFolder(
      folderWith({ 'corpus/a.txt': source, 'corpus/a.yaml': yaml }),
    );
    expect(corpus.passages.map(({ text }) => text)).toEqual([other]);
    const omitted = corpus.articles[0]?.blocks.find(({ reason }) => reason === 'added by the site');
    expect(omitted).toMatchObject({ kind: 'furniture', quotable: false });
  });

  it('keeps lines that a rule would leave out, with the reason it gives', async () => {
    const yaml = 'keep:\n  - lines: 1\n    reason: the poem begins here\n';
    const { corpus } = await readFolder(
      folderWith({
        'corpus/a.txt': `The river rose all night\n\n${sentence}`,
        'corpus/a.yaml': yaml,
      }),
    );
    expect(corpus.articles[0]?.blocks[0]).toMatchObject({
      kind: 'paragraph',
      quotable: true,
      reason: 'the poem begins here',
    });
    expect(corpus.passages[0]?.text).toBe('The river rose all night');
  });

  it('speaks for the articles of a file in a note on the file', async () => {
    const yaml =
      'note: From one site.\narticles:\n  - lines: 1-3\n    note: Own.\n  - lines: 5-7\n';
    const { corpus } = await readFolder(
      folderWith({ 'corpus/a.txt': source, 'corpus/a.yaml': yaml }),
    );
    expect(corpus.articles.map(({ description }) => description.note)).toEqual([
      'Own.',
      'From one site.',
    ]);
  });

  it('is pointed at where it names lines that do not exist', async () => {
    const yaml = 'id: river\nlines: 1-8\nomit:\n  - lines: 90\n    reason: none\n';
    const { diagnostics } = await readFolder(
      folderWith({ 'corpus/a.txt': source, 'corpus/a.yaml': yaml }),
    );
    expect(diagnostics.map(({ code, span }) => [code, span?.line, span?.column])).toEqual([
      ['BRIEF-CORPUS-007', 2, 8],
      ['BRIEF-CORPUS-007', 4, 12],
    ]);
  });

  it('is pointed at where its articles share lines', async () => {
    const yaml = 'articles:\n  - lines: 1-5\n  - lines: 5-7\n';
    const { diagnostics } = await readFolder(
      folderWith({ 'corpus/a.txt': source, 'corpus/a.yaml': yaml }),
    );
    expect(diagnostics).toMatchObject([{ code: 'BRIEF-CORPUS-009', span: { line: 3 } }]);
  });

  it('may not give an id that another article has', async () => {
    const { corpus, diagnostics } = await readFolder(
      folderWith({ 'corpus/a.txt': sentence, 'corpus/b.txt': other, 'corpus/b.yaml': 'id: a\n' }),
    );
    expect(diagnostics).toMatchObject([{ code: 'BRIEF-CORPUS-008', severity: 'error' }]);
    expect(corpus.articles).toHaveLength(1);
  });

  it('without a source is a warning', async () => {
    const { diagnostics } = await readFolder(
      folderWith({ 'corpus/a.txt': sentence, 'corpus/b.yaml': 'title: Lost\n' }),
    );
    expect(diagnostics).toMatchObject([
      { code: 'BRIEF-CORPUS-006', severity: 'warning', file: 'corpus/b.yaml' },
    ]);
  });

  it('with a mistake is reported, and its source still read', async () => {
    const { corpus, diagnostics } = await readFolder(
      folderWith({ 'corpus/a.txt': sentence, 'corpus/a.yaml': 'titel: Lost\n' }),
    );
    expect(diagnostics).toHaveLength(1);
    expect(corpus.articles).toHaveLength(1);
  });
});
