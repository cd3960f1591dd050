import type { Conversion } from './conversion.ts';
import type { Block, Box, Inline, Note } from './document.ts';
import { textOfInlines } from './inline-text.ts';

interface Body {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
}

/** Words of the text, as a pull quote may repeat them. */
interface Spoken {
  /** The brief's own: a string a paragraph, heading or cell. */
  readonly lines: readonly string[];
  readonly evidence: readonly { readonly lines: readonly string[]; readonly attribution: string }[];
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
    if (areSlices(words, spoken.lines) || areSlices(words.map(uncapital), spoken.lines))
      return undefined;
    return spoken.evidence.some(({ lines }) => areSlices(words, lines))
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

function folded(inlines: readonly Inline[]): string {
  return textOfInlines(inlines).replace(/\s+/g, ' ').trim();
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

/** Whether a text stands in another, and not amid a word at either end. */
function isSlice(text: string, line: string): boolean {
  if (text === '') return false;
  for (let at = line.indexOf(text); at >= 0; at = line.indexOf(text, at + 1)) {
    const [before, after] = [line.slice(0, at), line.slice(at + text.length)];
    if (!(/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(text)))
      if (!(/^[\p{L}\p{N}]/u.test(after) && /[\p{L}\p{N}]$/u.test(text))) return true;
  }
  return false;
}

function spokenIn(blocks: readonly Block[]): Spoken {
  const all = blocks.map(spokenInOne);
  return {
    lines: all.flatMap(({ lines }) => lines),
    evidence: all.flatMap(({ evidence }) => evidence),
  };
}

function spokenInOne(block: Block): Spoken {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { lines: [folded(block.inlines)], evidence: [] };
    case 'list':
      return spokenIn(block.items.flatMap((item) => item.blocks));
    case 'box':
      return block.role === 'pull-quote' ? { lines: [], evidence: [] } : spokenIn(block.blocks);
    case 'block-quotation': {
      const { lines, evidence } = spokenIn(block.blocks);
      if (block.evidence === undefined) return { lines, evidence };
      // Words of somebody are repeated with a name under them alone.
      const attribution = folded(block.evidence.attribution);
      return { lines: [], evidence: [...evidence, { lines, attribution }] };
    }
    case 'table':
      return { lines: [block.head, ...block.rows].flat().map(folded), evidence: [] };
    default:
      return { lines: [], evidence: [] };
  }
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
