import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Folders that ship beside the compiled program (`dist/cli/`) and beside its source (`src/cli/`). */
function shipped(folder: string): string {
  return fileURLToPath(new URL(`../../${folder}`, import.meta.url));
}

export const starterFolder: string = shipped('starter');
export const schemaFolder: string = shipped('schema');

export function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(shipped('package.json'), 'utf8'));
  const isManifest = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return isManifest ? String(manifest.version) : 'unknown';
}
