import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import type { FileSystem } from '../project/file-system.ts';
import { type ReadingCodes, readTextAt } from '../project/read-text-file.ts';
import { resolveWithin } from '../project/resolve-inside.ts';
import type { TemplateSource } from './pack.ts';
import type { PackFolder } from './pack-folders.ts';

const extension = '.md.hbs';
const templateName = `brief${extension}`;
const partialsFolder = 'partials';
/** Bytes. A template is some kilobytes; what is larger is no template. */
const maxBytes = 1024 * 1024;
const codes: ReadingCodes = {
  unreadable: 'BRIEF-TEMPLATE-004',
  tooLarge: 'BRIEF-TEMPLATE-004',
  encoding: 'BRIEF-TEMPLATE-004',
};

/** A pack's own `brief.md.hbs`; `undefined` where it leaves that to the pack it extends. */
export function readTemplate(
  files: FileSystem,
  folder: PackFolder,
  report: Report,
): TemplateSource | undefined {
  return has(files, folder, templateName) ? read(files, folder, templateName, report) : undefined;
}

/** A pack's own partials: `partials/masthead.md.hbs` is called `masthead`. */
export function readPartials(
  files: FileSystem,
  folder: PackFolder,
  report: Report,
): ReadonlyMap<string, TemplateSource> {
  const partials = new Map<string, TemplateSource>();
  const path = resolveWithin(files, folder.path, partialsFolder);
  if (path === undefined) reportLeavingPack(`${folder.shownAs}/${partialsFolder}`, report);
  if (path === undefined || files.stat(path)?.kind !== 'directory') return partials;
  for (const { name } of files.readDirectory(path)) {
    if (!name.endsWith(extension) || name === extension) continue;
    const source = read(files, folder, `${partialsFolder}/${name}`, report);
    if (source) partials.set(name.slice(0, -extension.length), source);
  }
  return partials;
}

/** What leads out of the pack is there too: reading it tells what is wrong. */
function has(files: FileSystem, folder: PackFolder, name: string): boolean {
  const path = resolveWithin(files, folder.path, name);
  return path === undefined || files.stat(path)?.kind === 'file';
}

function reportLeavingPack(file: string, report: Report): void {
  report(diagnostic('BRIEF-TEMPLATE-004', `"${file}" leads out of the pack`, { file }));
}

function read(
  files: FileSystem,
  folder: PackFolder,
  name: string,
  report: Report,
): TemplateSource | undefined {
  const file = `${folder.shownAs}/${name}`;
  const path = resolveWithin(files, folder.path, name);
  if (path === undefined) {
    reportLeavingPack(file, report);
    return undefined;
  }
  const text = readTextAt(files, path, file, report, { codes, maxBytes });
  return text === undefined ? undefined : { file, text };
}
