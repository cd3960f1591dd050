import type { Document } from '../document/document.ts';
import type { PackSettings } from '../spec/template-manifest.ts';
import type { Findings } from './findings.ts';
import type { FontBook } from './fonts/font-book.ts';
import type { ImageShelf } from './images/image-shelf.ts';
import { headingsOf } from './layout/headings-of.ts';
import type { LayoutContext } from './layout/setting.ts';
import type { Style, TextStyle } from './style/style.ts';

interface ContextInput {
  readonly document: Document;
  readonly settings: PackSettings;
  readonly style: Style;
  readonly fonts: FontBook;
  readonly images: ImageShelf;
  readonly findings: Findings;
}

/** Gives layout what it needs of the document, the fonts and the images. */
export function layoutContext(input: ContextInput): LayoutContext {
  const { document, settings, style, fonts, images, findings } = input;
  const headings = headingsOf(document);
  return {
    style,
    measurer: fonts,
    imageOf: (src) => images.image(src),
    headings: new Map(headings.map(({ id }, index) => [id, index])),
    inspect: (text: string, { face }: TextStyle): void => {
      const missing = fonts.firstMissing(text, face);
      if (missing >= 0) findings.missingCharacter(text, missing);
    },
    references: new Map(),
    notes: settings.notes,
    noteNodes: new Map(),
    problems: findings,
    labels: settings.labels,
  };
}
