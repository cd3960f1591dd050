import { setImmediate as letSignalsIn } from 'node:timers/promises';
import { assembleBrief } from './brief/assemble-brief.ts';
import type { Brief } from './brief/brief.ts';
import type { RecordedEvidence } from './brief/evidence-record.ts';
import type { BuildOptions } from './build/build-options.ts';
import { type BriefReport, type BuildReport, countQuoted } from './build/build-report.ts';
import { chooseSections, themesNamed, themesOf } from './build/choose-sections.ts';
import { type Collector, collector } from './build/collector.ts';
import { targets } from './build/output-target.ts';
import { projectOf, readShared, type SharedInputs } from './build/shared-inputs.ts';
import { parseDocument } from './document/parse-document.ts';
import { publish, type Target } from './output/publish.ts';
import type { BriefSpec } from './spec/brief-spec.ts';
import { listBriefSpecs } from './spec/list-brief-specs.ts';
import { loadBriefSpec } from './spec/load-brief-spec.ts';
import type { Loaded } from './spec/locator.ts';
import type { Pack } from './template/load-pack.ts';
import { renderMarkdown } from './template/render-markdown.ts';
import { expectationsOf } from './verify/expectations-of.ts';
import { verifyMarkdown } from './verify/verify-markdown.ts';

/**
 * Builds the specs of a project, each as far as it goes: a mistake in one stops neither the others
 * nor the search for more mistakes in the same one. Rejects only for bugs.
 */
export async function buildBriefs(options: BuildOptions): Promise<BuildReport> {
  const project = projectOf(options);
  const specs = options.specs ?? listBriefSpecs(project);
  const corpusReports = collector();
  const shared = readShared(project, corpusReports.report);
  const run: Run = { options, shared, targetOf: targets(project, options.output) };
  // Evidence chosen from half a corpus would be another brief: then all is checked and none published.
  const mayPublish = options.publish !== false && !corpusReports.hasErrors();
  const briefs: BriefReport[] = [];
  for (const spec of specs) {
    if (await isInterrupted(options)) break;
    const tell = (state: 'begun' | 'built' | 'failed'): void =>
      options.onProgress?.({ done: briefs.length, total: specs.length, spec, state });
    tell('begun');
    const brief = await buildOne(spec, run, mayPublish);
    briefs.push(brief);
    tell(brief.built ? 'built' : 'failed');
  }
  shared.engine.close();
  const interrupted = options.signal?.aborted === true;
  return { briefs, shared: corpusReports.diagnostics, interrupted };
}

/** What every brief of a run has at hand. */
interface Run {
  readonly options: BuildOptions;
  readonly shared: SharedInputs;
  readonly targetOf: ReturnType<typeof targets>;
}

async function buildOne(path: string, run: Run, mayPublish: boolean): Promise<BriefReport> {
  const reports = collector();
  const spec = readSpec(path, run, reports);
  const prepared = spec && prepareBrief(spec, run, reports);
  const set = prepared && (await setBrief(prepared, run, reports));
  const evidence = prepared && { record: prepared.record, sha256: prepared.brief.evidenceSha256 };
  const files =
    set && evidence && mayPublish && !(await isInterrupted(run.options))
      ? publish(
          { ...set, evidence },
          prepared.target,
          { force: run.options.force === true },
          run.shared.project.files,
          reports.report,
        )
      : undefined;
  return {
    spec: path,
    built: mayPublish ? files !== undefined : set !== undefined && run.options.publish === false,
    files: files ?? [],
    ...(set?.pages !== undefined && { pages: set.pages }),
    ...countQuoted(prepared?.record),
    themes: spec ? themesNamed(spec.value) : [],
    ...(spec && { template: spec.value.template }),
    ...(prepared && { model: prepared.brief }),
    diagnostics: reports.diagnostics,
  };
}

function readSpec(path: string, run: Run, { report }: Collector): Loaded<BriefSpec> | undefined {
  const spec = loadBriefSpec(run.shared.project, path, report);
  const { template } = run.options;
  return spec && template !== undefined ? { ...spec, value: { ...spec.value, template } } : spec;
}

interface Prepared {
  readonly target: Target;
  readonly pack: Pack;
  readonly brief: Brief;
  readonly record: RecordedEvidence;
}

/** Spec → themes, pack, evidence → brief. */
function prepareBrief(
  spec: Loaded<BriefSpec>,
  run: Run,
  { report, hasErrors }: Collector,
): Prepared | undefined {
  const { shared } = run;
  const target = run.targetOf(spec, report);
  const themes = themesOf(spec, shared, report);
  const namedAt = run.options.template === undefined ? spec.locate(['template']) : undefined;
  const pack = shared.loadPack(spec.value.template, namedAt, report);
  const selections = chooseSections(spec, themes, shared, report);
  if (!target || !pack || hasErrors()) return undefined;
  const { name } = target;
  const { settings } = pack;
  const { corpus } = shared;
  const assembled = assembleBrief({ spec, name, themes, selections, corpus, settings }, report);
  return assembled && { target, pack, ...assembled };
}

interface SetBrief {
  readonly markdown?: string;
  readonly pdf?: Uint8Array;
  readonly pages?: number;
}

/** Brief → Markdown → PDF, each read back and compared with the record before anything is published. */
async function setBrief(
  { target, pack, brief, record }: Prepared,
  { options, shared }: Run,
  { report, hasErrors }: Collector,
): Promise<SetBrief | undefined> {
  const { formats = ['md', 'pdf'] } = options;
  const file = `${target.shownAs}/${target.name}`;
  const expectations = expectationsOf(record);
  const markdown = renderMarkdown(pack, brief, report);
  if (markdown === undefined) return undefined;
  verifyMarkdown(markdown, expectations, `${file}.md`, report);
  const document = parseDocument(markdown, `${file}.md`, report);
  if (hasErrors()) return undefined;
  const kept = formats.includes('md') ? { markdown } : {};
  if (!formats.includes('pdf')) return kept;
  // Loaded here: a build of the Markdown alone need not wait for fonts and their reader.
  const { setPdf } = await import('./pdf/set-pdf.ts');
  const { verifyPdf } = await import('./verify/verify-pdf.ts');
  const created = options.created ?? `${brief.date}T00:00:00Z`;
  const { project } = shared;
  const setting = { settings: pack.settings, project, baseFolder: target.folder, created };
  const pdf = await setPdf(document, setting, report);
  if (!pdf || (await isInterrupted(options))) return undefined;
  await verifyPdf(pdf.bytes, expectations, `${file}.pdf`, report);
  return hasErrors() ? undefined : { ...kept, pdf: pdf.bytes, pages: pdf.pages };
}

/** Signals are heard between stages only: a stage is not torn in the middle. */
async function isInterrupted({ signal }: BuildOptions): Promise<boolean> {
  if (signal) await letSignalsIn();
  return signal?.aborted === true;
}
