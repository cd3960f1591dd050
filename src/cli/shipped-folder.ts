import { fileURLToPath } from 'node:url';

/** A folder of the package, found from the compiled program (`dist/cli/`) and from its source alike. */
export function shippedFolder(name: 'src/cli/starter' | 'schema'): string {
  return fileURLToPath(new URL(`../../${name}`, import.meta.url));
}
