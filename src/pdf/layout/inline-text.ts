import type { Inline } from '../../document/document.ts';

/** The words of inlines without their looks, for bookmarks and descriptions. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines.map(textOf).join('').replace(/\s+/g, ' ').trim();
}

function textOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text;
    case 'emphasis':
    case 'strong':
    case 'deleted':
    case 'link':
      return inline.inlines.map(textOf).join('');
    case 'line-break':
      return ' ';
    case 'image':
      return inline.alt;
    case 'note-reference':
      return '';
  }
}
