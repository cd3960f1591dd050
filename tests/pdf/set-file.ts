import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { shippedTemplates } from '../../src/build/shipped-templates.ts';
import type { Document } from '../../src/document/document.ts';
import { parseDocument } from '../../src/document/parse-document.ts';
import { nodeFileSystem } from '../../src/project/node-file-system.ts';
import { openProject } from '../../src/project/open-project.ts';
import type { PackSettings } from '../../src/spec/template-manifest.ts';
import { usualTemplate } from '../../src/spec/usual-template.ts';
import { loadPack } from '../../src/template/load-pack.ts';
import { setDocument } from './set-document.ts';

export type Change = (settings: PackSettings) => PackSettings;

export interface SetFile {
  readonly bytes: Uint8Array;
  readonly document: Document;
  readonly settings: PackSettings;
}

/** A Markdown file of ours as its pack sets it, or as that would with other settings. */
export async function setFile(path: string, change: Change = (same) => same): Promise<SetFile> {
  const document = parseDocument(readFileSync(path, 'utf8'), path, () => {});
  const project = openProject(process.cwd(), shippedTemplates, nodeFileSystem);
  const pack = loadPack(project, document.meta.template ?? usualTemplate, () => {});
  if (pack === undefined) throw new Error('no such pack');
  const settings = change(pack.settings);
  const baseFolder = dirname(resolve(path));
  const { bytes, found } = await setDocument(document, { settings, project, baseFolder });
  if (bytes === undefined) throw new Error(found.map(({ message }) => message).join('; '));
  return { bytes, document, settings };
}
