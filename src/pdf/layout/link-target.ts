import { headingAnchor } from './anchors.ts';
import type { LinkTarget } from './page.ts';
import type { LayoutContext } from './setting.ts';

/** What a link may lead to; anything else (`javascript:`, `file:`) stays words. */
const allowed = /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu;

export function linkTargetOf(href: string, context: LayoutContext): LinkTarget | undefined {
  if (href.startsWith('#')) {
    const index = context.headings.get(href.slice(1));
    return index === undefined ? undefined : { kind: 'anchor', name: headingAnchor(index) };
  }
  if (allowed.test(href)) return { kind: 'url', url: asciiUrl(href) };
  context.problems.linkRefused(href);
  return undefined;
}

/** A PDF's links are ASCII (ISO 32000-1, 12.6.4.7). */
function asciiUrl(url: string): string {
  // A surrogate without its partner has no encoding.
  return url
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[^\x21-\x7e]+/gu, (cut) => encodeURIComponent(cut));
}
