import { attribute, nameOf, type PageElement } from './page-tree.ts';

const hiding = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;

/** Whether the file itself says that a reader does not see it. What a style sheet hides is not known. */
export function isHidden(element: PageElement): boolean {
  const { tag, attributes } = element;
  if (attributes.size === 0 || tag === 'html' || tag === 'body') return false;
  if (attributes.has('hidden') || attribute(element, 'aria-hidden') === 'true') return true;
  const style = attributes.get('style');
  return style !== undefined && style.length < longestStyle && hiding.test(style);
}

const longestStyle = 10_000;

/** What is shown when a pointer rests on a word, or while a page is edited. */
export function isOnDemand(element: PageElement): boolean {
  if (element.attributes.size === 0) return false;
  if (attribute(element, 'role') === 'tooltip') return true;
  return / (?:tooltip|tool tip|popover|rollover|flyout|editsection|hovercard)(?: [a-z]+){0,2} (?:block|text|content|body|popup|box|inner|card) | (?:tooltip|tooltiptext|popover|editsection|hovercard) /.test(
    nameOf(element),
  );
}
