import type { Conversion } from './conversion.ts';
import type { Block, Box, Inline, Note } from './document.ts';
import { folded, type Line, type Spoken, spokenIn, textsOf } from './spoken-words.ts';

interface Body {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
}

/**
 * Holds pull quotes to the text: their words are a slice of it, and what stands under them as who said
 * it belongs to a quotation with these words. So nothing is printed large that no check has seen, and
 * a reader who is told the text has been told the pull quote. One that is not so is reported, and its
 * words are set as text.
 */
export function withTruePullQuotes(body: Body, conversion: Conversion): Body {
  if (conversion.pullQuotes.size === 0) return body;
  const spoken = spokenIn([body.blocks, ...body.notes.map(({ blocks }) => blocks)].flat());
  const isTrue = (box: Box): boolean => {
    const mistake = mistakeIn(box, spoken);
    if (mistake !== undefined)
      conversion.warn(
        'BRIEF-VERIFY-033',
        mistake,
        conversion.pullQuotes.get(box.blocks) ?? { line: 1, words: '' },
        ['repeat words of the text as they stand there, or make it a note or a sidebar'],
      );
    return mistake === undefined;
  };
  const notes = body.notes.map((note) => ({ ...note, blocks: withTrueOnes(note.blocks, isTrue) }));
  return { blocks: withTrueOnes(body.blocks, isTrue), notes };
}

function mistakeIn({ blocks }: Box, spoken: Spoken): string | undefined {
  if (blocks.length === 0 || !blocks.every(isPlainParagraph))
    return 'a pull quote holds paragraphs of words alone';
  const texts = blocks.map(textOf).filter((text) => text !== '');
  const last = texts.at(-1) ?? '';
  const attribution = /^[—–]\s*(.+)$/u.exec(last)?.[1];
  const words = (attribution === undefined ? texts : texts.slice(0, -1)).map(withoutMarks);
  if (words.length === 0) return 'a pull quote holds paragraphs of words alone';
  if (attribution === undefined) {
    if (areOwn(words, spoken.lines) || areOwn(words.map(uncapital), spoken.lines)) return undefined;
    const isSomebodys =
      areSlices(words, textsOf(spoken.lines)) ||
      spoken.evidence.some(({ lines }) => areSlices(words, lines));
    return isSomebodys
      ? 'this pull quote does not say whose words it repeats'
      : 'the words of this pull quote do not stand in the text';
  }
  const source = spoken.evidence.find(
    (each) => areSlices(words, each.lines) && isSlice(attribution, each.attribution),
  );
  return source ? undefined : 'nobody is quoted in the text with the words of this pull quote';
}

function isPlainParagraph(block: Block): boolean {
  return block.kind === 'paragraph' && block.inlines.every(isPlain);
}

function isPlain(inline: Inline): boolean {
  switch (inline.kind) {
    case 'text':
    case 'line-break':
      return true;
    case 'emphasis':
    case 'strong':
      return inline.inlines.every(isPlain);
    default:
      return false;
  }
}

function textOf(block: Block): string {
  return block.kind === 'paragraph' ? folded(block.inlines) : '';
}

/** Without the quotation marks around the whole, which the text may have elsewhere. */
function withoutMarks(text: string): string {
  return text.replace(/^[“”„"«»‘']\s?/u, '').replace(/\s?[“”"«»’']$/u, '');
}

/** The brief's own words may begin with a capital where the text goes on in a sentence. */
function uncapital(text: string): string {
  const [first = ''] = text;
  return first.toLowerCase() + text.slice(first.length);
}

function areSlices(words: readonly string[], lines: readonly string[]): boolean {
  return words.every((text) => lines.some((line) => isSlice(text, line)));
}

/** Whether the brief says all these words itself: if it quotes somebody in them, with all of the marks. */
function areOwn(words: readonly string[], lines: readonly Line[]): boolean {
  return words.every((text) =>
    lines.some((line) => isSlice(text, line.text, (start, end) => !tears(line, start, end))),
  );
}

/** Whether a stretch of a line begins or ends within somebody's words, or is some of them. */
function tears({ quoted }: Line, start: number, end: number): boolean {
  return quoted.some(
    (words) =>
      (start >= words.start && start < words.end) || (end > words.start && end < words.end),
  );
}

/** Whether a text stands in another, not amid a word at either end, at a place that will do. */
function isSlice(
  text: string,
  line: string,
  isGood: (start: number, end: number) => boolean = () => true,
): boolean {
  if (text === '') return false;
  for (let at = line.indexOf(text); at >= 0; at = line.indexOf(text, at + 1)) {
    const [before, after] = [line.slice(0, at), line.slice(at + text.length)];
    const isCutBefore = /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(text);
    const isCutAfter = /^[\p{L}\p{N}]/u.test(after) && /[\p{L}\p{N}]$/u.test(text);
    if (!isCutBefore && !isCutAfter && isGood(at, at + text.length)) return true;
  }
  return false;
}

/** The blocks, with the words of pull quotes that are not true in their place. */
function withTrueOnes(blocks: readonly Block[], isTrue: (box: Box) => boolean): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    switch (block.kind) {
      case 'box':
        if (block.role === 'pull-quote') return isTrue(block) ? [block] : block.blocks;
        return [{ ...block, blocks: withTrueOnes(block.blocks, isTrue) }];
      case 'block-quotation':
        return [{ ...block, blocks: withTrueOnes(block.blocks, isTrue) }];
      case 'list': {
        const items = block.items.map((item) => ({
          ...item,
          blocks: withTrueOnes(item.blocks, isTrue),
        }));
        return [{ ...block, items }];
      }
      default:
        return [block];
    }
  });
}
