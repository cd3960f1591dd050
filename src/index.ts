/**
 * policy-brief as a library: what the command line itself is made of.
 *
 *     const report = await buildBrief({ root: 'my-project', spec: 'briefs/my-brief.yaml' });
 */

import type { BuildOptions } from './build/build-options.ts';
import type { BriefReport, BuildReport } from './build/build-report.ts';
import { buildBriefs } from './build.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';

export type { Brief } from './brief/brief.ts';
export type { EvidenceRecord } from './brief/evidence-record.ts';
export type { BuildOptions, BuildProgress, Format } from './build/build-options.ts';
export { allDiagnostics, exitCodeOfReport } from './build/build-report.ts';
export { shippedTemplates } from './build/shipped-templates.ts';
export { buildBriefs } from './build.ts';
export type { Article, Block } from './corpus/article.ts';
export type { Corpus, Lookup } from './corpus/corpus.ts';
export type { Passage } from './corpus/passage.ts';
export { readCorpus } from './corpus/read-corpus.ts';
export type { DiagnosticCode } from './diagnostics/catalogue.ts';
export type { Diagnostic, Report, Severity, Span } from './diagnostics/diagnostic.ts';
export { formatDiagnostic } from './diagnostics/format-diagnostic.ts';
export { themeQuery } from './evidence/theme-query.ts';
export type { Library } from './library/library.ts';
export type { LibraryOptions } from './library/library-options.ts';
export { openLibrary } from './library/open-library.ts';
export type { FileSystem } from './project/file-system.ts';
export { nodeFileSystem } from './project/node-file-system.ts';
export { openProject } from './project/open-project.ts';
export type { Project } from './project/project.ts';
export { type RenderOptions, type RenderReport, renderMarkdownFile } from './render.ts';
export type { Hit, Query, SearchEngine, SearchResult } from './search/engine.ts';
export type { Explanation } from './search/explanation.ts';
export { DamagedIndexError } from './search/index-store.ts';
export type { Clause, Filter, Group, Near, Term } from './search/query.ts';
export { search } from './search/search.ts';
export { wordsQuery } from './search/words-query.ts';
export type { BriefSpec, EvidenceSettings } from './spec/brief-spec.ts';
export { loadThemes, type Themes } from './spec/load-themes.ts';
export type { Theme } from './spec/theme.ts';
export type { BriefReport, BuildReport };

/** What became of one spec, with all that was reported on the way. */
export interface SingleReport extends BriefReport {
  /** Of the corpus. */
  readonly shared: readonly Diagnostic[];
}

/**
 * Builds one spec. `built` says whether it came to its end; the diagnostics say what is wrong, and
 * what to know of a brief that was built. Rejects only for bugs, and where there is no such folder.
 */
export async function buildBrief({
  spec,
  ...options
}: Omit<BuildOptions, 'specs'> & { readonly spec: string }): Promise<SingleReport> {
  const { briefs, shared } = await buildBriefs({ ...options, specs: [spec] });
  const [brief] = briefs;
  if (brief) return { ...brief, shared };
  const skipped = { built: false, files: [], passages: 0, sources: 0, themes: [], diagnostics: [] };
  return { spec, ...skipped, shared };
}
