import { attribute, nameOf, naming, type Page, type PageElement } from './page-tree.ts';

/**
 * Words that templates use in a class or an id for parts that are not the article's own text, whole words
 * as `nameOf` gives them. The first group is of parts that no template calls the article by; the words of
 * the second also stand in names of what holds it (`has-video`, `post-meta`).
 */
const surelyForeign = alternatives(`
  (comments?|commentlist|comment list|disqus\\w*|livefyre|respond|replies|viafoura|spot im)
  (related\\w*|recirc\\w*|recommend\\w*|outbrain|taboola|revcontent|zergnet|read next|up next|most read|most viewed|most popular|also like|links block|topic list|navbox|catlinks|jp relatedposts)
  (sidebar\\w*|side bar|breadcrumbs?|pagination|site footer|page footer|footer|copyright|masthead|site header|navbar|mainnav)
  (newsletter\\w*|sharedaddy|addthis\\w*|addtoany\\w*|share\\w*|sharing|cookie\\w*|gdpr|consent)
  (adsense|adslot|adunit|advert\\w*|sponsored|promo|promos|modal|popup|lightbox)
`);

const maybeForeign = alternatives(`
  (ads?|sponsor\\w*|promotion|promoted|teasers?|trending|popular|more stories|more from|more on|morenews|readmore|read more|top stories|latest news|see also)
  (social\\w*|follow us|follow|likes?|facebook|whatsapp|pinterest)
  (subscri\\w*|signup|sign up|opt ?in|mailing|paywall|regwall|piano|donat\\w*|membership|register|login)
  (discussion|feedback|ratings?|votes?|poll)
  (rail|right col|menu|nav|navigation|navigator|next prev|prev next|post nav|pager|toolbar|tools|toc|skip|topbar|foot)
  (tags?|tagcloud|tag list|categories|keywords|topics)
  (byline\\w*|author\\w*|bio|biography|avatar|contributor|writer|dateline|timestamp|pubdate|published|posted on|post meta|entry meta|meta)
  (caption\\w*|credits?|wp caption\\w*|gallery\\w*|slideshow|carousel|slider|photo|thumbs?|thumbnail|video\\w*|player)
  (overlay|dialog|notification|alert bar|banner)
  (legal|disclaimer|print only|d print block|visible print|screen reader|sr only|visually hidden|visuallyhidden|hidden|hide|offscreen|noprint|no print)
  (widgets?|infobox|factbox|pullquote|pull quote)
`);

function alternatives(rows: string): RegExp {
  return new RegExp(
    ` (?:${rows
      .trim()
      .split(/\s*\n\s*/)
      .join('|')})(?= )`,
  );
}

/** `has-sidebar`, `no-comments`, `with-video`: what stands beside a part, or does not. */
const manner = / (?:with|has|have|no|not|without|is|hide|show) [a-z]+(?= )/g;

const foreignTags = new Set(['nav', 'footer', 'aside', 'form', 'dialog', 'figcaption', 'address']);
const foreignRoles = new Set(
  'navigation complementary contentinfo search banner dialog alert alertdialog menu menubar toolbar tablist form'.split(
    ' ',
  ),
);

/** That a part is not the article's own text, how surely, and by which word. */
export interface Foreignness {
  readonly isSure: boolean;
  /** Our word for it, such as `nav`, `share`, `related`: never one of the page's. */
  readonly word: string;
}

/** Of each element of a page whether it is foreign, by its tag, its role and its name. */
export function foreignnessIn({ elements }: Page): readonly (Foreignness | undefined)[] {
  // A page has a few hundred names, whatever the number of its elements.
  const byName = new Map<string, Foreignness | undefined>();
  return elements.map((element) => {
    if (element.attributes.size === 0) return byTag(element);
    const key = naming.map((name) => attribute(element, name)).join('\n');
    if (!byName.has(key)) byName.set(key, namedForeign(element));
    return byTag(element) ?? byName.get(key);
  });
}

function byTag({ tag, attributes }: PageElement): Foreignness | undefined {
  if (foreignTags.has(tag)) return { isSure: tag !== 'form', word: tag };
  const role = attributes.get('role')?.toLowerCase();
  return role && foreignRoles.has(role) ? { isSure: true, word: role } : undefined;
}

function namedForeign(element: PageElement): Foreignness | undefined {
  const name = nameOf(element).replace(manner, ' ');
  const sure = surelyForeign.exec(name);
  if (sure) return { isSure: true, word: wordOf(sure[0]) };
  const maybe = maybeForeign.exec(name);
  return maybe ? { isSure: false, word: wordOf(maybe[0]) } : undefined;
}

/** The page's own ending of a word is cut off: a reason is no place for words from outside. */
function wordOf(match: string): string {
  const word = match.trim().replaceAll(' ', '-');
  return stems.find((stem) => word.startsWith(stem)) ?? word;
}

const stems =
  'addthis addtoany advert author byline caption cookie disqus donat gallery livefyre newsletter recirc recommend related share sidebar social sponsor subscri video wp-caption'.split(
    ' ',
  );
