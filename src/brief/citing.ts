import type { Corpus } from '../corpus/corpus.ts';
import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import { type Diagnostic, diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import type { Loaded, YamlPath } from '../spec/locator.ts';
import { type AnalystMarkdown, type Citation, readAnalystMarkdown } from './analyst-markdown.ts';
import type { Apparatus } from './apparatus.ts';
import { type Cited, citedBy, inlineQuotation } from './inline-quotation.ts';
import type { Slice } from './opaque-markdown.ts';
import { unpairedBox } from './unpaired-box.ts';
import { whyNotFound } from './why-not-found.ts';
import type { Wording } from './wording.ts';

/** From this many words on, words in quotation marks need a source. */
const wordsThatNeedASource = 6;

/** What turns the analyst's Markdown into the brief's. */
export interface Citing {
  readonly spec: Loaded<BriefSpec>;
  readonly corpus: Corpus;
  readonly apparatus: Apparatus;
  readonly wording: Wording;
  readonly report: Report;
}

/** A field of the spec, and what is told of it. */
interface Field {
  readonly markdown: string;
  tell(code: DiagnosticCode, part: Slice, message: string, hints: readonly string[]): void;
}

/** A part of the field to be replaced. */
interface Edit extends Slice {
  readonly markdown: string;
}

/**
 * The analyst's Markdown with each `[@id]` turned into note references. Words in quotation marks right
 * before a citation are looked for in what it cites. Reports, at their places in the field that `path`
 * names: BRIEF-VERIFY-010 (unknown id), -011 (words that the source does not have), -012 (quoted words
 * without a citation, a warning), -013 (no citation), -014 (a label of ours), -015 (left open).
 */
export function citeInMarkdown(markdown: string, path: YamlPath, citing: Citing): string {
  const { spec, report } = citing;
  const told: { readonly start: number; readonly found: Diagnostic }[] = [];
  const field: Field = {
    markdown,
    tell(code, part, message, hints) {
      const found = diagnostic(code, message, { span: spec.locate(path, part), hints });
      told.push({ start: part.start, found });
    },
  };
  const read = readAnalystMarkdown(markdown);
  reportForm(read, field, citing);
  const edits = read.citations.flatMap((citation) => editsFor(citation, field, citing));
  for (const { found } of told.sort((a, b) => a.start - b.start)) report(found);
  return applied(markdown, edits).trim();
}

function reportForm(read: AnalystMarkdown, field: Field, { corpus }: Citing): void {
  const textOf = ({ start, end }: Slice): string => field.markdown.slice(start, end);
  for (const part of read.malformed) {
    const message = `"${textOf(part)}" is not a citation that can be followed`;
    field.tell('BRIEF-VERIFY-013', part, message, ['write `[@id]`, or `[@id; @id]` for several']);
  }
  for (const part of read.labels.filter((label) => isOurs(textOf(label), corpus))) {
    const message = `"[^${textOf(part)}]" is a label that the program gives`;
    field.tell('BRIEF-VERIFY-014', part, message, [`cite with \`[@${textOf(part)}]\``]);
  }
  const open = read.leftOpen ?? unpairedBox(field.markdown);
  if (open) {
    const firstLine = { start: open.start, end: endOfLine(field.markdown, open.start) };
    const hints = ['each text of a spec closes what it opens: the brief goes on after it'];
    field.tell('BRIEF-VERIFY-015', firstLine, `this ${open.kind} has no partner`, hints);
  }
  for (const part of read.uncited) {
    if (textOf(part).trim().split(/\s+/u).length < wordsThatNeedASource) continue;
    const message = `the quoted words “${shortened(textOf(part))}” carry no citation`;
    const hints = ['write `[@id]` right after them, and they are checked against that source'];
    field.tell('BRIEF-VERIFY-012', part, message, hints);
  }
}

function isOurs(label: string, corpus: Corpus): boolean {
  return /^p-[0-9a-f]{12}(?:-\d+)?$/i.test(label) || corpus.articleById.has(label);
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function editsFor(citation: Citation, field: Field, citing: Citing): readonly Edit[] {
  const cited = citation.ids.flatMap((id) => resolve(id, citation, field, citing) ?? []);
  if (cited.length < citation.ids.length) return [];
  const { quoted } = citation;
  const checked = quoted && checkQuoted(quoted, cited, field, citing);
  // The source that has the words comes first: its note stands right after the closing mark.
  const inOrder = checked
    ? [checked.source, ...cited.filter((each) => each !== checked.source)]
    : cited;
  const notes = inOrder.map((each) => `[^${citing.apparatus.note(each)}]`).join('');
  // `[^id]:` at the start of a line would define a note and not call it.
  const stop = field.markdown.startsWith(':', citation.end) ? '\\' : '';
  return [
    ...(checked ? [checked.edit] : []),
    { start: citation.from, end: citation.end, markdown: notes + stop },
  ];
}

function resolve(
  id: string,
  citation: Citation,
  field: Field,
  { corpus }: Citing,
): Cited | undefined {
  const cited = citedBy(id, corpus);
  if (cited) return cited;
  const near = didYouMean(id, corpus.articleById.keys());
  const hints = [
    near === undefined
      ? '`brief corpus` lists the ids of sources, `brief search` those of passages'
      : `did you mean "${near}"?`,
  ];
  const at = field.markdown.indexOf(`@${id}`, citation.start) + 1;
  const message = `"${id}" is neither a source nor a passage of the corpus`;
  field.tell('BRIEF-VERIFY-010', { start: at, end: at + id.length }, message, hints);
  return undefined;
}

/** Looks for quoted words in what is cited; where they are found, the record has them. */
function checkQuoted(
  quoted: Slice,
  cited: readonly Cited[],
  field: Field,
  { corpus, apparatus, wording }: Citing,
): { readonly edit: Edit; readonly source: Cited } | undefined {
  const words = field.markdown.slice(quoted.start, quoted.end);
  for (const source of cited) {
    const found = inlineQuotation(words, source, wording);
    if (!found) continue;
    apparatus.record(found.recorded);
    const { start, end } = quoted;
    return { edit: { start, end, markdown: found.printed }, source };
  }
  const names = cited.map(({ id }) => `"${id}"`).join(' or ');
  const message = `the words “${shortened(words)}” are not in ${names}`;
  field.tell('BRIEF-VERIFY-011', quoted, message, whyNotFound(words, cited, corpus, wording));
  return undefined;
}

function applied(markdown: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const edit of edits) {
    parts.push(markdown.slice(from, edit.start), edit.markdown);
    from = edit.end;
  }
  return [...parts, markdown.slice(from)].join('');
}

function shortened(words: string): string {
  const text = words.trim().replace(/\s+/gu, ' ');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
