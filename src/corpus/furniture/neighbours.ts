import { type Candidate, furniture, isShort, type Verdict, type Verdicts } from './candidate.ts';
import { endsInBareCredit } from './captions.ts';
import { breadcrumbParts } from './page-chrome.ts';

/** Rules that look at what stands around a candidate. Each returns verdicts for some of them. */
export type Pass = (candidates: readonly Candidate[], verdicts: Verdicts) => Verdicts;

const pointer =
  /^(?:(?:see|read) also|also read|read more):?$|^(?:[«‹←<]+ ?)?(?:previous|next|prev|older|newer)(?: (?:article|post|story|page|entry))?(?: ?[»›→>]+)?:?$/i;
const related =
  /^(?:related(?: (?:articles?|posts?|stories|news|content|reading|topics))?|recommended(?: for you| articles| reading)?|most (?:read|popular|viewed|shared)|more (?:from|on|in) .{2,40}|more (?:news|stories|articles)|latest(?: (?:news|articles|posts|stories))?|recent (?:features|posts|articles|news|stories)|trending(?: now)?|you (?:may|might) also (?:like|be interested in)|also in this section|also read|read also|in this section|popular posts|top stories|editor'?s'? picks?):?$/i;

/** "Previous Article" and the headline after it; "Related posts" and the headlines after it. */
export const markNeighbours: Pass = (candidates, verdicts) => {
  const result = [...verdicts];
  let following: { readonly reason: string; left: number } | undefined;
  for (const [index, candidate] of candidates.entries()) {
    if (isShort(candidate, 5) && pointer.test(candidate.text)) {
      result[index] = furniture('neighbour-link');
      following = { reason: 'neighbour-headline', left: 1 };
    } else if (isShort(candidate, 8) && related.test(candidate.text)) {
      result[index] = furniture('related-label');
      following = { reason: 'related-headline', left: 12 };
    } else if (following && following.left > 0 && isHeadline(candidate)) {
      result[index] ??= furniture(following.reason);
      following.left--;
    } else if (result[index] === undefined) following = undefined;
  }
  return result;
};

/** May end in a question mark, never in a full stop. */
function isHeadline(candidate: Candidate): boolean {
  return isShort(candidate, 20) && (!candidate.endsAsSentence || /\?["']?$/.test(candidate.text));
}

/** A bar of sections, and the label of one of them alone on a line. */
export const markSectionLabels: Pass = (candidates, verdicts) => {
  const labels = new Set<string>();
  const result = [...verdicts];
  for (const [index, candidate] of candidates.entries()) {
    const parts = result[index] ? [] : breadcrumbParts(candidate);
    if (parts.length < 2) continue;
    result[index] = furniture('section-label');
    for (const part of parts) labels.add(part.toLowerCase());
  }
  return result.map((verdict, index) => {
    const text = candidates[index]?.text.toLowerCase() ?? '';
    return verdict ?? (labels.has(text) ? furniture('section-label') : undefined);
  });
};

/** Three lines or more with as many bars each are a table, which a bar of sections looks like. */
export const markTableRows: Pass = (candidates, verdicts) => {
  const bars = candidates.map(({ words }) => words.filter((word) => word === '|').length);
  const result = [...verdicts];
  for (let from = 0; from < candidates.length; ) {
    let to = from + 1;
    while (to < bars.length && bars[to] === bars[from] && candidates[to]?.closeToPrevious) to++;
    if (bars[from] !== 0 && to - from >= 3) {
      for (let row = from; row < to; row++) result[row] ??= tableRow;
    }
    from = to;
  }
  return result;
};

const tableRow: Verdict = { kind: 'paragraph', level: 0, reason: 'table-row' };

/**
 * The lines that stand together with a date, an issue number or a byline, without a blank line
 * between: "Office of the Spokesperson", "Washington, DC".
 */
export const markDatelines: Pass = (candidates, verdicts) => {
  const result = [...verdicts];
  const dates = new Set(['date-line', 'issue-number', 'byline', 'dateline']);
  for (const from of [0, candidates.length - 1]) {
    const step = from === 0 ? 1 : -1;
    for (let index = from + step; index >= 0 && index < candidates.length; index += step) {
      const candidate = candidates[index];
      const upper = candidates[step === 1 ? index : index - step];
      const neighbour = result[index - step];
      if (!candidate || !upper?.closeToPrevious || result[index]) continue;
      const isPart = isShort(candidate, 6) && !candidate.endsAsSentence && candidate.level === 0;
      if (isPart && neighbour && dates.has(neighbour.reason)) result[index] = furniture('dateline');
    }
  }
  return result;
};

/** A caption that ends in a bare name, where the text goes on after it. */
export const markBareCredits: Pass = (candidates, verdicts) => {
  const result = [...verdicts];
  let textFollows = false;
  for (let index = candidates.length - 1; index >= 0; index--) {
    const candidate = candidates[index];
    if (!candidate || result[index]) continue;
    if (textFollows && candidate.level === 0 && endsInBareCredit(candidate)) {
      result[index] = caption;
    } else if (candidate.endsAsSentence && candidate.text.length > 80) textFollows = true;
  }
  return result;
};

export const caption: Verdict = { kind: 'caption', level: 0, reason: 'photo-caption' };
