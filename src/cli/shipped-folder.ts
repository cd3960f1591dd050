import { fileURLToPath } from 'node:url';

/** A folder that ships beside the compiled program (`dist/cli/`) and beside its source (`src/cli/`). */
export function shippedFolder(name: 'starter' | 'schema'): string {
  return fileURLToPath(new URL(`../../${name}`, import.meta.url));
}
