import { type Candidate, furniture, isShort } from './candidate.ts';
import type { Pass } from './neighbours.ts';

/** Two copies further apart than this are a refrain, or a quotation of itself, and stay. */
const farthest = 10;
/** Characters that two texts must begin with in common to be copies; no two sentences do by chance. */
const sameStart = 60;

/** A title or a byline that stands again: the first of them is the title, the others go. */
export const markRepeatedLines: Pass = (candidates, verdicts) => {
  const result = [...verdicts];
  const last = new Map<string, number>();
  for (const [index, candidate] of candidates.entries()) {
    if (!isShort(candidate, 25) || candidate.level > 0 || /[.;:,]$/.test(candidate.text)) continue;
    const key = candidate.text.toLowerCase().replace(/^[[("“]+|[\])"”]+$/gu, '');
    const before = last.get(key);
    if (before !== undefined && index - before <= farthest) {
      result[before] ??= { kind: 'heading', level: 1, reason: 'title' };
      result[index] ??= furniture('repeated-line');
    }
    last.set(key, index);
  }
  return result;
};

/** A lede that stands twice, whole or cut short: the shorter copy goes, of equal ones the first. */
export const markRepeatedLedes: Pass = (candidates, verdicts) => {
  const result = [...verdicts];
  const groups = new Map<string, number>();
  for (const [index, candidate] of candidates.entries()) {
    if (result[index] || candidate.level > 0 || candidate.text.length < sameStart) continue;
    const key = candidate.text.slice(0, sameStart).toLowerCase();
    const before = groups.get(key);
    groups.set(key, index);
    const earlier = before === undefined ? undefined : candidates[before];
    if (before === undefined || !earlier || index - before > farthest) continue;
    if (isStartOf(earlier, candidate)) result[before] = furniture('repeated-lede');
    else if (isStartOf(candidate, earlier)) {
      result[index] = furniture('repeated-lede');
      groups.set(key, before);
    }
  }
  return result;
};

function isStartOf(short: Candidate, long: Candidate): boolean {
  const start = short.text.toLowerCase().replace(/ ?(?:\[?(?:…|\.\.\.)\]?|\.)$/u, '');
  return long.text.toLowerCase().startsWith(start);
}
