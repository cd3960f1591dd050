import type { Article } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Selection } from '../evidence/evidence.ts';
import { sha256 } from '../project/sha256.ts';
import type { BriefSpec, SectionSpec } from '../spec/brief-spec.ts';
import type { Loaded, YamlPath } from '../spec/locator.ts';
import type { PackSettings } from '../spec/template-manifest.ts';
import type { Theme } from '../spec/theme.ts';
import { type Apparatus, newApparatus } from './apparatus.ts';
import { articleOf, type Balancing, balanceOfBrief, balanceOfSection } from './balancing.ts';
import type { Brief, BriefSection, SourceEntry } from './brief.ts';
import { canonicalJson } from './canonical-json.ts';
import { citeInMarkdown } from './citing.ts';
import { cslOf } from './csl.ts';
import type { RecordedEvidence } from './evidence-record.ts';
import { howToCite } from './how-to-cite.ts';
import { linesOf, placeOf } from './notes.ts';
import { quotationOf } from './quotation.ts';
import { recordedSection } from './recorded-section.ts';
import { citationOf, remarksOf, titleOf } from './source-names.ts';
import { sourcesBySection } from './sources-by-section.ts';
import { timelineOf } from './timeline.ts';
import { type Wording, wordingOf } from './wording.ts';

export interface BriefInput {
  readonly spec: Loaded<BriefSpec>;
  /** Name of the files, without extension. */
  readonly name: string;
  readonly themes: ReadonlyMap<string, Loaded<Theme>>;
  /** One for each section of the spec; `undefined` where the section has no theme. */
  readonly selections: readonly (Selection | undefined)[];
  readonly corpus: Corpus;
  readonly settings: PackSettings;
}

export interface AssembledBrief {
  readonly brief: Brief;
  readonly record: RecordedEvidence;
}

/**
 * Puts together all that a template can see, in the order in which it is printed: summary, key
 * messages, sections with their evidence, recommendations, disclaimer. `undefined` where a citation of
 * the analyst's cannot be followed, which is reported (see `citeInMarkdown`).
 */
export function assembleBrief(input: BriefInput, report: Report): AssembledBrief | undefined {
  const { spec, name, corpus, settings, selections } = input;
  const { value } = spec;
  const wording = wordingOf(value.language, settings.labels);
  const apparatus = newApparatus(wording);
  let isSound = true;
  const citing = {
    spec,
    corpus,
    apparatus,
    wording,
    report: (found: Parameters<Report>[0]) => {
      if (found.severity === 'error') isSound = false;
      report(found);
    },
  };
  const cited = (markdown: string, path: YamlPath) => citeInMarkdown(markdown, path, citing);
  const summary = value.summary && cited(value.summary, ['summary']);
  const keyMessages = value.keyMessages.map((text, n) => cited(text, ['key-messages', n]));
  const { numberOf } = apparatus;
  const balancing = { spec, corpus, wording, numberOf, report };
  const sections = value.sections.map((section, n) => {
    const body = section.body && cited(section.body, ['sections', n, 'body']);
    return sectionOf(section, n, body, input, apparatus, balancing);
  });
  const recommendations = value.recommendations.map(({ to, text }, n) => ({
    to,
    text: cited(text, ['recommendations', n, 'text']),
  }));
  const disclaimer = value.disclaimer && cited(value.disclaimer, ['disclaimer']);
  if (!isSound) return undefined;

  const record: RecordedEvidence = {
    quotations: apparatus.quotations,
    sections: sections.map((section, n) => recordedSection(section, selections[n])),
  };
  const articles = [...apparatus.sources.keys()];
  const sources = articles.map((article, n) => sourceEntry(article, n + 1, apparatus, wording));
  const crossed = sourcesBySection(sections, sources);
  const brief: Brief = {
    name,
    ...headOf(value),
    ...(summary && { summary }),
    keyMessages,
    sections,
    recommendations,
    ...(disclaimer && { disclaimer }),
    sources,
    ...(crossed && { sourcesBySection: crossed }),
    ...balanceOfBrief(selections, apparatus.quotations, balancing),
    timeline: timelineOf(articles, wording),
    notes: apparatus.notes,
    howToCite: howToCite(value, wording),
    labels: settings.labels,
    evidenceSha256: sha256(canonicalJson(record)),
  };
  return { brief, record };
}

/** What the brief takes over from the spec as it stands. */
function headOf(
  spec: BriefSpec,
): Pick<
  Brief,
  | 'title'
  | 'subtitle'
  | 'number'
  | 'audience'
  | 'date'
  | 'status'
  | 'marking'
  | 'embargoUntil'
  | 'authors'
  | 'template'
  | 'language'
  | 'keywords'
  | 'rights'
> {
  const { title, subtitle, number, audience, date, status, marking, embargoUntil } = spec;
  const { authors, template, language, keywords, rights } = spec;
  return {
    title,
    ...(subtitle !== undefined && { subtitle }),
    ...(number !== undefined && { number }),
    ...(audience !== undefined && { audience }),
    date,
    status,
    ...(marking !== undefined && { marking }),
    ...(embargoUntil !== undefined && { embargoUntil }),
    authors,
    template,
    language,
    keywords,
    ...(rights !== undefined && { rights }),
  };
}

function sectionOf(
  section: SectionSpec,
  index: number,
  body: string | undefined,
  { themes, selections, corpus }: BriefInput,
  apparatus: Apparatus,
  balancing: Balancing,
): BriefSection {
  const theme = section.theme === undefined ? undefined : themes.get(section.theme)?.value;
  const selection = selections[index];
  const evidence = (selection?.evidence ?? []).map((each) =>
    quotationOf(each, articleOf(each.passage.article, corpus), apparatus, balancing.wording),
  );
  const balance = balanceOfSection(selection?.evidence ?? [], index, balancing);
  return {
    number: index + 1,
    heading: section.heading ?? theme?.title ?? '',
    ...(body && { body }),
    ...(theme && { theme: themeView(theme) }),
    evidence,
    ...(balance && { balance }),
    matchedPassages: selection?.matchedPassages ?? 0,
    matchedSources: selection?.matchedArticles ?? 0,
  };
}

function themeView({ id, title, question }: Theme): NonNullable<BriefSection['theme']> {
  return { id, title, ...(question !== undefined && { question }) };
}

function sourceEntry(
  article: Article,
  number: number,
  apparatus: Apparatus,
  wording: Wording,
): SourceEntry {
  return {
    number,
    id: article.id,
    title: titleOf(article, wording),
    citation: citationOf(article, wording),
    file: article.file.path,
    lines: linesOf(article),
    place: placeOf({ article }, wording),
    csl: cslOf(article),
    remarks: remarksOf(article.description, wording),
    quoted: apparatus.sources.get(article) ?? 0,
  };
}
