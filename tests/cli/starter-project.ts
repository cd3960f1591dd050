import { cpSync, mkdtempSync, realpathSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of the project that `brief init` makes, in a folder of its own. */
export function starterProject(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'brief-starter-')));
  cpSync('src/cli/starter', root, { recursive: true });
  renameSync(join(root, 'output/gitignore'), join(root, 'output/.gitignore'));
  return root;
}
