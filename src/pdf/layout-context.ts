import type { Document } from '../document/document.ts';
import type { PackSettings } from '../spec/template-manifest.ts';
import type { Findings } from './findings.ts';
import type { FontBook } from './fonts/font-book.ts';
import { hyphenatorOf } from './hyphenation/hyphenator.ts';
import type { ImageShelf } from './images/image-shelf.ts';
import { headingAnchor } from './layout/anchors.ts';
import { isRightToLeftLanguage } from './layout/bidi/right-to-left.ts';
import { callOutWords } from './layout/call-out-words.ts';
import { captionsOf } from './layout/captions.ts';
import { headingsBefore, headingsOf, titleHeading } from './layout/headings-of.ts';
import { noteLinkWords } from './layout/note-link-words.ts';
import type { ContentsEntry, LayoutContext } from './layout/setting.ts';
import { notesAnchor, notesLabel } from './layout/with-notes.ts';
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
    hyphenatorOf,
    ...(isRightToLeftLanguage(document.meta.language) && { direction: 'rtl' as const }),
    imageOf: (src) => images.image(src),
    headings: new Map(headings.map(({ id }, index) => [id, index])),
    inspect: (text: string, { face }: TextStyle): void => {
      const missing = fonts.firstMissing(text, face);
      if (missing >= 0) findings.missingCharacter(text, missing);
    },
    references: new Map(),
    notes: settings.notes,
    noteNodes: new Map(),
    contents: contentsOf(document, settings),
    headingsBefore: headingsBefore(document),
    pageCalls: new Map(),
    callOutWords: callOutWords(document.meta.language, settings.labels),
    noteLinkWords: noteLinkWords(document.meta.language, settings.labels),
    captions: captionsOf(document, settings.labels),
    problems: findings,
    labels: settings.labels,
  };
}

/** The headings but the title, and the one over notes at the end. */
function contentsOf(document: Document, { notes, labels }: PackSettings): readonly ContentsEntry[] {
  const title = titleHeading(document);
  const all = headingsOf(document);
  const headings = all.flatMap((heading, index) =>
    heading === title ? [] : [{ ...heading, index, anchor: headingAnchor(index) }],
  );
  const text = notesLabel({ labels });
  const inlines = [{ kind: 'text', text } as const];
  const ended = { level: 2, index: all.length, inlines, anchor: notesAnchor };
  return notes === 'end' && document.notes.length > 0 ? [...headings, ended] : headings;
}
