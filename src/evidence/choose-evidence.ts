import type { Article } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Passage } from '../corpus/passage.ts';
import { diagnostic, type Report, type Span } from '../diagnostics/diagnostic.ts';
import type { SearchEngine, SearchResult } from '../search/engine.ts';
import { search } from '../search/search.ts';
import type { EvidenceSettings } from '../spec/brief-spec.ts';
import type { YamlPath } from '../spec/locator.ts';
import type { Theme } from '../spec/theme.ts';
import type { Evidence, Selection } from './evidence.ts';
import { identifySpeaker } from './identify-speaker.ts';
import { type Find, pickFromSearch } from './pick-from-search.ts';
import type { Chosen } from './pick-passages.ts';
import { type PinnedPassage, resolveExclusions, resolvePins } from './pins.ts';
import type { Elsewhere, QuotedPassages } from './quoted-passages.ts';
import { scorePartsOf } from './score-parts.ts';
import { reasonForChoice, reasonForPin } from './selection-reasons.ts';
import { themeQuery } from './theme-query.ts';
import { isDated } from './undated-sources.ts';

export interface EvidenceRequest {
  readonly theme: Theme;
  readonly settings: EvidenceSettings;
  readonly corpus: Corpus;
  readonly engine: SearchEngine;
  /**
   * From a path under the section, as written in YAML, to its place in the spec: `['theme']`,
   * `['evidence', 'pin', 0, 'id']`. Usually `(path) => spec.locate(['sections', n, ...path])`.
   */
  readonly spanFor?: (path: YamlPath) => Span;
  /** The section's number, from 1, and what the brief's sections quote; default: it stands alone. */
  readonly among?: { readonly section: number; readonly quoted: QuotedPassages };
}

/**
 * Chooses what a section quotes for a theme: pinned passages first, in the order of the spec, then
 * the best that match, at most `limit` in all and `perSource` from one article, no two in nearly the
 * same words, none that another section quotes, none too weak beside the best, and of several that are
 * as good the one that adds most that is new. A pin counts towards both limits and stays even beyond
 * them, whatever other sections quote.
 *
 * Reports BRIEF-THEME-010 (nothing found), -011 to -014 and -016 (mistakes in pins and exclusions),
 * -015 (undated sources under `since` or `until`), -017 (nothing that other sections leave).
 */
export function chooseEvidence(request: EvidenceRequest, report: Report): Selection {
  const query = themeQuery(request.theme, request.settings);
  return chooseFound(request, (limit) => search(request.engine, query, limit), report);
}

/** As `chooseEvidence`, from what is found by other means. */
export function chooseFound(
  request: Omit<EvidenceRequest, 'engine'>,
  find: Find,
  report: Report,
): Selection {
  const { theme, settings, corpus, spanFor, among } = request;
  const context = { theme: theme.id, settings, corpus, spanFor, report };
  const pins = resolvePins(context);
  const excluded = resolveExclusions(context);
  const elsewhere = (passage: Passage): Elsewhere | undefined =>
    among?.quoted.elsewhere(among.section, passage);
  const { passageById } = corpus;
  const picking = { pins, excluded, settings, passageById, elsewhere };
  const { chosen, runnersUp, result } = pickFromSearch(find, picking);
  const evidence = chosen.map((choice) => asEvidence(choice, result, pins, request));

  if (result.matchedPassages === 0) reportNothingFound(request, report);
  else if (chosen.length === 0 && runnersUp.some(({ cause }) => cause === 'quoted-elsewhere')) {
    reportNothingLeft(request, report);
  }
  reportUndated(evidence, request, report);
  const { matchedPassages, matchedArticles } = result;
  return { theme: theme.id, evidence, runnersUp, matchedPassages, matchedArticles };
}

function asEvidence(
  { passage, hit, rank }: Chosen,
  { hits, matchedPassages }: SearchResult,
  pins: readonly PinnedPassage[],
  { theme, corpus }: Omit<EvidenceRequest, 'engine'>,
): Evidence {
  const pin = pins.find((pinned) => pinned.passage.id === passage.id);
  const isPinned = pin !== undefined;
  const { score, terms } = hit ?? { score: 0, terms: [] };
  const parts = hit && scorePartsOf(hit.explanation);
  return {
    passage,
    theme: theme.id,
    score,
    terms,
    ...(parts && { parts }),
    speaker: identifySpeaker(passage, articleOf(corpus, passage.article)),
    segments: pin?.segments ?? [{ start: passage.start, end: passage.end }],
    pinned: isPinned,
    reason:
      parts && rank !== undefined
        ? reasonForChoice({ score, terms, parts, rank, of: matchedPassages }, isPinned)
        : reasonForPin(hits.length, matchedPassages),
  };
}

function articleOf(corpus: Corpus, id: string): Article {
  const article = corpus.articleById.get(id);
  if (!article) throw new Error(`a passage names the article "${id}", which the corpus lacks`);
  return article;
}

type Asked = Pick<EvidenceRequest, 'theme' | 'settings' | 'corpus' | 'spanFor'>;

function reportNothingFound({ theme, spanFor }: Asked, report: Report): void {
  const details = {
    span: spanFor?.(['theme']),
    hints: [`try its terms with \`brief search\`, and its dates and sources with \`brief themes\``],
  };
  report(diagnostic('BRIEF-THEME-010', `the theme "${theme.id}" finds nothing`, details));
}

function reportNothingLeft({ theme, spanFor }: Asked, report: Report): void {
  const message = `other sections quote all that the theme "${theme.id}" finds here`;
  const hints = ['pin a passage here to quote it in this section', 'or give the section no theme'];
  report(diagnostic('BRIEF-THEME-017', message, { span: spanFor?.(['theme']), hints }));
}

function reportUndated(
  evidence: readonly Evidence[],
  { theme, settings, corpus, spanFor }: Asked,
  report: Report,
): void {
  const { since, until, datedOnly } = themeQuery(theme, settings).filter;
  if ((since === undefined && until === undefined) || datedOnly) return;
  const quoted = new Set(
    evidence.filter((item) => !item.pinned).map((item) => item.passage.article),
  );
  const undated = [...quoted].filter((id) => !isDated(articleOf(corpus, id)));
  if (undated.length === 0) return;
  const names = undated.map((id) => `"${id}"`).join(', ');
  const filter = settings.since === undefined && settings.until !== undefined ? 'until' : 'since';
  const message = `the theme "${theme.id}" is asked for by date, and quotes what has no date: ${names}`;
  const hints = ['date the source in its description, or set `dated: only`'];
  report(diagnostic('BRIEF-THEME-015', message, { span: spanFor?.(['evidence', filter]), hints }));
}
