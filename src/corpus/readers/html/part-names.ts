import { attribute, nameOf, type PageElement } from './page-tree.ts';

/**
 * Words that templates use in a class or an id for parts that are not the article's own text, whole words
 * as `nameOf` gives them. The first group is of parts that no template calls the article by; the words of
 * the second also stand in names of what holds it (`has-video`, `post-meta`).
 */
const surelyForeign = alternatives(`
  (comments?|commentlist|comment list|disqus\\w*|livefyre|respond|replies|viafoura|spot im)
  (related\\w*|recirc\\w*|recommend\\w*|outbrain|taboola|revcontent|zergnet|read next|up next|most read|most viewed|most popular|also like|jp relatedposts)
  (sidebar\\w*|side bar|breadcrumbs?|pagination|site footer|page footer|footer|copyright|masthead|site header|navbar|mainnav)
  (newsletter\\w*|sharedaddy|addthis\\w*|addtoany\\w*|share\\w*|sharing|cookie\\w*|gdpr|consent)
  (adsense|adslot|adunit|advert\\w*|sponsored|promo|promos|modal|popup|lightbox)
`);

const maybeForeign = alternatives(`
  (ads?|sponsor\\w*|promotion|promoted|teasers?|trending|popular|more stories|more from|more on|morenews|readmore|read more|top stories|latest news|see also)
  (social\\w*|follow us|follow|likes?|facebook|whatsapp|pinterest)
  (subscri\\w*|signup|sign up|opt ?in|mailing|paywall|regwall|piano|donat\\w*|membership|register|login)
  (discussion|feedback|ratings?|votes?|poll)
  (rail|right col|menu|nav|navigation|navigator|pager|toolbar|tools|toc|skip|topbar|foot)
  (tags?|tagcloud|tag list|categories|keywords|topics)
  (byline\\w*|author\\w*|bio|biography|avatar|contributor|writer|dateline|timestamp|pubdate|published|posted on|post meta|entry meta|meta)
  (caption\\w*|credits?|wp caption\\w*|gallery\\w*|slideshow|carousel|slider|photo|thumbs?|thumbnail|video\\w*|player)
  (overlay|dialog|notification|alert bar|banner)
  (legal|disclaimer|print only|screen reader|sr only|visually hidden|visuallyhidden|hidden|hide|offscreen|noprint|no print)
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

const own =
  / (?:article body|articlebody|story body|storybody|entry content|post content|post body|article content|article text|story content|story text|post text|news text|content body|body content|main content|maincontent|article copy|body copy|blog post|blogpost|entry|h entry|hentry|e content|post entry|page content|field name body|rich text|richtext|article|story|post|content|main|body|text)(?= )/;

const foreignTags = new Set(['nav', 'footer', 'aside', 'form', 'dialog', 'figcaption', 'address']);
const foreignRoles = new Set(
  'navigation complementary contentinfo search banner dialog alert alertdialog menu menubar toolbar tablist form'.split(
    ' ',
  ),
);

/** How surely a part is not the article's own text, by its tag, its role and its name. */
export function foreignness(element: PageElement): 'sure' | 'likely' | undefined {
  if (foreignTags.has(element.tag)) return element.tag === 'form' ? 'likely' : 'sure';
  const role = attribute(element, 'role').toLowerCase();
  if (foreignRoles.has(role)) return 'sure';
  const name = nameOf(element);
  if (surelyForeign.test(name)) return 'sure';
  return maybeForeign.test(name) ? 'likely' : undefined;
}

/** Whether its name says that it holds the article's text. */
export function isOwn(element: PageElement): boolean {
  const itemprop = attribute(element, 'itemprop').toLowerCase();
  return /\b(?:articlebody|reviewbody)\b/.test(itemprop) || own.test(nameOf(element));
}
