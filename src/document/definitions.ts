import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import type { Definition } from './conversion.ts';
import { noteKey } from './footnotes.ts';
import { countNewlines, type SourceLines, spanOfWords } from './source-lines.ts';
import { type MarkdownToken, markdownTokens } from './tokens.ts';

/** Definitions of notes wherever they stand, by key: the first of each label; later ones are reported. */
export function collectDefinitions(
  tokens: readonly MarkdownToken[],
  firstLine: number,
  source: SourceLines,
  report: Report,
): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  for (const definition of definitionsIn(tokens, firstLine)) {
    const { label } = definition.token;
    const key = noteKey(label);
    if (!definitions.has(key)) {
      definitions.set(key, definition);
      continue;
    }
    const message = `the note ${JSON.stringify(label)} is defined again`;
    const span = spanOfWords(source, definition.line, `[^${label}]:`);
    report(diagnostic('BRIEF-VERIFY-025', message, { span }));
  }
  return definitions;
}

function definitionsIn(tokens: readonly MarkdownToken[], firstLine: number): Definition[] {
  const found: Definition[] = [];
  let line = firstLine;
  for (const token of tokens) {
    if (token.type === 'noteDefinition') found.push({ token, line });
    for (const inner of definitionsInside(token, line)) found.push(inner);
    line += countNewlines(token.raw);
  }
  return found;
}

function definitionsInside(token: MarkdownToken, line: number): Definition[] {
  switch (token.type) {
    case 'blockquote':
    case 'noteDefinition':
    case 'list_item':
      return definitionsIn(markdownTokens(token.tokens), line);
    case 'list':
      return definitionsIn(token.items, line);
    default:
      return [];
  }
}
