import { basename } from 'node:path';
import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import type { FileSystem } from '../project/file-system.ts';
import { readTextAt } from '../project/read-text-file.ts';
import { resolveWithin } from '../project/resolve-inside.ts';
import { loadText, yamlReading } from './load-yaml.ts';
import type { Loaded } from './locator.ts';
import { templateFileCodes } from './mistakes.ts';
import type { TemplateManifest } from './template-manifest.ts';
import { templateSchema } from './template-schema.ts';

const manifestName = 'template.yaml';

/**
 * The manifest of the pack in a folder (absolute, symbolic links resolved), which reports name
 * `shownAs`. The logo must be there; whether the pack that it extends exists is the packs' to ask.
 */
export function loadTemplateManifest(
  folder: string,
  shownAs: string,
  files: FileSystem,
  report: Report,
): Loaded<TemplateManifest> | undefined {
  const file = `${shownAs}/${manifestName}`;
  const path = resolveWithin(files, folder, manifestName);
  if (path === undefined) {
    const message = `"${file}" leads out of the pack`;
    report(diagnostic(templateFileCodes.unreadable, message, { file }));
    return undefined;
  }
  const text = readTextAt(files, path, file, report, yamlReading(templateFileCodes));
  if (text === undefined) return undefined;
  const loaded = loadText(text, file, templateSchema, templateFileCodes, report);
  if (loaded === undefined || !hasLogo(loaded, folder, files, report)) return undefined;
  return { ...loaded, value: { id: basename(folder), ...loaded.value } };
}

function hasLogo(
  { value: { logo }, locate }: Loaded<Omit<TemplateManifest, 'id'>>,
  folder: string,
  files: FileSystem,
  report: Report,
): boolean {
  if (logo === undefined) return true;
  const path = resolveWithin(files, folder, logo);
  if (path !== undefined && files.stat(path)?.kind === 'file') return true;
  const reason = path === undefined ? 'leads out of the pack' : 'is not in the pack';
  const code = templateFileCodes.mistakes['not-allowed'];
  report(diagnostic(code, `the logo "${logo}" ${reason}`, { span: locate(['logo']) }));
  return false;
}
