import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Document } from '../../src/document/document.ts';
import { type PdfOptions, setPdf } from '../../src/pdf/set-pdf.ts';
import { nodeFileSystem } from '../../src/project/node-file-system.ts';
import { packSettings } from './pack-settings.ts';

export interface Outcome {
  readonly bytes: Uint8Array | undefined;
  readonly pages: number;
  readonly found: readonly Diagnostic[];
}

export async function setDocument(
  document: Document,
  options: Partial<PdfOptions> = {},
): Promise<Outcome> {
  const found: Diagnostic[] = [];
  const set = await setPdf(
    document,
    {
      settings: packSettings,
      project: { root: '/nowhere', shippedTemplates: '/nowhere', files: nodeFileSystem },
      baseFolder: '/nowhere',
      created: '2024-03-15T00:00:00Z',
      ...options,
    },
    (diagnostic) => found.push(diagnostic),
  );
  return { bytes: set?.bytes, pages: set?.pages ?? 0, found };
}

/** For documents that nothing is wrong with. */
export async function bytesOf(
  document: Document,
  options: Partial<PdfOptions> = {},
): Promise<Uint8Array> {
  const { bytes, found } = await setDocument(document, options);
  if (bytes === undefined) throw new Error(found.map(({ message }) => message).join('; '));
  return bytes;
}
