import { sep } from 'node:path';
import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import type { DirectoryEntry, FileStat } from '../project/file-system.ts';
import type { Project } from '../project/project.ts';
import { resolveInside } from '../project/resolve-inside.ts';
import { pairDescriptions } from './descriptions.ts';
import { readers } from './reader.ts';
import { kindOf } from './source-file.ts';

/** A file below `corpus/`, found and not yet read. */
export interface ListedFile {
  /** Of the project: `corpus/2019/NAME.txt`. */
  readonly path: string;
  /** Absent where a symbolic link leads to nothing. */
  readonly stat?: FileStat;
  readonly isLink: boolean;
}

/** A source with the description beside it. */
export interface ListedSource extends ListedFile {
  readonly description?: ListedFile;
}

const descriptionKinds: ReadonlySet<string> = new Set(['.yaml', '.yml']);

/**
 * The sources of `corpus/` and of the folders in it, in order of their paths' code units, none of them
 * read. Hidden files and folders are left out, and so are folders behind a symbolic link. Reports what
 * is of a kind that is not read, descriptions without a source, folders that cannot be looked into, and
 * a corpus that holds nothing.
 */
export function listSources(project: Project, report: Report): readonly ListedSource[] {
  const files = filesBelow(project, report);
  const sources: ListedFile[] = [];
  const descriptions: ListedFile[] = [];
  for (const file of files) {
    const kind = kindOf(file.path);
    if (readers.has(kind)) sources.push(file);
    else if (descriptionKinds.has(kind)) descriptions.push(file);
    else reportUnread(file, report);
  }
  const described = pairDescriptions(sources, descriptions, report);
  if (sources.length === 0) report(diagnostic('BRIEF-CORPUS-010', 'corpus/ holds no source'));
  return sources.map((source) => {
    const description = described.get(source.path);
    return description === undefined ? source : { ...source, description };
  });
}

function filesBelow(project: Project, report: Report): readonly ListedFile[] {
  const root = resolveInside(project, 'corpus');
  if (root === undefined || project.files.stat(root)?.kind !== 'directory') return [];
  const files: ListedFile[] = [];
  const folders = [{ path: 'corpus', absolute: root }];
  for (let folder = folders.pop(); folder; folder = folders.pop()) {
    for (const { name, kind } of entriesOf(project, folder, report)) {
      if (name.startsWith('.') || kind === 'other') continue;
      const path = `${folder.path}/${name}`;
      const absolute = `${folder.absolute}${sep}${name}`;
      if (kind === 'directory') folders.push({ path, absolute });
      else {
        const stat = project.files.stat(absolute);
        const isLink = kind === 'symbolic-link';
        if (stat?.kind !== 'directory') files.push({ path, isLink, ...(stat && { stat }) });
      }
    }
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function entriesOf(
  { files }: Project,
  { path, absolute }: { readonly path: string; readonly absolute: string },
  report: Report,
): readonly DirectoryEntry[] {
  try {
    return files.readDirectory(absolute);
  } catch (error) {
    const cause = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const message = `the folder ${path} cannot be read (${cause})`;
    report(diagnostic('BRIEF-CORPUS-001', message, { file: path }));
    return [];
  }
}

/** A spreadsheet put into the corpus would otherwise be missing without a word. */
function reportUnread({ path }: ListedFile, report: Report): void {
  const message = `${path} is not read: its kind is not one of ${[...readers.keys()].join(', ')}`;
  report(diagnostic('BRIEF-CORPUS-011', message, { file: path }));
}
