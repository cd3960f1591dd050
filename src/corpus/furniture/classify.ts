import type { Chunk } from '../chunks.ts';
import { markAuthorNotes } from './author-notes.ts';
import { bylines } from './bylines.ts';
import {
  type Candidate,
  candidateOf,
  furniture,
  type Verdict,
  type Verdicts,
} from './candidate.ts';
import { isCaption } from './captions.ts';
import { contactLines } from './contact-lines.ts';
import { markHeadings } from './headings.ts';
import { invitations } from './invitations.ts';
import {
  caption,
  markBareCredits,
  markDatelines,
  markNeighbours,
  markSectionLabels,
  markTableRows,
  type Pass,
} from './neighbours.ts';
import { notes } from './notes.ts';
import { pageChrome } from './page-chrome.ts';
import { markRepeatedLedes, markRepeatedLines } from './repeats.ts';
import type { Rule } from './rule.ts';

const rules: readonly Rule[] = [
  ...pageChrome,
  ...contactLines,
  ...bylines,
  ...invitations,
  ...notes,
];

/** In this order: each sees what those before it have decided, and overrules none of it. */
const passes: readonly Pass[] = [
  markTableRows,
  markSectionLabels,
  markNeighbours,
  markDatelines,
  markRepeatedLines,
  markBareCredits,
  markRepeatedLedes,
  markHeadings,
  markAuthorNotes,
];

export interface Classified {
  readonly chunk: Chunk;
  readonly verdict: Verdict;
}

/**
 * Says of each chunk of an article what it is. `known` holds what a person has decided already;
 * `title` is the title that the description gives, if any.
 */
export function classify(
  text: string,
  chunks: readonly Chunk[],
  known: Verdicts,
  title?: string,
): readonly Classified[] {
  const candidates = chunks.map((chunk) => candidateOf(text, chunk));
  const marked = markTitle(candidates, title);
  const first: Verdicts = candidates.map(
    (candidate, index) => known[index] ?? marked[index] ?? ruled(candidate),
  );
  const last = passes.reduce((verdicts, pass) => pass(candidates, verdicts), first);
  return candidates.map((chunk, index) => ({ chunk, verdict: last[index] ?? textVerdict(chunk) }));
}

/** The line that the description gives as the title; where it stands again, it is furniture. */
function markTitle(candidates: readonly Candidate[], title: string | undefined): Verdicts {
  if (title === undefined) return [];
  const key = comparable(title);
  let found = false;
  return candidates.map(({ text, words }) => {
    if (words.length === 0 || comparable(text) !== key) return undefined;
    const verdict: Verdict = found
      ? furniture('repeated-line')
      : { kind: 'heading', level: 1, reason: 'title' };
    found = true;
    return verdict;
  });
}

function comparable(text: string): string {
  return text.replace(/[‘’]/gu, "'").replace(/\s+/gu, ' ').trim().toLowerCase();
}

function ruled(candidate: Candidate): Verdict | undefined {
  const rule = rules.find(({ holds }) => holds(candidate));
  if (rule) return furniture(rule.reason);
  return isCaption(candidate) ? caption : undefined;
}

function textVerdict({ level }: Candidate): Verdict {
  const kind = level > 0 ? 'list-item' : 'paragraph';
  return { kind, level, reason: kind };
}
