import { collector } from './build/collector.ts';
import { labelledExpectations } from './build/labelled-expectations.ts';
import { makePdf } from './build/make-pdf.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { parseDocument } from './document/parse-document.ts';
import { publishFile, shownFile, type Target } from './output/publish.ts';
import { readRecord } from './output/record-file.ts';
import type { Project } from './project/project.ts';
import { readTextAt } from './project/read-text-file.ts';
import { usualTemplate } from './spec/usual-template.ts';
import { loadPack } from './template/load-pack.ts';
import { verifyDocument } from './verify/verify-markdown.ts';

/** A Markdown file to set, ours or anyone's. */
export interface RenderOptions {
  /** Where packs and pictures come from. */
  readonly project: Project;
  /** The file; absolute folder, name without `.md`, and the path as the user knows it. */
  readonly source: {
    readonly path: string;
    readonly shownAs: string;
    readonly record: RecordPlace;
  };
  readonly target: Target;
  /** Id of the pack; default: the one that the front matter names, else `policy-brief`. */
  readonly template?: string;
  /** ISO instant; default: the front matter's date at midnight UTC, else the epoch. */
  readonly created?: string;
}

/** `NAME.evidence.json` in a folder. */
export interface RecordPlace {
  readonly folder: string;
  readonly name: string;
}

export interface RenderReport {
  /** As shown to the user; absent where nothing was written. */
  readonly file?: string;
  readonly pages?: number;
  readonly diagnostics: readonly Diagnostic[];
}

const mostBytes = 8 * 1024 * 1024;
const reading = {
  maxBytes: mostBytes,
  codes: {
    unreadable: 'BRIEF-USAGE-006',
    tooLarge: 'BRIEF-VERIFY-020',
    encoding: 'BRIEF-VERIFY-008',
  },
} as const;

/**
 * Sets a Markdown file as a PDF. What an edit has made of it is taken as it is, but for labelled
 * quotations: they are compared with the record beside the file, in the Markdown and in the PDF, and
 * one that was altered stops it.
 */
export async function renderMarkdownFile(options: RenderOptions): Promise<RenderReport> {
  const { project, source, target } = options;
  const { report, diagnostics, hasErrors } = collector();
  const markdown = readTextAt(project.files, source.path, source.shownAs, report, reading);
  if (markdown === undefined) return { diagnostics };
  const document = parseDocument(markdown, source.shownAs, report);
  if (hasErrors()) return { diagnostics };
  const record = readRecord(source.record.folder, source.record.name, project.files);
  const expectations = labelledExpectations(document, record, source.shownAs, report);
  if (expectations) verifyDocument(document, markdown, expectations, source.shownAs, report);
  const pack = loadPack(
    project,
    options.template ?? document.meta.template ?? usualTemplate,
    report,
  );
  if (!expectations || !pack || hasErrors()) return { diagnostics };
  const created = options.created ?? `${document.meta.date ?? '1970-01-01'}T00:00:00Z`;
  const baseFolder = source.record.folder;
  const written = { file: source.shownAs, text: markdown };
  const setting = { settings: pack.settings, project, baseFolder, created, markdown: written };
  const shown = shownFile(target, `${target.name}.pdf`);
  const pdf = await makePdf(document, setting, expectations, shown, report);
  if (!pdf || hasErrors()) return { diagnostics };
  const output = { name: `${target.name}.pdf`, bytes: pdf.bytes };
  const file = publishFile(target, output, project.files, report);
  return { ...(file !== undefined && { file, pages: pdf.pages }), diagnostics };
}
