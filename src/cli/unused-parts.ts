import { collector } from '../build/collector.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Project } from '../project/project.ts';
import { resolveInside } from '../project/resolve-inside.ts';
import { loadThemes } from '../spec/load-themes.ts';
import { loadPack } from '../template/load-pack.ts';

/** What is wrong with the themes and templates of a project, whether or not a spec uses them. */
export function unusedParts(project: Project): readonly Diagnostic[] {
  const { report, diagnostics } = collector();
  loadThemes(project, report);
  for (const pack of packFolders(project)) loadPack(project, pack, report);
  return diagnostics;
}

function packFolders(project: Project): readonly string[] {
  const folder = resolveInside(project, 'templates');
  if (folder === undefined || project.files.stat(folder)?.kind !== 'directory') return [];
  return project.files
    .readDirectory(folder)
    .filter(({ name, kind }) => kind === 'directory' && !name.startsWith('.'))
    .map(({ name }) => name);
}
