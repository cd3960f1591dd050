import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A folder that ships beside the compiled program (`dist/cli/`) and beside its source (`src/cli/`). */
export function shippedFolder(name: 'starter' | 'schema'): string {
  return shipped(name);
}

export function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(shipped('package.json'), 'utf8'));
  const isManifest = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return isManifest ? String(manifest.version) : 'unknown';
}

function shipped(name: string): string {
  return fileURLToPath(new URL(`../../${name}`, import.meta.url));
}
