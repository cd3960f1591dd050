import type { Article } from '../corpus/article.ts';
import type { BriefNote } from './brief.ts';
import type { RecordedQuotation } from './evidence-record.ts';
import type { Cited } from './inline-quotation.ts';
import { citationNote } from './notes.ts';
import type { Wording } from './wording.ts';

/** The scholarly apparatus of one brief while it is put together: notes, sources, quotations. */
export interface Apparatus {
  /** Label of the note for what is cited; makes the note where it is new. */
  note(cited: Cited): string;
  record(quotation: RecordedQuotation): void;
  /** Counts a passage quoted from an article and gives the number of the article among the sources. */
  quote(article: Article): number;
  /** The number of an article among the sources; a new one is entered. */
  readonly numberOf: (article: Article) => number;
  readonly notes: readonly BriefNote[];
  /** In order of appearance. */
  readonly quotations: readonly RecordedQuotation[];
  /** Every article quoted or cited, in order of appearance, with how often it is quoted. */
  readonly sources: ReadonlyMap<Article, number>;
}

export function newApparatus(wording: Wording): Apparatus {
  const notes: BriefNote[] = [];
  const quotations: RecordedQuotation[] = [];
  const sources = new Map<Article, number>();
  const numbers = new Map<Article, number>();
  const labels = new Set<string>();
  const use = (article: Article, times: number): number => {
    sources.set(article, (sources.get(article) ?? 0) + times);
    const number = numbers.get(article) ?? sources.size;
    numbers.set(article, number);
    return number;
  };
  return {
    notes,
    quotations,
    sources,
    note(cited) {
      use(cited.article, 0);
      if (!labels.has(cited.id)) {
        labels.add(cited.id);
        notes.push({ label: cited.id, text: citationNote(cited, wording) });
      }
      return cited.id;
    },
    record(quotation) {
      quotations.push(quotation);
    },
    numberOf: (article) => use(article, 0),
    quote(article) {
      return use(article, 1);
    },
  };
}
