import type { ColourSettings } from '../../spec/template-manifest.ts';
import type { Face } from '../layout/measurer.ts';

/** How a stretch of text looks. Lengths in points. */
export interface TextStyle {
  readonly face: Face;
  readonly size: number;
  /** Distance from baseline to baseline. */
  readonly leading: number;
  readonly colour: string;
  /** Above the baseline; for superscripts. */
  readonly rise: number;
  /** Added after each character. */
  readonly tracking: number;
}

/** Room before and after a block, in points; of two that meet, the larger counts. */
export interface Spacing {
  readonly before: number;
  readonly after: number;
}

export interface HeadingLook {
  readonly text: TextStyle;
  readonly spacing: Spacing;
}

export interface PageFrame {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The settings of a pack worked out to the last length: all that layout needs to know of looks. */
export interface Style {
  readonly page: PageFrame;
  readonly colours: ColourSettings;
  readonly alignment: 'ragged' | 'justified';
  /** Whether words of running text are divided at the ends of lines. */
  readonly isHyphenated: boolean;
  /** Whether signs at the edges of justified lines stand out a little. */
  readonly isHanging: boolean;
  readonly body: TextStyle;
  readonly quotation: TextStyle;
  readonly attribution: TextStyle;
  readonly note: TextStyle;
  readonly small: TextStyle;
  readonly code: TextStyle;
  readonly tableHead: TextStyle;
  readonly tableCell: TextStyle;
  readonly title: TextStyle;
  readonly subtitle: TextStyle;
  readonly byline: TextStyle;
  readonly masthead: TextStyle;
  readonly banner: TextStyle;
  readonly runningHead: TextStyle;
  /** By level, 1 to 6. */
  readonly heading: (level: number) => HeadingLook;
  /** Room between blocks of running text. */
  readonly blockGap: number;
  /** Height of the band at the top of the first page; 0 where the pack has no masthead. */
  readonly mastheadHeight: number;
}
