/** `YYYY-MM-DD`, a day that exists. Dates stay strings: a `Date` shifts with the time zone. */
export type IsoDay = string;

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type PartialDate = string;

/** What an analyst asks for. Text fields marked Markdown may cite `[@id]`. */
export interface BriefSpec {
  readonly title: string;
  readonly subtitle?: string;
  /** Number in a series, such as `2024/3`: text, since 1.10 is not 1.1. */
  readonly number?: string;
  readonly audience?: string;
  /** The brief's own date; the clock is never read. */
  readonly date: IsoDay;
  readonly status: 'draft' | 'final';
  /** A protective marking, such as "Restricted", for the banner of every page. */
  readonly marking?: string;
  readonly embargoUntil?: IsoDay;
  readonly authors: readonly Author[];
  /** Id of a template pack. */
  readonly template: string;
  /** BCP 47 tag of the language the brief is written in. */
  readonly language: string;
  readonly keywords: readonly string[];
  /** Who owns the brief and what others may do with it, for the metadata of the files. */
  readonly rights?: string;
  /** Markdown. */
  readonly summary?: string;
  /** Markdown, one or two sentences each. */
  readonly keyMessages: readonly string[];
  readonly sections: readonly SectionSpec[];
  readonly recommendations: readonly Recommendation[];
  /** Markdown. */
  readonly disclaimer?: string;
  readonly quotationLimit: QuotationLimit;
  /** Name of the files written, without folder or extension; default the spec's own. */
  readonly output?: string;
}

export interface Author {
  readonly name: string;
  readonly affiliation?: string;
}

export interface SectionSpec {
  /** Default: the title of the theme. A section has a heading, a theme, or both. */
  readonly heading?: string;
  /** Markdown. */
  readonly body?: string;
  /** Id of a theme. */
  readonly theme?: string;
  readonly evidence: EvidenceSettings;
}

export interface EvidenceSettings {
  /** Most passages a section quotes. */
  readonly limit: number;
  /** Most passages from one source (an article, not a file). */
  readonly perSource: number;
  /** Inclusive. Inferred dates count; undated sources stay unless `dated` is `only`. */
  readonly since?: PartialDate;
  /** Inclusive. */
  readonly until?: PartialDate;
  readonly dated: 'any' | 'only';
  readonly pin: readonly Pin[];
  /** Ids of passages, or of articles, that are never taken. */
  readonly exclude: readonly string[];
  /**
   * 0 to 1: how much it counts that a passage says what none taken before it says. 0: the score alone
   * decides; 1: the score decides only between passages that are equally new.
   */
  readonly diversity: number;
  /** 0 to 1: the least that the theme's terms earn a passage that is quoted, as a part of the most that they earn one. */
  readonly least: number;
  /** What the section's evidence may be without a warning. A brief prints it all the same. */
  readonly accept: readonly OneSidedness[];
}

/** `single-source`: all from one source. `one-sided`: from several, all of one side. */
export type OneSidedness = 'single-source' | 'one-sided';

/**
 * How much a brief quotes of one source before that is a warning: `words`, or `share` of its words
 * (0 to 1) where that is more. A source whose description has `rights` has no limit.
 */
export interface QuotationLimit {
  readonly words: number;
  readonly share: number;
}

/** A passage that is taken whatever its score. */
export interface Pin {
  readonly id: string;
  /** Runs of the passage's own words, in its order, to keep; printed joined by […]. Empty: all of it. */
  readonly excerpt: readonly string[];
}

export interface Recommendation {
  /** The actor who should act. */
  readonly to: string;
  /** Markdown. */
  readonly text: string;
}
