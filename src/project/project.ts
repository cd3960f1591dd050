import type { FileSystem } from './file-system.ts';

/** A project folder: `briefs/`, `themes/`, `corpus/`, `templates/` and `output/` under one root. */
export interface Project {
  /** Absolute, symbolic links resolved. */
  readonly root: string;
  /** Folder of the packs that ship with the program, used after the project's own. Absolute. */
  readonly shippedTemplates: string;
  readonly files: FileSystem;
}
