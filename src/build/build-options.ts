import type { FileSystem } from '../project/file-system.ts';

export type Format = 'md' | 'pdf';

/** What to build, and with what of the world. */
export interface BuildOptions {
  /** The project folder. */
  readonly root: string;
  /** Paths of the project, such as `briefs/ream-base.yaml`; default: every spec in `briefs/`. */
  readonly specs?: readonly string[];
  /** Default: both. */
  readonly formats?: readonly Format[];
  /** Where the files go, anywhere on the disk; default: `output/` of the project. */
  readonly output?: string;
  /** Id of a template pack to use instead of the one each spec names. */
  readonly template?: string;
  /** Whether a Markdown file that was edited since it was built is overwritten. */
  readonly force?: boolean;
  /** False: everything is made and verified, and nothing is written. Default: true. */
  readonly publish?: boolean;
  /** ISO instant that a PDF is given as its time of making; default: the brief's date at midnight UTC. */
  readonly created?: string;
  /** Folder of the packs that are used after the project's own; default: those that ship. */
  readonly shippedTemplates?: string;
  /** Default: the disk. */
  readonly files?: FileSystem;
  /** Stops between two stages; what was published stays. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: BuildProgress) => void;
}

export interface BuildProgress {
  /** Specs finished and specs in all. */
  readonly done: number;
  readonly total: number;
  /** The spec that was just begun or finished. */
  readonly spec: string;
  readonly state: 'begun' | 'built' | 'failed';
}
