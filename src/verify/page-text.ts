/** What pdf.js says of one page, in the order of its content stream. */
export type TextItem =
  | { readonly str: string; readonly hasEOL: boolean }
  | { readonly type: string; readonly id?: string; readonly tag?: string };

/** A page's text by the marked content that it stands in. */
export interface PageText {
  /** By id of marked content; a line's end is `\n`. */
  readonly marked: ReadonlyMap<number, string>;
  readonly artifacts: string;
  readonly untagged: string;
}

type Mark = number | 'artifact' | 'untagged';

/** Sorts text by marked content: the innermost sequence with an id has it, unless an artifact does. */
export function sortPageText(items: readonly TextItem[]): PageText {
  const texts = new Map<Mark, string>();
  const open: Mark[] = [];
  for (const item of items) {
    if ('str' in item) {
      const mark = open.at(-1) ?? 'untagged';
      const text = item.str + (item.hasEOL ? '\n' : '');
      texts.set(mark, (texts.get(mark) ?? '') + text);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(markOf(item, open.at(-1) ?? 'untagged'));
  }
  const marked = new Map<number, string>();
  for (const [mark, text] of texts) if (typeof mark === 'number') marked.set(mark, text);
  const plain = (mark: Mark): string => (texts.get(mark) ?? '').trim();
  return { marked, artifacts: plain('artifact'), untagged: plain('untagged') };
}

function markOf(item: { readonly id?: string; readonly tag?: string }, outer: Mark): Mark {
  if (item.tag === 'Artifact' || outer === 'artifact') return 'artifact';
  // pdf.js makes ids such as `p12R_mc3`: object 12 is the page, 3 the content.
  const id = /_mc(\d+)$/.exec(item.id ?? '')?.[1];
  return id === undefined ? outer : Number(id);
}
