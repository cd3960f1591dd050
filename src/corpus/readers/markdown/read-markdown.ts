import type { Extraction, Mark, Metadata, Reading } from '../../extraction.ts';
import { lineAt } from '../../lines.ts';
import { decodeText } from '../encoding.ts';
import { encodingRemarks } from '../encoding-remarks.ts';
import { withSectionLevels } from '../section-levels.ts';
import { readFrontMatter } from './front-matter.ts';
import type { RawBlock } from './raw-block.ts';
import { renderedWords } from './rendered-words.ts';
import { scanBlocks } from './scan-blocks.ts';

/**
 * Markdown as a reader of the rendered page reads it. The text has the lines of the file, so that
 * line numbers are the file's own; what is only markup leaves its line blank.
 */
export function readMarkdown(bytes: Uint8Array): Reading {
  const decoded = decodeText(bytes);
  if (decoded.kind === 'not-text') return decoded;
  return { kind: 'text', extraction: extractionOf(decoded.text), ...encodingRemarks(decoded) };
}

function extractionOf(source: string): Extraction {
  // The private characters that stand for escaped signs are nobody's words.
  const lines = source.replace(/[\u{f0000}-\u{f00ff}]/gu, '').split(/\r\n|\n|\r/);
  const { lines: headLines, metadata } = readFrontMatter(lines);
  const { blocks, definitions } = scanBlocks(lines, headLines);
  const out: string[] = lines.map(() => '');
  const kept = blocks.filter((block) => placeWords(block, definitions, out));
  const text = out.join('\n');
  const starts = startsOf(out);
  const marks = kept.flatMap((block) => markOf(block, text, starts) ?? []);
  return {
    text,
    marks: withSectionLevels(marks, hasOtherTitle(metadata, text, marks)),
    origins: marks.map(({ start }, index) => ({
      start: index === 0 ? 0 : start,
      line: lineAt(starts, start),
    })),
    metadata: withHeading(metadata, text, marks),
  };
}

/** Puts a block's words on its lines; false where it has none, as an image alone. */
function placeWords(block: RawBlock, definitions: ReadonlySet<string>, out: string[]): boolean {
  const source = block.lines.join('\n');
  const words = block.reason === 'code' ? source : renderedWords(source, definitions);
  if (words.trim() === '') return false;
  for (const [offset, line] of words.split('\n').entries()) {
    if (offset < block.lines.length) out[block.first + offset] = line.trim();
  }
  return true;
}

function startsOf(lines: readonly string[]): readonly number[] {
  let at = 0;
  return lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return start;
  });
}

function markOf(block: RawBlock, text: string, starts: readonly number[]): Mark | undefined {
  const from = starts[block.first] ?? 0;
  const to = (starts[block.first + block.lines.length] ?? text.length + 1) - 1;
  const words = text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  const { kind, level, reason } = block;
  return { kind, start, end: from + words.trimEnd().length, level, reason };
}

/** A title in the front matter that does not stand in the text again. */
function hasOtherTitle({ title }: Metadata, text: string, marks: readonly Mark[]): boolean {
  const fold = (words: string): string => words.replace(/\s+/gu, ' ').toLowerCase();
  return (
    title !== undefined &&
    !marks.some(
      ({ kind, start, end }) =>
        kind === 'heading' && fold(text.slice(start, end)) === fold(title.value),
    )
  );
}

/** Without a title in the front matter, the one heading of the first level is it. */
function withHeading(metadata: Metadata, text: string, marks: readonly Mark[]): Metadata {
  const top = marks.filter(({ kind, level }) => kind === 'heading' && level === 1);
  const [heading] = top;
  if (metadata.title || !heading || top.length > 1) return metadata;
  const value = text.slice(heading.start, heading.end).replace(/\s+/gu, ' ');
  return {
    ...metadata,
    title: { value, from: 'text', where: 'its only heading of the first level' },
  };
}
