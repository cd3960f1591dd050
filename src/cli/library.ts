import { collector } from '../build/collector.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { readCorpus } from '../corpus/read-corpus.ts';
import { exitCodeOf } from '../diagnostics/exit-status.ts';
import type { Project } from '../project/project.ts';
import type { SearchEngine } from '../search/engine.ts';
import { indexCorpus } from '../search/index-corpus.ts';
import type { Voice } from './voice.ts';

/** The corpus and its index, for the commands that look into them. */
export interface Library {
  readonly corpus: Corpus;
  readonly engine: SearchEngine;
  /** Exit status: 0, or that of the errors met in reading; what could be read is there all the same. */
  readonly status: number;
}

/** Reads the corpus and tells what is wrong with it. */
export async function openLibrary(project: Project, voice: Voice): Promise<Library> {
  const { report, diagnostics } = collector();
  const corpus = await readCorpus(project, report);
  for (const diagnostic of diagnostics) voice.tell(diagnostic);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return {
    corpus,
    engine: indexCorpus(corpus),
    status: exitCodeOf(errors.map(({ code }) => code)),
  };
}
