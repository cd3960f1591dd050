import type { PdfLine, PdfPage } from './pdf-text.ts';

export interface FoundHeads {
  readonly body: readonly PdfLine[];
  /** Each once, where it stands first; the page numbers among them. */
  readonly heads: readonly { readonly line: PdfLine; readonly reason: string }[];
}

/** Heads and feet stand in the outer sixth of a page, and are among its first or last lines. */
const outer = 1 / 6;
const outermostLines = 4;
/** Points by which the place of a head may vary from page to page. */
const wander = 4;

/**
 * Takes running heads, feet and page numbers from the lines of a file: what stands at the same height
 * of several pages with the same words, whatever its numbers. Left and right pages may differ, so
 * that two pages are enough in a short file and a fifth of them in a long one.
 */
export function takeRunningHeads(lines: readonly PdfLine[], pages: readonly PdfPage[]): FoundHeads {
  const heights = new Map(pages.map(({ number, height }) => [number, height]));
  const candidates = outermost(lines, heights);
  const least = Math.max(2, pages.length / 5);
  const reasons = new Map<PdfLine, string>();
  for (const group of groups(candidates, wordsOf).values()) {
    for (const line of group) {
      const alike = group.filter(({ y }) => Math.abs(y - line.y) <= wander);
      const on = new Set(alike.map(({ page }) => page));
      if (on.size >= least) reasons.set(line, isNumber(line) ? 'page-number' : 'running-head');
    }
  }
  for (const line of dividedByColumns(candidates, least)) reasons.set(line, 'running-head');
  for (const line of numberedInStep(candidates, least)) reasons.set(line, 'page-number');
  // Alone on its page, "3" could be anything; "Page 3 of 9" could not.
  for (const line of candidates) if (isPageOf(line)) reasons.set(line, 'page-number');
  return {
    body: lines.filter((line) => !reasons.has(line)),
    heads: firstOfEach(reasons),
  };
}

function groups<K>(
  lines: readonly PdfLine[],
  keyOf: (line: PdfLine) => K,
): ReadonlyMap<K, readonly PdfLine[]> {
  const found = new Map<K, PdfLine[]>();
  for (const line of lines) {
    const key = keyOf(line);
    const group = found.get(key);
    if (group) group.push(line);
    else found.set(key, [line]);
  }
  return found;
}

function outermost(
  lines: readonly PdfLine[],
  heights: ReadonlyMap<number, number>,
): readonly PdfLine[] {
  return [...groups(lines, ({ page }) => page).values()].flatMap((own) => {
    const height = heights.get(own[0]?.page ?? 0) ?? 0;
    const inOrder = [...own].sort((a, b) => a.y - b.y);
    const top = inOrder.slice(0, outermostLines).filter(({ y }) => y < height * outer);
    const foot = inOrder.slice(-outermostLines).filter(({ y }) => y > height * (1 - outer));
    return [...new Set([...top, ...foot])];
  });
}

/**
 * Heads whose two ends are a line on one page and two lines, in two columns, on another: their words are
 * the same from edge to edge.
 */
function dividedByColumns(candidates: readonly PdfLine[], least: number): readonly PdfLine[] {
  const onPage = groups(candidates, ({ page }) => page);
  const rows = groups(candidates, (line) => {
    const alike = onPage.get(line.page)?.filter(({ y }) => Math.abs(y - line.y) <= wander) ?? [];
    const words = alike.sort((a, b) => a.x0 - b.x0).map(wordsOf);
    return `${words.join(' ')} ${Math.round(line.y / wander)}`;
  });
  return [...rows.values()]
    .filter((group) => new Set(group.map(({ page }) => page)).size >= least)
    .flat()
    .filter((line) => !isNumber(line));
}

/**
 * Lines that begin or end with a number which grows by one from page to page, at one height, whatever
 * stands beside it: "12 | Who reads the gauges", "What is alleged Page 3 of 9".
 */
function numberedInStep(candidates: readonly PdfLine[], least: number): readonly PdfLine[] {
  const inStep = new Map<string, PdfLine[]>();
  for (const line of candidates) {
    const [, first] = /^(\d{1,4})\b/.exec(line.text) ?? [];
    const [, last] = /\b(\d{1,4})(?: (?:of|\/) ?\d{1,4})?$/.exec(line.text) ?? [];
    for (const [end, number] of [first, last].entries()) {
      if (number === undefined) continue;
      const key = `${end} ${Number(number) - line.page} ${Math.round(line.y / wander)}`;
      const group = inStep.get(key);
      if (group) group.push(line);
      else inStep.set(key, [line]);
    }
  }
  return [...inStep.values()]
    .filter((group) => new Set(group.map(({ page }) => page)).size >= least)
    .flat();
}

/** Its words with numbers blotted out, so that "Annual report 12" and "13" are the same. */
function wordsOf({ text }: PdfLine): string {
  return text
    .toLowerCase()
    .replace(/\p{N}+/gu, '#')
    .replace(/^[ivxlc]{1,7}$/u, '#');
}

function isNumber({ text }: PdfLine): boolean {
  return !/\p{L}{2}/u.test(text) || /^(?:page|[ivxlc]+)\b.{0,12}$/iu.test(text);
}

function isPageOf({ text }: PdfLine): boolean {
  return /^[–—-]?\s*(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?\s*[–—-]?$/iu.test(text);
}

function firstOfEach(reasons: ReadonlyMap<PdfLine, string>): FoundHeads['heads'] {
  const seen = new Set<string>();
  return [...reasons].flatMap(([line, reason]) => {
    const key = wordsOf(line);
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ line, reason }];
  });
}
