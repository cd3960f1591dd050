import { furniture, type Judged } from './judge-blocks.ts';
import type { PageElement } from './page-tree.ts';
import { listTags } from './tags.ts';

/** Of the characters of a list, the share in links that makes it a list of links. */
const linkedShare = 0.6;
/** Of the characters of a section that is named for what it leads to. */
const linkedShareUnderLabel = 0.25;
const longestLabel = 60;

const leadsAway =
  /^(?:(?:see|read|watch|listen|related|recommended|popular|trending|latest|more|most|also|top|next|further|don'?t miss|what to read|you (?:may|might)|editor'?s|our picks|around the web|from (?:the|our|around)|in other news|sign up|subscribe|newsletter|stay (?:in|up)|get (?:the|our|more)|join|follow|share|comments?|leave a|about the author|tags?|sponsored|advertisement|support|donate)\b|(?:\S+\s+){0,3}(?:comments|newsletters?|stories|headlines)$)/i;

/**
 * Lists of links become furniture, and so does a section whose heading says that it leads elsewhere and
 * whose text does: "More great stories", "Don't miss". A heading that has lost all its text goes with it.
 */
export function dropLinkLists(judged: readonly Judged[]): readonly Judged[] {
  const result = dropLists(judged);
  for (let from = 0; from < result.length; from++) {
    const label = result[from];
    if (!label || !isLabel(label)) continue;
    let to = from + 1;
    while (to < result.length && !endsSection(result[to], label)) to++;
    const section = result
      .slice(from + 1, to)
      .filter(({ kind }) => kind !== 'furniture' && kind !== 'caption');
    if (!isSpent(section, label, to === result.length)) continue;
    for (let at = from; at < to; at++) {
      const each = result[at];
      if (each && each.kind !== 'furniture' && each.kind !== 'caption')
        result[at] = furniture(each.block, 'link-section');
    }
  }
  return result;
}

function dropLists(judged: readonly Judged[]): Judged[] {
  const totals = new Map<PageElement, { length: number; linked: number; items: number }>();
  const lists = judged.map(({ block }) => outermostList(block.element));
  for (const [index, { block }] of judged.entries()) {
    const list = lists[index];
    if (!list) continue;
    const total = totals.get(list) ?? { length: 0, linked: 0, items: 0 };
    total.length += block.text.length;
    total.linked += block.linked;
    total.items++;
    totals.set(list, total);
  }
  return judged.map((each, index) => {
    const list = lists[index];
    const total = list && totals.get(list);
    const isLinks = total && total.items > 1 && total.linked > linkedShare * total.length;
    return isLinks && each.kind !== 'furniture' ? furniture(each.block, 'links') : each;
  });
}

function outermostList(element: PageElement): PageElement | undefined {
  for (let at: PageElement | undefined = element; at; at = at.parent) {
    if (listTags.has(at.tag)) return at;
    if (at.tag !== 'li' && at.tag !== 'p' && at.tag !== 'div' && at.tag !== 'span')
      return undefined;
  }
  return undefined;
}

/** A heading, or a short line that ends as one. */
function isLabel({ kind, block, reason }: Judged): boolean {
  if (reason === 'title') return false;
  if (kind === 'heading') return true;
  return (
    kind === 'paragraph' &&
    block.text.length <= longestLabel &&
    leadsAway.test(block.text) &&
    !/[.!?]$/.test(block.text)
  );
}

function endsSection(each: Judged | undefined, label: Judged): boolean {
  if (each?.kind !== 'heading') return false;
  return label.kind !== 'heading' || each.level <= label.level;
}

/** Whether nothing is left of a section that belongs to the article. */
function isSpent(section: readonly Judged[], { block, kind }: Judged, isLast: boolean): boolean {
  const length = section.reduce((sum, each) => sum + each.block.text.length, 0);
  const isNamed = block.text.length <= longestLabel && leadsAway.test(block.text);
  if (length === 0) return isLast || isNamed;
  if (!isNamed) return false;
  const linked = section.reduce((sum, each) => sum + each.block.linked, 0);
  if (kind === 'paragraph' && section.length > 8) return false;
  return linked > linkedShareUnderLabel * length;
}
