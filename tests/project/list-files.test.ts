import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../../src/project/list-files.ts';
import { projectFolder } from './project-folder.ts';

describe('the files of a folder', () => {
  test('come in code-unit order, hidden ones, folders and other kinds left out', () => {
    const project = projectFolder({
      'corpus/b.txt': '',
      'corpus/a.TXT': '',
      'corpus/Z.txt': '',
      'corpus/é.txt': '',
      'corpus/.hidden.txt': '',
      'corpus/a.yaml': '',
      'corpus/folder.txt/inner.txt': '',
    });
    symlinkSync('b.txt', join(project.root, 'corpus', 'link.txt'));
    symlinkSync('folder.txt', join(project.root, 'corpus', 'linked-folder.txt'));
    expect(listFiles(project, 'corpus', ['.txt'])).toEqual([
      'corpus/Z.txt',
      'corpus/a.TXT',
      'corpus/b.txt',
      'corpus/link.txt',
      'corpus/é.txt',
    ]);
  });

  test('are none where there is no folder, or it is outside', () => {
    const project = projectFolder({ themes: 'a file' });
    expect(listFiles(project, 'briefs', ['.yaml'])).toEqual([]);
    expect(listFiles(project, 'themes', ['.yaml'])).toEqual([]);
    expect(listFiles(project, '..', ['.yaml'])).toEqual([]);
  });
});
