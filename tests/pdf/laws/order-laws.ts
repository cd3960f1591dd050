import { elementsOfRole, type PdfElement, textOfElement } from '../../../src/verify/pdf-reading.ts';
import type { RawElement } from '../draw/raw-pdf.ts';
import type { Law, MarkedText, PageMarks, TaggedFile } from './tagged-file.ts';

/** Text of these stands where its element wants it: beside, or at the page's foot. */
const elsewhere: ReadonlySet<string> = new Set(['Note', 'Figure', 'TOCI']);

/**
 * On each page the tree goes down the page: what comes later stands lower, on the same line, or to the
 * right, in another column or cell. Notes go down by themselves.
 */
export const treeGoesDownThePage: Law = ({ contents, pages }) => {
  const placesOf = new Map(pages.map((page) => [page.object, firstTexts(page)]));
  const last = new Map<string, MarkedText>();
  return contents.flatMap(({ element, page, content }) => {
    const text = content === undefined ? undefined : placesOf.get(page)?.get(content);
    const stands = standingOf(element);
    if (text === undefined || stands === undefined) return [];
    const before = last.get(`${page} ${stands}`);
    last.set(`${page} ${stands}`, text);
    if (before === undefined || isAfter(before, text)) return [];
    return [`“${text.text}” stands above “${before.text}”, which is read before it`];
  });
};

function standingOf(element: RawElement): 'text' | 'note' | undefined {
  for (let each: RawElement | undefined = element; each; each = each.parent)
    if (elsewhere.has(each.role)) return each.role === 'Note' ? 'note' : undefined;
  return 'text';
}

function isAfter(before: MarkedText, text: MarkedText): boolean {
  const raised = Math.max(before.size, text.size) * 0.8;
  return text.baseline > before.baseline - raised || text.x > before.x + 5;
}

function firstTexts({ texts }: PageMarks): ReadonlyMap<number, MarkedText> {
  const first = new Map<number, MarkedText>();
  for (const text of texts)
    if (text.content !== undefined && !first.has(text.content)) first.set(text.content, text);
  return first;
}

/** Margins in points. */
export interface TypeArea {
  readonly marginTop: number;
  readonly marginBottom: number;
}

/**
 * Between head and foot an artifact may show what a reader has elsewhere: the header of a table that
 * goes on, a line of a pull quote, leaders, a watermark, the scale of a chart. All else that stands there is of an element.
 */
export function artifactsAreFurniture(area: TypeArea, marks: readonly string[]): Law {
  return (file) => {
    const headers = new Set([...headerTexts(file.reading.elements), ...marks].map(bare));
    const read = bare(file.reading.elements.map((each) => textOfElement(each)).join(''));
    return file.pages.flatMap((page) => {
      const { height, texts } = page;
      const figures = figuresOn(file, page);
      const within = texts.filter(
        ({ baseline }) =>
          baseline > area.marginTop + 1 && baseline < height - area.marginBottom - 1,
      );
      return within
        .filter(
          ({ content, baseline, text }, index) =>
            content === undefined &&
            !figures.some((isWithin) => isWithin(height - baseline)) &&
            !/^[.·\s]+$/.test(text) &&
            !isRepetition(bare(artifactAround(within, index)), read) &&
            ![...headers].some((header) => header.includes(bare(text))),
        )
        .map(({ text }) => `“${text}” is an artifact amid the text`);
    });
  };
}

/** The artifacts that follow one another about one: the lines of a pull quote. */
function artifactAround(texts: PageMarks['texts'], index: number): string {
  const isText = (each: PageMarks['texts'][number]): boolean => each.content !== undefined;
  const start = texts.slice(0, index).findLastIndex(isText) + 1;
  const end = texts.findIndex((each, at) => at > index && isText(each));
  const lines = texts.slice(start, end < 0 ? undefined : end);
  return lines.map(({ text }) => text).join('');
}

/** Of words of the text, with a capital of its own perhaps: long enough not to be so by chance. */
function isRepetition(text: string, read: string): boolean {
  return text.length > 15 && read.toLowerCase().includes(text.toLowerCase());
}

/** How far outside a chart's marks its scale may stand, in points. */
const scaleRoom = 30;

/** Whether a height of a page, in points from its bottom, is that of a figure or near it. */
function figuresOn(
  { contents, pdf }: TaggedFile,
  page: PageMarks,
): readonly ((y: number) => boolean)[] {
  const figures = new Set(
    contents.filter((each) => each.page === page.object).map(({ element }) => figureOf(element)),
  );
  return [...figures].flatMap((figure) => {
    if (figure === undefined) return [];
    const [, bottom = 0, , top = page.height] = pdf.numbers(figure.dictionary, 'A', 'BBox');
    return [(y) => y > bottom - scaleRoom && y < top + scaleRoom];
  });
}

function figureOf(element: RawElement): RawElement | undefined {
  for (let each: RawElement | undefined = element; each; each = each.parent)
    if (each.role === 'Figure') return each;
  return undefined;
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

function headerTexts(elements: readonly PdfElement[]): readonly string[] {
  return elementsOfRole(elements, 'TH').map((cell) => textOfElement(cell));
}
