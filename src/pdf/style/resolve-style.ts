import {
  type PackSettings,
  type PageSettings,
  paperSizes,
  type TextSettings,
} from '../../spec/template-manifest.ts';
import type { Face } from '../layout/measurer.ts';
import type { PageFrame, Spacing, Style, TextStyle } from './style.ts';

/** The family that code is set in; no pack chooses it. */
const codeFamily = 'source-code-pro';

/** Works the settings of a pack out into the style of every kind of text. */
export function resolveStyle(settings: PackSettings): Style {
  const { sizes, colours, fonts } = settings;
  const serif = faceOf(fonts.text);
  const sans = faceOf(fonts.heading);
  const leading = (size: number): number => Math.round(size * sizes.lineHeight * 4) / 4;
  const text = (face: Face, size: number, colour: string, lines = leading(size)): TextStyle => ({
    face,
    size,
    leading: lines,
    colour,
    rise: 0,
    tracking: 0,
  });
  const bold = { ...sans, weight: 600 } as const;
  const body = text(serif, sizes.body, colours.text);
  const furniture = Math.min(8, sizes.small);
  return {
    page: pageFrame(settings.page),
    colours,
    alignment: settings.text.alignment,
    isHyphenated: isHyphenated(settings.text),
    isHanging: settings.text.hangingPunctuation !== 'off',
    body,
    quotation: text(serif, sizes.body, colours.text),
    attribution: text(sans, sizes.small, colours.muted, sizes.small * 1.35),
    note: text(serif, sizes.small, colours.text, sizes.small * 1.35),
    small: text(sans, sizes.small, colours.muted, sizes.small * 1.4),
    code: text(faceOf(codeFamily), sizes.small * 0.95, colours.text, sizes.small * 1.45),
    tableHead: text(bold, sizes.small, colours.heading, sizes.small * 1.35),
    tableCell: text(sans, sizes.small, colours.text, sizes.small * 1.35),
    title: text(bold, sizes.title, colours.heading, sizes.title * 1.16),
    subtitle: text(sans, sizes.subtitle, colours.muted, sizes.subtitle * 1.3),
    byline: text(sans, sizes.small, colours.muted, sizes.small * 1.45),
    masthead: { ...text(bold, sizes.small + 1.5, '#ffffff'), tracking: 0.4 },
    banner: { ...text({ ...sans, weight: 700 }, furniture, colours.banner), tracking: 0.3 },
    runningHead: text(sans, furniture, colours.muted),
    heading: headingStyles(settings, (size) => text(bold, size, colours.heading, size * 1.22)),
    blockGap: body.leading * 0.5,
    mastheadHeight: settings.runningHead.masthead === '' && !settings.logo ? 0 : 46,
  };
}

function isHyphenated({ alignment, hyphenation }: TextSettings): boolean {
  return hyphenation === undefined ? alignment === 'justified' : hyphenation === 'on';
}

function faceOf(family: string): Face {
  return { family, weight: 400, italic: false };
}

function pageFrame(page: PageSettings): PageFrame {
  const [width, height] = paperSizes[page.paper];
  return {
    width,
    height,
    top: page.marginTop,
    right: page.marginRight,
    bottom: page.marginBottom,
    left: page.marginLeft,
  };
}

/** Level 1 is the title's own; a second `#` in a body looks like a large section heading. */
function headingStyles(
  { sizes }: PackSettings,
  style: (size: number) => TextStyle,
): Style['heading'] {
  const bodyLeading = sizes.body * sizes.lineHeight;
  const bySize = [sizes.heading1, sizes.heading1, sizes.heading2, sizes.heading3];
  const rooms: readonly Spacing[] = [
    { before: bodyLeading * 1.6, after: bodyLeading * 0.45 },
    { before: bodyLeading * 1.6, after: bodyLeading * 0.45 },
    { before: bodyLeading * 1.2, after: bodyLeading * 0.3 },
    { before: bodyLeading * 0.9, after: bodyLeading * 0.2 },
  ];
  const styles = bySize.map((size, index) => ({
    text: style(size),
    spacing: rooms[index] ?? { before: bodyLeading, after: 0 },
  }));
  return (level) => {
    const found = styles[Math.min(level, styles.length) - 1];
    if (found === undefined) throw new RangeError(`no heading has level ${level}`);
    return found;
  };
}
