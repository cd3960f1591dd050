import type { Inline } from './document.ts';

/** The words of inlines, as a reader hears them: without calls of notes. */
export function textOfInlines(inlines: readonly Inline[]): string {
  return inlines.map(textOfInline).join('');
}

function textOfInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text;
    case 'image':
      return inline.alt;
    case 'line-break':
      return ' ';
    case 'note-reference':
      return '';
    default:
      return textOfInlines(inline.inlines);
  }
}
