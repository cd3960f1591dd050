import { headingAnchor } from './anchors.ts';
import type { LinkTarget } from './page.ts';
import type { LayoutContext } from './setting.ts';

/** What a link may lead to; anything else (`javascript:`, `file:`) stays words. */
const allowed = /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu;

/**
 * Each line of a link says again where it leads, which a string of an archive says in 32,767 bytes at most
 * (ISO 19005-3, 6.1.13); no server takes an address of half of that.
 */
const longestUrl = 10_000;

export function linkTargetOf(href: string, context: LayoutContext): LinkTarget | undefined {
  if (href.startsWith('#')) {
    const index = context.headings.get(href.slice(1));
    return index === undefined ? undefined : { kind: 'anchor', name: headingAnchor(index) };
  }
  const url = allowed.test(href) ? asciiUrl(href) : undefined;
  if (url !== undefined && url.length <= longestUrl) return { kind: 'url', url };
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
