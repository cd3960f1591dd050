import type { Author } from '../spec/brief-spec.ts';

/**
 * The whole of what a template can see: plain JSON. Fields marked Markdown hold the analyst's
 * Markdown with its `[@id]` citations already turned into footnote references; all other strings
 * are plain text, which `{{x}}` escapes.
 */
export interface Brief {
  /** Name of the files, without extension. */
  readonly name: string;
  readonly title: string;
  readonly subtitle?: string;
  /** Number in a series, such as `2024/3`. */
  readonly number?: string;
  readonly audience?: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly status: 'draft' | 'final';
  readonly marking?: string;
  readonly embargoUntil?: string;
  readonly authors: readonly Author[];
  readonly template: string;
  readonly language: string;
  readonly keywords: readonly string[];
  /** Who owns the brief and what others may do with it. */
  readonly rights?: string;
  /** Markdown. */
  readonly summary?: string;
  /** Markdown. */
  readonly keyMessages: readonly string[];
  readonly sections: readonly BriefSection[];
  readonly recommendations: readonly { readonly to: string; readonly text: string }[];
  /** Markdown. */
  readonly disclaimer?: string;
  /** Every source quoted or cited, by number. */
  readonly sources: readonly SourceEntry[];
  /** Sources that have a date, or bounds for one, in order of time. */
  readonly timeline: readonly TimelineEntry[];
  /** Whose words the sections quote; absent where they quote nothing. */
  readonly balance?: Balance;
  /** Which section quotes which source how often; absent where fewer than two of each are quoted. */
  readonly sourcesBySection?: SourcesBySection;
  /** How much is quoted of each source, in the sections and in the analyst's own text. */
  readonly quoted: readonly QuotedSource[];
  /** Every note, in order of first reference. */
  readonly notes: readonly BriefNote[];
  /** How to cite the brief itself, plain text. */
  readonly howToCite: string;
  /** Words the templates print, by name, from the pack's manifest. */
  readonly labels: Readonly<Record<string, string>>;
  /** SHA-256 of the evidence part of the record, hexadecimal. */
  readonly evidenceSha256: string;
}

export interface BriefSection {
  /** From 1. */
  readonly number: number;
  readonly heading: string;
  /** Markdown. */
  readonly body?: string;
  readonly theme?: { readonly id: string; readonly title: string; readonly question?: string };
  /** Best first. */
  readonly evidence: readonly Quotation[];
  /** Whose words these are; absent where there are none. */
  readonly balance?: Balance;
  /** How many passages of how many sources matched, chosen or not. */
  readonly matchedPassages: number;
  readonly matchedSources: number;
}

/** A passage as a brief prints it. */
export interface Quotation {
  /** Id of the passage, which is also the label of its note. */
  readonly id: string;
  /** Of the words, BCP 47, where it is another than that of the brief. */
  readonly language?: string;
  /** The words, paragraph by paragraph; each paragraph is a list of runs. */
  readonly paragraphs: readonly (readonly QuotationRun[])[];
  /** Who says it, ready to print: "Kin Phea, director of …", or "speaker not identified". */
  readonly attribution: string;
  readonly speaker: {
    readonly kind: string;
    readonly name?: string;
    readonly role?: string;
    readonly organisation?: string;
  };
  /** Short form of the source, for the line under the quotation: "“Title”, The Post, n.d.". */
  readonly sourceLine: string;
  /** Text of the note, plain: full citation and lines of the file. */
  readonly citation: string;
  /** Number of the source in `sources`. */
  readonly source: number;
  readonly file: string;
  readonly lines: { readonly first: number; readonly last: number };
  readonly score: number;
  readonly terms: readonly string[];
  readonly pinned: boolean;
  readonly reason: string;
}

/** `source`: a slice of the source. `annotation`: ours, such as […], never taken for the source's. */
export interface QuotationRun {
  readonly kind: 'source' | 'annotation';
  readonly text: string;
}

export interface SourceEntry {
  readonly number: number;
  /** Id of the article. */
  readonly id: string;
  readonly title: string;
  /** Full citation, plain, closed by a full stop; what is absent or inferred is said so. */
  readonly citation: string;
  readonly file: string;
  readonly lines: { readonly first: number; readonly last: number };
  /** Where it stands, ready to print: the file, and the lines where the article is a part of its file. */
  readonly place: string;
  /** CSL-JSON of what is certain. */
  readonly csl: Readonly<Record<string, unknown>>;
  /** Reasons of what is inferred, supplied or uncertain, one sentence each. */
  readonly remarks: readonly string[];
  /** Passages quoted from it in this brief. */
  readonly quoted: number;
}

export interface TimelineEntry {
  /** For sorting, `YYYY-MM-DD`. */
  readonly sortKey: string;
  /** Ready to print, by the brief's language: "18 November 2018", "before July 2024 (inferred)". */
  readonly when: string;
  readonly title: string;
  readonly source: number;
}

export interface BriefNote {
  /** Footnote label: id of a passage or of an article. */
  readonly label: string;
  /** Plain text. */
  readonly text: string;
}

/** Who is quoted, from what kind of source and from where. Counts are of passages and of their words. */
export interface Balance {
  readonly passages: number;
  readonly words: number;
  readonly sources: number;
  /** Who speaks, in what kind of source, from where: those with most passages first. */
  readonly voices: readonly Voice[];
  /** The same counted one way at a time. */
  readonly speakers: readonly Tally[];
  readonly kinds: readonly Tally[];
  /** Empty where no description gives a country, or a side. */
  readonly countries: readonly Tally[];
  readonly sides: readonly Tally[];
  readonly dates: DatesCovered;
  /** Several passages, and all of one source. */
  readonly isSingleSource: boolean;
  /** The side of every source, where there are several and all are known to be of one. */
  readonly onlySide?: string;
}

export interface Voice extends Tally {
  readonly kind: string;
  /** "Cambodia", "Cambodia (inferred)"; absent where the description does not say. */
  readonly country?: string;
  readonly side?: string;
  /** Country and side, or "not given". */
  readonly from: string;
  /** Numbers in `sources`, ascending. */
  readonly sources: readonly number[];
}

export interface Tally {
  readonly name: string;
  readonly passages: number;
  readonly words: number;
}

export interface DatesCovered {
  /** Ready to print: "19 January 2019 – June 2024", "2019", "n.d.". */
  readonly text: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: the first and the last date, or bound of one. */
  readonly earliest?: string;
  readonly latest?: string;
  /** Sources whose date is only bounded, or uncertain. */
  readonly inexact: number;
  readonly undated: number;
}

/** Rows and columns of what the sections quote. */
export interface SourcesBySection {
  /** Those that quote, in their order. */
  readonly sections: readonly { readonly number: number; readonly heading: string }[];
  /** Those that they quote, by number; `passages` has one count for each of `sections`. */
  readonly sources: readonly {
    readonly number: number;
    readonly title: string;
    readonly passages: readonly number[];
  }[];
}

export interface QuotedSource {
  /** Number in `sources`. */
  readonly number: number;
  readonly title: string;
  /** Words quoted, each once; and words that the source has. */
  readonly words: number;
  readonly of: number;
  /** The first by the second, in whole percent; of what little is quoted, 1. */
  readonly percent: number;
  /** Most words that may be quoted; absent where `rights` lifts it. */
  readonly limit?: number;
  readonly isOverLimit: boolean;
  readonly rights?: string;
}
