import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { resolveInside } from '../../src/project/resolve-inside.ts';
import { projectFolder } from './project-folder.ts';

describe('a path of the project', () => {
  test('is found where it is inside, whether or not a file is there', () => {
    const project = projectFolder({ 'corpus/a.txt': 'x' });
    expect(resolveInside(project, 'corpus/a.txt')).toBe(join(project.root, 'corpus', 'a.txt'));
    expect(resolveInside(project, 'corpus/../b/c.txt')).toBe(join(project.root, 'b', 'c.txt'));
    expect(resolveInside(project, '..a/b')).toBe(join(project.root, '..a', 'b'));
  });

  test.each(['..', '../x', 'corpus/../../x', '/etc/passwd', 'a\\..\\..\\x', 'a\0b'])(
    'is refused where it leads out: %j',
    (path) => {
      expect(resolveInside(projectFolder({}), path)).toBeUndefined();
    },
  );

  test('is refused where a symbolic link leads out, to a file, a folder or nothing yet', () => {
    const outside = mkdtempSync(join(tmpdir(), 'brief-outside-'));
    onTestFinished(() => rmSync(outside, { recursive: true }));
    writeFileSync(join(outside, 'secret.txt'), 'x');
    const project = projectFolder({ 'corpus/a.txt': 'x' });
    symlinkSync(join(outside, 'secret.txt'), join(project.root, 'corpus', 'file.txt'));
    symlinkSync(outside, join(project.root, 'corpus', 'folder'));
    expect(resolveInside(project, 'corpus/file.txt')).toBeUndefined();
    expect(resolveInside(project, 'corpus/folder/secret.txt')).toBeUndefined();
    expect(resolveInside(project, 'corpus/folder/new/file.txt')).toBeUndefined();
  });

  test('may go through a symbolic link that stays inside', () => {
    const project = projectFolder({ 'corpus/a.txt': 'x' });
    symlinkSync('a.txt', join(project.root, 'corpus', 'b.txt'));
    expect(resolveInside(project, 'corpus/b.txt')).toBe(join(project.root, 'corpus', 'a.txt'));
  });

  test('is refused where links run in a circle', () => {
    const project = projectFolder({});
    symlinkSync('b', join(project.root, 'a'));
    symlinkSync('a', join(project.root, 'b'));
    expect(resolveInside(project, 'a')).toBeUndefined();
  });

  test('is refused where a dangling link would be written through to the outside', () => {
    const project = projectFolder({});
    symlinkSync(join(tmpdir(), 'brief-nothing-there'), join(project.root, 'a'));
    expect(resolveInside(project, 'a')).toBeUndefined();
  });
});
