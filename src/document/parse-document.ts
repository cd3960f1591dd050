import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import { convertBlocks } from './blocks.ts';
import { Conversion } from './conversion.ts';
import { collectDefinitions } from './definitions.ts';
import type { Block, Document, Note } from './document.ts';
import { emptyFrontMatter, readFrontMatter, splitFrontMatter } from './front-matter.ts';
import { withTruePullQuotes } from './pull-quotes.ts';
import { countNewlines, type SourceLines, sourceLines, spanOfWords } from './source-lines.ts';
import { lexMarkdown, markdownTokens } from './tokens.ts';

/** UTF-16 units; a brief of 300 pages has about one million. */
const largest = 8_000_000;

/**
 * Reads Markdown (CommonMark, GitHub's tables, strikethrough, task lists, bare links and footnotes,
 * our boxes and front matter) into a tree. `file` is the path shown in diagnostics. Never throws: a
 * file that is too large or nested too deeply is reported and comes back with what could be read.
 */
export function parseDocument(markdown: string, file: string, report: Report): Document {
  const text = normalised(markdown);
  const source = sourceLines(file, text);
  if (text.length > largest) {
    const message = `the Markdown has ${text.length} characters; at most ${largest} are read`;
    report(diagnostic('BRIEF-VERIFY-020', message, { file }));
    return { meta: emptyFrontMatter, blocks: [], notes: [] };
  }
  const { yaml, body, bodyLine } = splitFrontMatter(text);
  const meta = yaml === undefined ? emptyFrontMatter : readFrontMatter(yaml, file, report);
  return { meta, ...readBody(body, bodyLine, source, meta.language, report) };
}

/** One kind of line end, no byte order mark, and U+FFFD for U+0000, as CommonMark (2.3) asks. */
function normalised(markdown: string): string {
  return markdown
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\ufffd');
}

function readBody(
  body: string,
  bodyLine: number,
  source: SourceLines,
  language: string,
  report: Report,
): { readonly blocks: readonly Block[]; readonly notes: readonly Note[] } {
  const lexed = lexMarkdown(body);
  if (lexed.kind === 'too-intricate') {
    const line = bodyLine + countNewlines(body.slice(0, lexed.offset));
    const message = 'quotations, lists or emphasis are nested too deeply or too densely here';
    report(diagnostic('BRIEF-VERIFY-020', message, { span: spanOfWords(source, line, '') }));
    return { blocks: [], notes: [] };
  }
  const definitions = collectDefinitions(lexed.tokens, bodyLine, source, report);
  const conversion = new Conversion(source, language, definitions, report);
  const blocks = convertBlocks(lexed.tokens, bodyLine, conversion);
  const notes = convertNotes(conversion);
  reportLostAnchors(conversion);
  return withTruePullQuotes({ blocks, notes }, conversion);
}

/** Notes may call notes: the list grows while it is walked, and each is converted once. */
function convertNotes(conversion: Conversion): readonly Note[] {
  const notes: Note[] = [];
  for (const { token, line } of conversion.called) {
    const blocks = convertBlocks(markdownTokens(token.tokens), line, conversion);
    notes.push({ label: token.label, number: notes.length + 1, blocks });
  }
  return notes;
}

function reportLostAnchors(conversion: Conversion): void {
  for (const { id, line, raw } of conversion.anchors)
    if (!conversion.headingIds.has(id))
      conversion.warn('BRIEF-VERIFY-022', `no heading has the id ${JSON.stringify(id)}`, {
        line,
        words: raw,
      });
}
