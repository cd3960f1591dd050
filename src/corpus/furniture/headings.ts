import { countWords } from '../count-words.ts';
import { type Candidate, furniture, isShort, type Verdict, type Verdicts } from './candidate.ts';
import type { Pass } from './neighbours.ts';

/**
 * Headings: short lines without an end as sentences have it, with text or another heading after
 * them. What stands before the first paragraph is the title or near it (level 1); later ones open a
 * section (level 2). A line of this kind with nothing after it is a scrap of the page.
 */
export const markHeadings: Pass = (candidates, verdicts) => {
  let inText = false;
  return candidates.map((candidate, index) => {
    const known = verdicts[index];
    if (known) return known;
    const isTitle = !inText && isQuestionOverByline(candidate, verdicts[index + 1]);
    if (!isTitle && !isHeadingShaped(candidate)) {
      inText = true;
      return undefined;
    }
    if (isFollowedByText(candidates, verdicts, index)) return heading(inText ? 2 : 1);
    return isScrap(candidate) ? furniture('loose-line') : undefined;
  });
};

function heading(level: number): Verdict {
  return { kind: 'heading', level, reason: 'heading' };
}

function isHeadingShaped(candidate: Candidate): boolean {
  if (candidate.level > 0 || !isShort(candidate, 15) || candidate.text.length > 110) return false;
  if (countWords(candidate.text) > 15) return false;
  if (candidate.endsAsSentence) return isTitleQuestion(candidate);
  // "“Never,” he said" has lost its full stop, and is no heading.
  return (
    !/,["”'] \p{Ll}/u.test(candidate.text) && /^["“'(]?[\p{Lu}\p{N}\p{Lo}]/u.test(candidate.text)
  );
}

/** "Where Will a US-Cambodia Thaw End Up?": a question in capitals throughout, as only titles are. */
function isTitleQuestion({ text, words }: Candidate): boolean {
  if (!/[?!]["”']?$/u.test(text) || words.length < 4) return false;
  const long = words.filter((word) => word.length > 4);
  return long.length > 1 && long.every((word) => /^["“'(]?[\p{Lu}\p{N}]/u.test(word));
}

const bylineReasons = new Set(['byline', 'date-line', 'dateline']);

/** "Who reads the river gauges?", with the byline or the date right below: a title in any capitals. */
function isQuestionOverByline(candidate: Candidate, next: Verdict | undefined): boolean {
  if (candidate.level > 0 || !isShort(candidate, 15) || next === undefined) return false;
  return /[?!]["”']?$/u.test(candidate.text) && bylineReasons.has(next.reason);
}

/** Looks past furniture and further headings, but not to the other end of the file. */
function isFollowedByText(
  candidates: readonly Candidate[],
  verdicts: Verdicts,
  index: number,
): boolean {
  for (let at = index + 1; at < Math.min(index + 8, candidates.length); at++) {
    const candidate = candidates[at];
    if (candidate && verdicts[at] === undefined && !isHeadingShaped(candidate)) return true;
  }
  return false;
}

/** Of two or three words, or in capitals throughout: not a sentence that lost its full stop. */
function isScrap({ text, words }: Candidate): boolean {
  if (countWords(text) <= 3) return true;
  const long = words.filter((word) => word.length > 3);
  // Letters of scripts without capitals tell nothing.
  return long.every((word) => /^[^\p{Ll}\p{Lo}]/u.test(word));
}
