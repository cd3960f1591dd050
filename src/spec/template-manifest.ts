/** `template.yaml` of a pack as written: everything but the name may be left to the pack it extends. */
export interface TemplateManifest {
  /** Id: the folder's name. */
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** Id of the pack whose templates, partials and settings this one starts from. */
  readonly extends?: string;
  readonly page: Partial<PageSettings>;
  readonly fonts: Partial<FontSettings>;
  readonly text: Partial<TextSettings>;
  readonly sizes: Partial<SizeSettings>;
  readonly colours: Partial<ColourSettings>;
  /** Path of a PNG, JPEG or SVG inside the pack. */
  readonly logo?: string;
  readonly notes?: PackSettings['notes'];
  readonly watermark?: string;
  readonly cover?: PackSettings['cover'];
  readonly runningHead: Partial<RunningHeadSettings>;
  /** Words that the templates print, by name, such as `summary: Summary`. */
  readonly labels: Readonly<Record<string, string>>;
}

/** Width and height in points, by ISO 216 and ANSI. */
export const paperSizes: Readonly<Record<PageSettings['paper'], readonly [number, number]>> = {
  A4: [595.28, 841.89],
  Letter: [612, 792],
};

/** Lengths in points. A manifest may write `25mm`, `1in`, `2cm` or `72pt`; a bare number is points. */
export interface PageSettings {
  readonly paper: 'A4' | 'Letter';
  readonly marginTop: number;
  readonly marginRight: number;
  readonly marginBottom: number;
  readonly marginLeft: number;
  /** Of a bound brief the left margin is the inner one: even pages have it at their right. */
  readonly sides: 'one' | 'two';
  readonly columns: 1 | 2 | 3;
  /** Between columns. */
  readonly columnGap: number;
  /** Whether a rule stands between columns. */
  readonly columnRule: 'on' | 'off';
}

/** Families that ship (`source-serif-4`, `source-sans-3`). */
export interface FontSettings {
  readonly text: string;
  readonly heading: string;
}

/** How paragraphs and quotations are set. */
export interface TextSettings {
  readonly alignment: 'ragged' | 'justified';
  /** Whether words are divided; absent: where lines are justified. */
  readonly hyphenation?: 'on' | 'off';
  /** Whether signs at the edges of justified lines stand out a little; absent: they do. */
  readonly hangingPunctuation?: 'on' | 'off';
}

/** Points. */
export interface SizeSettings {
  readonly body: number;
  readonly small: number;
  readonly title: number;
  readonly subtitle: number;
  readonly heading1: number;
  readonly heading2: number;
  readonly heading3: number;
  /** Distance of baselines as a multiple of the size. */
  readonly lineHeight: number;
}

/** `#rrggbb`. */
export interface ColourSettings {
  readonly text: string;
  readonly heading: string;
  readonly accent: string;
  readonly muted: string;
  readonly rule: string;
  readonly boxFill: string;
  readonly quotationRule: string;
  readonly tableHeadFill: string;
  readonly banner: string;
  readonly link: string;
}

/** Text of the head and foot of a page. `{title}`, `{date}`, `{marking}`, `{page}`, `{pages}`, `{section}` are filled in. */
export interface RunningHeadSettings {
  readonly headLeft: string;
  readonly headRight: string;
  readonly footLeft: string;
  readonly footRight: string;
  /** Words of the masthead band at the top of the first page. */
  readonly masthead: string;
  /** Of the first page: without them it has no head, and the foot of the others. */
  readonly firstHeadLeft?: string;
  readonly firstHeadRight?: string;
  readonly firstFootLeft?: string;
  readonly firstFootRight?: string;
  /** Of even pages: without them they are as the others, of a bound brief with the sides changed. */
  readonly evenHeadLeft?: string;
  readonly evenHeadRight?: string;
  readonly evenFootLeft?: string;
  readonly evenFootRight?: string;
}

/** The settings of a pack with all it extends folded in: absent is only what means something by being so. */
export interface PackSettings {
  readonly page: PageSettings;
  readonly fonts: FontSettings;
  readonly text: TextSettings;
  readonly sizes: SizeSettings;
  readonly colours: ColourSettings;
  /** Absolute path. */
  readonly logo?: string;
  /** At the foot of the page that calls them, or all together at the end. */
  readonly notes: 'foot' | 'end';
  /** Whether the title has a page of its own, or stands over the text. */
  readonly cover: 'page' | 'block';
  /** Words aslant behind the text; `{draft}` and `{marking}` are filled in. Empty for none. */
  readonly watermark: string;
  readonly runningHead: RunningHeadSettings;
  readonly labels: Readonly<Record<string, string>>;
}
