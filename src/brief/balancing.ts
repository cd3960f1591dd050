import type { Article } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { balanceOf, type Balance as Counted } from '../evidence/balance.ts';
import type { Evidence, Selection } from '../evidence/evidence.ts';
import type { Segment } from '../evidence/excerpts.ts';
import { type WordsQuoted, wordsQuoted } from '../evidence/words-quoted.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import type { Loaded } from '../spec/locator.ts';
import { attributionOf } from './attribution.ts';
import { balanceView, type Printing, quotedView } from './balance-view.ts';
import type { Balance, Brief } from './brief.ts';
import type { RecordedQuotation } from './evidence-record.ts';
import { reportBalance, reportWordsQuoted } from './report-balance.ts';
import type { Wording } from './wording.ts';

/** What is needed to weigh the evidence of a brief and to tell what is lopsided. */
export interface Balancing extends Printing {
  readonly spec: Loaded<BriefSpec>;
  readonly corpus: Corpus;
  readonly report: Report;
}

/** The balance of a section, counted from 0; `undefined` where it quotes nothing. See `reportBalance`. */
export function balanceOfSection(
  evidence: readonly Evidence[],
  index: number,
  balancing: Balancing,
): Balance | undefined {
  const counted = counts(evidence, balancing);
  if (!counted) return undefined;
  const { corpus, spec, report } = balancing;
  reportBalance(counted, index, holdsSeveral(corpus), spec, report);
  return balanceView(counted, balancing);
}

/** The balance of all sections together, and what is quoted of each source. See `reportWordsQuoted`. */
export function balanceOfBrief(
  selections: readonly (Selection | undefined)[],
  quotations: readonly RecordedQuotation[],
  balancing: Balancing,
): Pick<Brief, 'balance' | 'quoted'> {
  const evidence = selections.flatMap((selection) => selection?.evidence ?? []);
  const counted = counts(evidence, balancing);
  const quoted = quotedOf(quotations, balancing);
  const sectionOf = (article: string): number | undefined => {
    const index = selections.findIndex((selection) =>
      selection?.evidence.some(({ passage }) => passage.article === article),
    );
    return index < 0 ? undefined : index;
  };
  reportWordsQuoted(quoted, sectionOf, balancing.spec, balancing.report);
  return {
    ...(counted && { balance: balanceView(counted, balancing) }),
    quoted: quoted
      .map((source) => quotedView(source, balancing))
      .sort((a, b) => a.number - b.number),
  };
}

function counts(
  evidence: readonly Evidence[],
  { corpus, wording }: Balancing,
): Counted | undefined {
  if (evidence.length === 0) return undefined;
  return balanceOf(
    evidence.map((each) => {
      const article = articleOf(each.passage.article, corpus);
      return { article, speaker: speakerOf(each, article, wording), segments: each.segments };
    }),
  );
}

/** "Mr So Sophort" and "So Sophort" are one voice; in "Mr Sophort" it is a part of the name. */
const formOfAddress = /^(?:(?:H\.?E|Mr|Mrs|Ms|Miss|Mx)\.? )+(?=\S+ \S)/u;

/** A name alone where there is one: in what capacity they speak stands under the quotation. */
function speakerOf({ speaker }: Evidence, article: Article, wording: Wording): string {
  if ('name' in speaker && speaker.name !== undefined) {
    return speaker.name.replace(/\s+/gu, ' ').replace(formOfAddress, '');
  }
  return attributionOf(speaker, article, wording);
}

function quotedOf(
  quotations: readonly RecordedQuotation[],
  { corpus, spec }: Balancing,
): readonly WordsQuoted[] {
  const segments = new Map<string, Segment[]>();
  for (const { source, segments: printed } of quotations) {
    segments.set(source.article, [...(segments.get(source.article) ?? []), ...printed]);
  }
  return [...segments].map(([id, each]) =>
    wordsQuoted(articleOf(id, corpus), each, spec.value.quotationLimit),
  );
}

function holdsSeveral({ articleById }: Corpus): boolean {
  let count = 0;
  for (const _ of articleById.keys()) if (++count > 1) return true;
  return false;
}

export function articleOf(id: string, { articleById }: Corpus): Article {
  const article = articleById.get(id);
  if (!article) throw new Error(`evidence names the article "${id}", which the corpus lacks`);
  return article;
}
