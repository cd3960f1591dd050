import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { FileSystem } from '../../src/project/file-system.ts';
import type { Project } from '../../src/project/project.ts';
import { type ReadingOptions, readTextFile } from '../../src/project/read-text-file.ts';
import { projectFolder } from './project-folder.ts';

function read(
  project: Project,
  path: string,
  options?: ReadingOptions,
): { text: string | undefined; found: readonly Diagnostic[] } {
  const found: Diagnostic[] = [];
  const text = readTextFile(project, path, (each) => found.push(each), options);
  return { text, found };
}

describe('a text file', () => {
  test('is read without its byte order mark, with its line ends', () => {
    const project = projectFolder({ 'a.txt': '\ufeffone\r\ntwo\n' });
    expect(read(project, 'a.txt')).toEqual({ text: 'one\r\ntwo\n', found: [] });
  });

  test('that is not UTF-8 is refused with the byte, its offset and its place', () => {
    const bytes = Uint8Array.of(0x61, 0x0a, 0xc3, 0xa9, 0x92, 0x0a);
    const { text, found } = read(projectFolder({ 'a.txt': bytes }), 'a.txt');
    expect(text).toBeUndefined();
    expect(found).toMatchObject([
      { code: 'BRIEF-SPEC-016', span: { file: 'a.txt', line: 2, column: 2 } },
    ]);
    expect(found[0]?.message).toContain('byte 4 is 0x92');
    expect(found[0]?.hints.join()).toContain('UTF-8');
  });

  test('in UTF-16 is recognised as such', () => {
    const bytes = Uint8Array.of(0xff, 0xfe, 0x61, 0x00);
    const { found } = read(projectFolder({ 'a.txt': bytes }), 'a.txt');
    expect(found[0]?.hints.join()).toContain('UTF-16');
  });

  test('that is not there, is a folder, is too large or leads out is refused', () => {
    const project = projectFolder({ 'folder/a.txt': 'abcdef' });
    symlinkSync('/etc/hosts', join(project.root, 'link.txt'));
    const codes = (path: string, options?: ReadingOptions): readonly string[] =>
      read(project, path, options).found.map(({ code }) => code);
    expect(codes('b.txt')).toEqual(['BRIEF-SPEC-017']);
    expect(codes('folder')).toEqual(['BRIEF-SPEC-017']);
    expect(codes('../b.txt')).toEqual(['BRIEF-SPEC-017']);
    expect(codes('link.txt')).toEqual(['BRIEF-SPEC-017']);
    expect(codes('folder/a.txt', { maxBytes: 5 })).toEqual(['BRIEF-SPEC-015']);
    expect(codes('folder/a.txt', { maxBytes: 6 })).toEqual([]);
  });

  test('that may not be read is refused, by the disk’s own reason', () => {
    const project = projectFolder({ 'a.txt': 'x' });
    const denied = Object.assign(new Error('denied'), { code: 'EACCES' });
    const files: FileSystem = {
      ...project.files,
      readFile: () => {
        throw denied;
      },
    };
    const { found } = read({ ...project, files }, 'a.txt');
    expect(found).toMatchObject([{ code: 'BRIEF-SPEC-017', file: 'a.txt' }]);
    expect(found[0]?.message).toContain('EACCES');
  });

  test('is reported with the codes of the room that reads it', () => {
    const codes = {
      unreadable: 'BRIEF-CORPUS-001',
      tooLarge: 'BRIEF-CORPUS-001',
      encoding: 'BRIEF-CORPUS-002',
    } as const;
    const project = projectFolder({ 'a.txt': Uint8Array.of(0xff) });
    expect(read(project, 'a.txt', { codes }).found[0]?.code).toBe('BRIEF-CORPUS-002');
    expect(read(project, 'b.txt', { codes }).found[0]?.code).toBe('BRIEF-CORPUS-001');
  });
});
