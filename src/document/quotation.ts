import type { Block, BlockQuotation, Inline } from './document.ts';

const passageLabel = /^p-[0-9a-f]{12}(?:-\d+)?$/;

/** Whether a note's label is the id of a passage, which makes the words it follows evidence. */
export function isPassageLabel(label: string): boolean {
  return passageLabel.test(label);
}

/**
 * A block quotation whose last paragraph reads `— speaker; source[^p-…]` is evidence; any other is
 * the analyst's own.
 */
export function asQuotation(blocks: readonly Block[]): BlockQuotation {
  const last = blocks.at(-1);
  const evidence = last?.kind === 'paragraph' ? attributionOf(last.inlines) : undefined;
  return evidence === undefined
    ? { kind: 'block-quotation', blocks }
    : { kind: 'block-quotation', blocks: blocks.slice(0, -1), evidence };
}

function attributionOf(inlines: readonly Inline[]): BlockQuotation['evidence'] {
  const trimmed = withoutTrailingSpace(inlines);
  const call = trimmed.at(-1);
  if (call?.kind !== 'note-reference' || !isPassageLabel(call.label)) return undefined;
  const [first, ...others] = trimmed;
  const words = first?.kind === 'text' ? /^—\s+(.*)$/su.exec(first.text)?.[1] : undefined;
  if (words === undefined) return undefined;
  const attribution: readonly Inline[] =
    words === '' ? others : [{ kind: 'text', text: words }, ...others];
  return { id: call.label, attribution };
}

function withoutTrailingSpace(inlines: readonly Inline[]): readonly Inline[] {
  const last = inlines.at(-1);
  return last?.kind === 'text' && last.text.trim() === '' ? inlines.slice(0, -1) : inlines;
}
