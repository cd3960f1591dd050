import { fileURLToPath } from 'node:url';
import { packageFolder } from '../project/package-folder.ts';

/** A folder of the package. */
export function shippedFolder(name: 'src/cli/starter' | 'schema'): string {
  return fileURLToPath(new URL(name, packageFolder));
}
