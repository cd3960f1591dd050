import { basename, dirname, extname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { RenderOptions, RenderReport } from '../../render.ts';
import { exitStatus, type GlobalFlags } from '../flags.ts';
import type { Session } from '../session.ts';

interface RenderFlags extends GlobalFlags {
  readonly output?: string;
  readonly template?: string;
  readonly strict?: boolean;
}

export async function render(file: string, flags: RenderFlags, session: Session): Promise<number> {
  const { io, voice } = session;
  const created = session.creationTime();
  if (created === null) return exitStatus.usage;
  const path = resolve(io.cwd, file);
  const output = resolve(io.cwd, flags.output ?? `${withoutExtension(path)}.pdf`);
  if (extname(output).toLowerCase() !== '.pdf')
    return session.misuse('BRIEF-USAGE-001', `"${flags.output}" does not end in .pdf`);
  // Pictures and packs come from the project where the file is in it, else from beside the file.
  const root = flags.root ?? (isInside(io.cwd, path) ? io.cwd : dirname(path));
  const project = session.openProject(root);
  if (!project) return exitStatus.usage;
  const { renderMarkdownFile } = await import('../../render.ts');
  const { template } = flags;
  const options: RenderOptions = {
    project,
    source: {
      path,
      shownAs: shown(file),
      record: { folder: dirname(path), name: withoutExtension(basename(path)) },
    },
    target: {
      folder: dirname(output),
      shownAs: shown(flags.output === undefined ? dirname(file) : dirname(flags.output)),
      name: withoutExtension(basename(output)),
    },
    ...(template !== undefined && { template }),
    ...(created !== undefined && { created }),
  };
  const report = await renderMarkdownFile(options);
  for (const diagnostic of report.diagnostics) voice.tell(diagnostic);
  return statusOf(report, flags.strict === true, voice);
}

async function statusOf(
  { file, pages = 0, diagnostics }: RenderReport,
  strict: boolean,
  voice: Session['voice'],
): Promise<number> {
  const { exitCodeOf } = await import('../../diagnostics/exit-status.ts');
  const { visibleText } = await import('../../diagnostics/visible-text.ts');
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (file !== undefined)
    voice.say(`wrote ${visibleText(file)}, ${pages} page${pages === 1 ? '' : 's'}`);
  if (errors.length > 0) return exitCodeOf(errors.map(({ code }) => code));
  return strict && diagnostics.length > 0 ? exitStatus.strictWarnings : exitStatus.done;
}

function withoutExtension(path: string): string {
  return path.slice(0, path.length - extname(path).length);
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !way.startsWith('..') && !isAbsolute(way);
}

function shown(path: string): string {
  return path.split(sep).join('/');
}
