import { join } from 'node:path';
import { readers } from '../corpus/reader.ts';
import { listFiles } from '../project/list-files.ts';
import type { Project } from '../project/project.ts';
import { sha256 } from '../project/sha256.ts';

/** The path of each file of the corpus by the SHA-256 of its bytes. */
export function knownDigests(project: Project): Map<string, string> {
  const known = new Map<string, string>();
  for (const path of listFiles(project, 'corpus', [...readers.keys()])) {
    const bytes = bytesOf(project, path);
    if (bytes) known.set(sha256(bytes), path);
  }
  return known;
}

/** A source that cannot be read is told by every other command. */
function bytesOf({ files, root }: Project, path: string): Uint8Array | undefined {
  try {
    return files.readFile(join(root, path));
  } catch {
    return undefined;
  }
}
