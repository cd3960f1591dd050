import type { Tokens } from 'marked';
import { Boxes, boxMarker } from './boxes.ts';
import { decodeCharacterReferences } from './character-references.ts';
import { Charts } from './charts/charts.ts';
import { contentsMarker, convertContents } from './contents.ts';
import type { Conversion } from './conversion.ts';
import type { Block, List, ListItem, Table } from './document.ts';
import { isOnlyComments, textOfHtml } from './html.ts';
import { textOfInlines } from './inline-text.ts';
import { convertLine } from './inlines.ts';
import { Languages } from './languages.ts';
import { markerText } from './marker-text.ts';
import { asQuotation } from './quotation.ts';
import { countNewlines } from './source-lines.ts';
import { Tables } from './tables/tables.ts';
import { type MarkdownToken, markdownTokens } from './tokens.ts';

/** Turns block tokens that begin in line `line` (from 1) into blocks, boxes closed and charts drawn from. */
export function convertBlocks(
  tokens: readonly MarkdownToken[],
  line: number,
  conversion: Conversion,
): readonly Block[] {
  const boxes = new Boxes(conversion);
  const charts = new Charts(conversion);
  const tables = new Tables(conversion);
  const languages = new Languages(conversion);
  let at = line;
  for (const token of tokens) {
    const box = token.type === 'html' ? boxMarker(token.raw) : undefined;
    const chart = token.type === 'html' ? markerText(token.raw, 'chart') : undefined;
    if (box !== undefined) {
      charts.forget();
      tables.forget();
      boxes.mark(box, at, languages);
    } else if (languages.takes(token, at)) charts.forget();
    else if (tables.takes(token, at)) charts.forget();
    else if (chart !== undefined) {
      tables.forget();
      charts.mark(chart, at, token.raw);
    } else {
      const blocks = tables.marked(convertBlock(token, at, conversion), token, at);
      boxes.add(languages.spoken(charts.charted(blocks)));
    }
    at += countNewlines(token.raw);
  }
  charts.forget();
  tables.forget();
  languages.forget();
  return boxes.finish();
}

function convertBlock(
  token: MarkdownToken,
  line: number,
  conversion: Conversion,
): readonly Block[] {
  switch (token.type) {
    case 'paragraph':
    case 'text':
      return convertParagraph(token.tokens, line, conversion);
    case 'heading':
      return [convertHeading(token, line, conversion)];
    case 'list':
      return [convertList(token, line, conversion)];
    case 'blockquote':
      return [asQuotation(convertBlocks(markdownTokens(token.tokens), line, conversion))];
    case 'table':
      return [convertTable(token, line, conversion)];
    case 'code':
      return [{ kind: 'code', text: codeText(token), ...codeLanguage(token) }];
    case 'hr':
      return [{ kind: 'thematic-break' }];
    case 'html':
      return convertHtml(token.raw, line, conversion);
    default:
      // White space, definitions of links and notes, a task's check box: nothing stands there.
      return [];
  }
}

function convertParagraph(
  tokens: Tokens.Paragraph['tokens'] | undefined,
  line: number,
  conversion: Conversion,
): readonly Block[] {
  const inlines = convertLine(markdownTokens(tokens), line, conversion);
  const [only, ...others] = inlines.filter((i) => i.kind !== 'text' || i.text.trim() !== '');
  if (only === undefined) return [];
  if (only.kind === 'image' && others.length === 0) return [{ kind: 'figure', image: only }];
  return [{ kind: 'paragraph', inlines }];
}

function convertHeading(token: Tokens.Heading, line: number, conversion: Conversion): Block {
  const inlines = convertLine(markdownTokens(token.tokens), line, conversion);
  const id = conversion.slugs.next(textOfInlines(inlines));
  conversion.headingIds.add(id);
  return { kind: 'heading', level: token.depth, inlines, id };
}

function convertList(token: Tokens.List, line: number, conversion: Conversion): List {
  let at = line;
  const items: ListItem[] = [];
  for (const item of token.items) {
    const blocks = convertBlocks(markdownTokens(item.tokens), at, conversion);
    items.push({ blocks, ...(item.task && { checked: item.checked === true }) });
    at += countNewlines(item.raw);
  }
  return {
    kind: 'list',
    ordered: token.ordered,
    start: token.start === '' ? 1 : token.start,
    items,
  };
}

function convertTable(token: Tokens.Table, line: number, conversion: Conversion): Table {
  const cells = (row: readonly Tokens.TableCell[], at: number) =>
    row.map((cell) => convertLine(markdownTokens(cell.tokens), at, conversion));
  return {
    kind: 'table',
    columns: token.align.map((align) => ({ align: align ?? 'none' })),
    head: cells(token.header, line),
    // The line after the head is the one with the dashes.
    rows: token.rows.map((row, index) => cells(row, line + 2 + index)),
  };
}

function codeText(token: Tokens.Code): string {
  return token.text.replace(/\n$/, '');
}

function codeLanguage(token: Tokens.Code): { readonly language?: string } {
  const language = decodeCharacterReferences(token.lang ?? '').split(/[ \t]/, 1)[0];
  return language ? { language } : {};
}

/** Tags go and words stay, as a paragraph: what HTML would do with them is not known here. */
function convertHtml(raw: string, line: number, conversion: Conversion): readonly Block[] {
  const contents = contentsMarker(raw);
  if (contents !== undefined) return [convertContents(contents, line, raw, conversion)];
  if (isOnlyComments(raw)) return [];
  conversion.warn('BRIEF-VERIFY-021', 'raw HTML is left out; its words are kept', {
    line,
    words: raw,
  });
  const text = textOfHtml(raw)
    .replace(/[ \t\r\n\f]+/g, ' ')
    .trim();
  return text === '' ? [] : [{ kind: 'paragraph', inlines: [{ kind: 'text', text }] }];
}
