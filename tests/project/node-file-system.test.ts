import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeFileSystem } from '../../src/project/node-file-system.ts';
import { projectFolder } from './project-folder.ts';

const bytes = new TextEncoder().encode('new');

describe('the disk', () => {
  test('writes a new file and never over an old one', () => {
    const { root } = projectFolder({ 'old.txt': 'old' });
    nodeFileSystem.writeNewFile(join(root, 'new.txt'), bytes);
    expect(readFileSync(join(root, 'new.txt'), 'utf8')).toBe('new');
    expect(() => nodeFileSystem.writeNewFile(join(root, 'old.txt'), bytes)).toThrow(/EEXIST/);
    expect(readFileSync(join(root, 'old.txt'), 'utf8')).toBe('old');
  });

  test('puts one file in place of another', () => {
    const { root } = projectFolder({ 'old.txt': 'old', 'new.txt': 'new' });
    nodeFileSystem.rename(join(root, 'new.txt'), join(root, 'old.txt'));
    expect(readFileSync(join(root, 'old.txt'), 'utf8')).toBe('new');
    expect(nodeFileSystem.stat(join(root, 'new.txt'))).toBeUndefined();
  });

  test('tells what is where', () => {
    const { root } = projectFolder({ 'a/b.txt': 'abc' });
    expect(nodeFileSystem.stat(join(root, 'a', 'b.txt'))).toMatchObject({ kind: 'file', size: 3 });
    expect(nodeFileSystem.stat(join(root, 'a'))?.kind).toBe('directory');
    expect(nodeFileSystem.readDirectory(root)).toEqual([{ name: 'a', kind: 'directory' }]);
  });

  test('has nothing at the end of a circle of links, under a file, or at a name too long for it', () => {
    const { root } = projectFolder({ 'a.txt': 'abc' });
    symlinkSync('loop', join(root, 'loop'));
    for (const path of ['loop', 'a.txt/b', 'x'.repeat(5000)]) {
      expect(nodeFileSystem.stat(join(root, path))).toBeUndefined();
    }
  });

  test('makes a folder with those above it, and says where one cannot be', () => {
    const { root } = projectFolder({ 'a.txt': 'abc' });
    nodeFileSystem.makeDirectory(join(root, 'b', 'c', 'd'));
    nodeFileSystem.makeDirectory(join(root, 'b', 'c', 'd'));
    expect(nodeFileSystem.stat(join(root, 'b', 'c', 'd'))?.kind).toBe('directory');
    expect(() => nodeFileSystem.makeDirectory(join(root, 'a.txt'))).toThrow(/EEXIST/);
    expect(() => nodeFileSystem.makeDirectory(join(root, 'a.txt', 'b'))).toThrow(/EEXIST|ENOTDIR/);
  });

  test.runIf(existsSync('/proc/self'))('does not try for ever where a folder takes nothing', () => {
    expect(() => nodeFileSystem.makeDirectory('/proc/not-there/deeper')).toThrow(/ENOENT/);
  });

  test('removes a file or an empty folder, and nothing that holds something', () => {
    const { root } = projectFolder({ 'a/b.txt': 'abc' });
    expect(() => nodeFileSystem.remove(join(root, 'a'))).toThrow(/ENOTEMPTY/);
    nodeFileSystem.remove(join(root, 'a', 'b.txt'));
    nodeFileSystem.remove(join(root, 'a'));
    expect(nodeFileSystem.readDirectory(root)).toEqual([]);
  });
});
