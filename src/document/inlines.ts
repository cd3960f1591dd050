import type { Tokens } from 'marked';
import { decodeCharacterReferences } from './character-references.ts';
import type { Conversion } from './conversion.ts';
import type { Image, Inline } from './document.ts';
import { textOfInlines } from './inline-text.ts';
import { safeHref } from './links.ts';
import { countNewlines, spanOfWords } from './source-lines.ts';
import { type MarkdownToken, markdownTokens } from './tokens.ts';

/** Turns inline tokens that begin in line `line` into inlines; adjacent texts become one. */
function convertInlines(
  tokens: readonly MarkdownToken[],
  line: number,
  conversion: Conversion,
): readonly Inline[] {
  const inlines: Inline[] = [];
  let at = line;
  for (const token of tokens) {
    for (const inline of convertInline(token, at, conversion)) append(inlines, inline);
    at += countNewlines(token.raw);
  }
  return inlines;
}

/** The same for a whole line or paragraph: spaces at its ends do not count (CommonMark, 4.8). */
export function convertLine(
  tokens: readonly MarkdownToken[],
  line: number,
  conversion: Conversion,
): readonly Inline[] {
  const inlines = [...convertInlines(tokens, line, conversion)];
  trimAt(inlines, 0, withoutLeadingSpace);
  trimAt(inlines, inlines.length - 1, withoutTrailingSpace);
  return inlines;
}

function trimAt(inlines: Inline[], index: number, trim: (text: string) => string): void {
  const inline = inlines[index];
  if (inline?.kind !== 'text') return;
  const text = trim(inline.text);
  if (text === '') inlines.splice(index, 1);
  else inlines[index] = { kind: 'text', text };
}

function append(inlines: Inline[], inline: Inline): void {
  const last = inlines.at(-1);
  if (inline.kind === 'text' && last?.kind === 'text')
    inlines[inlines.length - 1] = { kind: 'text', text: last.text + inline.text };
  else inlines.push(inline);
}

function convertInline(
  token: MarkdownToken,
  line: number,
  conversion: Conversion,
): readonly Inline[] {
  switch (token.type) {
    case 'text':
      return token.tokens === undefined
        ? textOf(foldLineEnds(decodeCharacterReferences(token.raw)))
        : convertInlines(markdownTokens(token.tokens), line, conversion);
    case 'escape':
      return textOf(token.text);
    case 'codespan':
      return [{ kind: 'code', text: token.text }];
    case 'br':
      return [{ kind: 'line-break' }];
    case 'em':
      return wrap('emphasis', token, line, conversion);
    case 'strong':
      return wrap('strong', token, line, conversion);
    case 'del':
      return wrap('deleted', token, line, conversion);
    case 'link':
      return convertLink(token, line, conversion);
    case 'image':
      return [convertImage(token, line, conversion)];
    case 'noteReference':
      return convertNoteReference(token, line, conversion);
    case 'html':
      return convertTag(token, line, conversion);
    default:
      // A task's check box is kept by its item; no other token stands inside a line.
      return [];
  }
}

function textOf(text: string): readonly Inline[] {
  return text === '' ? [] : [{ kind: 'text', text }];
}

/** A line's end inside a paragraph is a space. */
function foldLineEnds(text: string): string {
  return text.includes('\n') ? text.split('\n').map(trimSpaces).join(' ') : text;
}

function trimSpaces(line: string, index: number, lines: readonly string[]): string {
  const start = index === 0 ? line : withoutLeadingSpace(line);
  return index === lines.length - 1 ? start : withoutTrailingSpace(start);
}

/** Spaces and tabs only: a no-break space at a line's end was put there. */
function withoutLeadingSpace(text: string): string {
  return text.replace(/^[ \t]+/, '');
}

/** A pattern would try every space of a long run anew. */
function withoutTrailingSpace(text: string): string {
  let end = text.length;
  while (end > 0 && ' \t'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

function wrap(
  kind: 'emphasis' | 'strong' | 'deleted',
  token: Tokens.Em | Tokens.Strong | Tokens.Del,
  line: number,
  conversion: Conversion,
): readonly Inline[] {
  return [{ kind, inlines: convertInlines(markdownTokens(token.tokens), line, conversion) }];
}

function convertLink(token: Tokens.Link, line: number, conversion: Conversion): readonly Inline[] {
  // In `<https://…>` and bare addresses every character is literal, in `[x](…)` it is not.
  const literal = token.autolink === true;
  const written = literal ? token.href : decodeCharacterReferences(token.href);
  const inlines = literal
    ? textOf(token.text)
    : convertInlines(markdownTokens(token.tokens), line, conversion);
  const href = safeHref(written);
  if (href === undefined) {
    conversion.warn(
      'BRIEF-VERIFY-022',
      `the link to ${JSON.stringify(shortened(written))} is refused; its words are kept`,
      { line, words: token.raw },
    );
    return inlines;
  }
  if (href.startsWith('#')) conversion.anchors.push({ id: href.slice(1), line, raw: token.raw });
  return [{ kind: 'link', href, ...titleOf(token.title), inlines }];
}

function convertImage(token: Tokens.Image, line: number, conversion: Conversion): Image {
  const alt = convertInlines(markdownTokens(token.tokens), line, conversion);
  return {
    kind: 'image',
    src: decodeCharacterReferences(token.href),
    alt: textOfInlines(alt),
    ...titleOf(token.title),
    span: spanOfWords(conversion.source, line, token.raw),
  };
}

function titleOf(title: string | null | undefined): { readonly title?: string } {
  return title ? { title: decodeCharacterReferences(title) } : {};
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function convertNoteReference(
  token: { readonly label: string; readonly raw: string },
  line: number,
  conversion: Conversion,
): readonly Inline[] {
  const note = conversion.callNote(token.label);
  if (note !== undefined) return [{ kind: 'note-reference', ...note }];
  conversion.warn(
    'BRIEF-VERIFY-024',
    `the note ${JSON.stringify(token.label)} is called but not defined`,
    { line, words: token.raw },
  );
  return textOf(decodeCharacterReferences(token.raw));
}

/** Tags go, what stands between them stays; a comment is nobody's loss. */
function convertTag(
  token: Tokens.HTML | Tokens.Tag,
  line: number,
  conversion: Conversion,
): readonly Inline[] {
  if (/^<br[ \t\n]*\/?>$/i.test(token.raw)) return [{ kind: 'line-break' }];
  const isComment = token.raw.startsWith('<!--');
  const isClosing = token.raw.startsWith('</');
  if (!isComment && !isClosing)
    conversion.warn('BRIEF-VERIFY-021', `the tag ${shortened(token.raw)} is left out`, {
      line,
      words: token.raw,
    });
  return [];
}
