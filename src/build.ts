import { setImmediate as letSignalsIn } from 'node:timers/promises';
import { assembleBrief } from './brief/assemble-brief.ts';
import { attachedRecord } from './build/attached-record.ts';
import type { BuildOptions } from './build/build-options.ts';
import {
  type BriefReport,
  type BuildReport,
  briefReport,
  type Made,
} from './build/build-report.ts';
import { checkNames, chooseSections } from './build/choose-sections.ts';
import { collector } from './build/collector.ts';
import { draftReferences } from './build/draft-references.ts';
import { makePdf } from './build/make-pdf.ts';
import { targetOf } from './build/output-target.ts';
import { projectOf, readShared, type SharedInputs } from './build/shared-inputs.ts';
import { readSpecs, type SpecInHand } from './build/spec-in-hand.ts';
import { parseDocument } from './document/parse-document.ts';
import { withSoundIndex } from './library/sound-index.ts';
import { publish as publishFiles } from './output/publish.ts';
import { listBriefSpecs } from './spec/load-brief-spec.ts';
import { renderMarkdown } from './template/render-markdown.ts';
import { expectationsOf } from './verify/expectations-of.ts';
import { verifyDocument } from './verify/verify-markdown.ts';

/**
 * Builds the specs of a project, each as far as it goes: a mistake in one stops neither the others
 * nor the search for more mistakes in the same one. Rejects only for bugs, and where there is no
 * such folder.
 */
export function buildBriefs(options: BuildOptions): Promise<BuildReport> {
  return withSoundIndex(() => buildOnce(options));
}

async function buildOnce(options: BuildOptions): Promise<BuildReport> {
  const project = projectOf(options);
  const corpusReports = collector();
  const specs = readSpecs(options.specs ?? listBriefSpecs(project), options.template, project);
  const shared = await readShared(project, corpusReports.report, specs);
  // Evidence chosen from half a corpus would be another brief: all is checked then, none published.
  const isSound = !corpusReports.hasErrors();
  const publish = options.publish !== false && isSound;
  const briefs: BriefReport[] = [];
  for (const inHand of specs) {
    if (await isInterrupted(options)) break;
    const tell = (state: 'begun' | 'built' | 'failed'): void =>
      options.onProgress?.({ done: briefs.length, total: specs.length, spec: inHand.path, state });
    tell('begun');
    const made = await makeBrief(inHand, shared, { ...options, publish });
    const brief = briefReport(inHand, { ...made, isDone: made.isDone && isSound });
    briefs.push(brief);
    tell(brief.built ? 'built' : 'failed');
  }
  shared.close();
  const interrupted = options.signal?.aborted === true;
  return { briefs, shared: corpusReports.diagnostics, interrupted };
}

/** The pipeline. What it returns says how far it came; what stopped it has been reported. */
async function makeBrief(
  { path, spec, reports: { report, hasErrors } }: SpecInHand,
  shared: SharedInputs,
  options: BuildOptions,
): Promise<Made> {
  const { project, corpus, themes } = shared;
  const references = spec ?? draftReferences(project, path);
  const packIds = packIdsFor(options.template, shared);
  if (references) checkNames(references, packIds, shared, report);
  if (!spec) return { isDone: false };
  const { template } = spec.value;
  const pack = packIds.includes(template) ? shared.loadPack(template, report) : undefined;
  const selections = chooseSections(spec, shared, report);
  if (!pack || hasErrors()) return { isDone: false };

  const target = targetOf(spec, project, options.output);
  const { name } = target;
  const { settings } = pack;
  const assembled = assembleBrief({ spec, name, themes, selections, corpus, settings }, report);
  if (!assembled) return { isDone: false };
  const { brief, record } = assembled;

  const file = `${target.shownAs}/${name}.md`;
  const markdown = renderMarkdown(pack, brief, report);
  if (markdown === undefined) return { isDone: false, brief, record };
  const expectations = expectationsOf(record);
  const document = parseDocument(markdown, file, report);
  if (!hasErrors()) verifyDocument(document, markdown, expectations, file, report);
  if (hasErrors() || (await isInterrupted(options))) return { isDone: false, brief, record };

  const { formats = ['md', 'pdf'] } = options;
  const created = options.created ?? `${brief.date}T00:00:00Z`;
  const evidence = { record, sha256: brief.evidenceSha256 };
  const attachment = attachedRecord(name, evidence, markdown);
  const written = { file, text: markdown };
  const baseFolder = target.folder;
  const setting = { settings, project, baseFolder, created, attachment, markdown: written };
  const pdf = formats.includes('pdf')
    ? await makePdf(document, setting, expectations, `${target.shownAs}/${name}.pdf`, report)
    : undefined;
  if (hasErrors() || (await isInterrupted(options))) return { isDone: false, brief, record };

  const made = {
    ...(formats.includes('md') && { markdown }),
    ...(pdf && { pdf: pdf.bytes }),
    evidence,
  };
  const force = options.force === true;
  const files =
    options.publish === false ? [] : publishFiles(made, target, { force }, project.files, report);
  return {
    isDone: !hasErrors(),
    brief,
    record,
    ...(pdf && { pages: pdf.pages }),
    files: files ?? [],
  };
}

/** A template of the command line stands nowhere in a spec: that it is unknown is told by its pack. */
function packIdsFor(template: string | undefined, { packIds }: SharedInputs): readonly string[] {
  return template === undefined ? packIds : [template];
}

/** Signals are heard between stages only: a stage is not torn in the middle. */
async function isInterrupted({ signal }: BuildOptions): Promise<boolean> {
  if (signal) await letSignalsIn();
  return signal?.aborted === true;
}
