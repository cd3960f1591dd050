import type { Extraction, Mark, Metadata } from '../../../../src/corpus/extraction.ts';
import { readHtml } from '../../../../src/corpus/readers/html/read-html.ts';

/** Running text that a page needs to be taken for an article. */
export const filler: readonly string[] = [
  'The ministry said on Tuesday that work on the northern pier would begin after the rains, once the surveyors had marked the channel.',
  'Officials from three provinces met engineers at the port, and agreed that boats of the fishing villages would keep their berths.',
  'A second survey is to follow in March, according to the plan, which was shown to reporters and to the heads of the communes.',
];

export const paragraphs: string = filler.map((text) => `<p>${text}</p>`).join('\n');

export function page(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><title>A page</title>${head}</head><body>${body}</body></html>`;
}

/** A page whose article holds some markup between paragraphs of running text. */
export function article(markup: string, head = ''): string {
  return page(`<article>${paragraphs}${markup}</article>`, head);
}

export function extract(markup: string | Uint8Array): Extraction {
  const bytes = typeof markup === 'string' ? new TextEncoder().encode(markup) : markup;
  const reading = readHtml(bytes);
  if (reading.kind !== 'text') throw new Error(`not text: ${reading.message}`);
  return reading.extraction;
}

export function refusal(markup: string): string {
  const reading = readHtml(new TextEncoder().encode(markup));
  return reading.kind === 'not-text' ? reading.message : 'is text';
}

/** Each mark as "kind: its text". */
export function marked(markup: string | Uint8Array): readonly string[] {
  const { text, marks = [] } = extract(markup);
  return marks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

/** What may be quoted, and headings: without captions and furniture. */
export function body(markup: string | Uint8Array): readonly string[] {
  const { text, marks = [] } = extract(markup);
  return marks.filter(isBody).map(({ start, end }) => text.slice(start, end));
}

/** The body without the paragraphs that `article` puts around. */
export function added(markup: string): readonly string[] {
  return body(markup).filter((text) => !filler.includes(text));
}

function isBody({ kind, reason }: Mark): boolean {
  return kind !== 'furniture' && kind !== 'caption' && reason !== 'title';
}

export function metadata(head: string, markup: string = paragraphs): Metadata {
  return extract(page(`<article>${markup}</article>`, head)).metadata ?? {};
}
