import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openProject } from '../../src/project/open-project.ts';
import type { Project } from '../../src/project/project.ts';

/** A project on the disk with these files, removed when the test ends. */
export function projectFolder(files: Readonly<Record<string, string | Uint8Array>>): Project {
  const root = mkdtempSync(join(tmpdir(), 'brief-project-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return openProject(root, join(root, 'shipped-templates'));
}
