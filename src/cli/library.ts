import { collector } from '../build/collector.ts';
import { exitCodeOf } from '../diagnostics/exit-status.ts';
import type { Library as OpenedLibrary } from '../library/library.ts';
import { openLibrary as openProjectLibrary } from '../library/open-library.ts';
import type { Project } from '../project/project.ts';
import type { Voice } from './voice.ts';

/** The corpus and its index, for the commands that look into them. */
export interface Library extends OpenedLibrary {
  /** Exit status: 0, or that of the errors met in reading; what could be read is there all the same. */
  readonly status: number;
}

/** So many files take long enough to be read that a person wonders what goes on. */
const worthSaying = 500;

/** Opens the corpus and tells what is wrong with it. */
export async function openLibrary(project: Project, voice: Voice): Promise<Library> {
  const { report, diagnostics } = collector();
  const onRead = (done: number, total: number): void => {
    if (total >= worthSaying && done % worthSaying === 0) voice.say(`read ${done} of ${total}`);
  };
  const { corpus, engine, close } = await openProjectLibrary(project, report, { onRead });
  for (const diagnostic of diagnostics) voice.tell(diagnostic);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return { corpus, engine, close, status: exitCodeOf(errors.map(({ code }) => code)) };
}

/** Opens the corpus for a piece of work, and closes it whatever comes of that. */
export async function withLibrary(
  project: Project,
  voice: Voice,
  work: (library: Library) => number,
): Promise<number> {
  const library = await openLibrary(project, voice);
  try {
    return work(library);
  } finally {
    library.close();
  }
}
