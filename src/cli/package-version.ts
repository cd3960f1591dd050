import { readFileSync } from 'node:fs';
import { packageFolder } from '../project/package-folder.ts';

/** Of `package.json`. */
export function packageVersion(): string {
  const path = new URL('package.json', packageFolder);
  const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const isManifest = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return isManifest ? String(manifest.version) : 'unknown';
}
