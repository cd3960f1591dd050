import { type Candidate, isShort } from './candidate.ts';
import type { Rule } from './rule.ts';

const piece =
  '(?:article|essay|piece|post|commentary|op-ed|story|report|interview|paper|brief|analysis|blog|feature)';

const partOfSeries = new RegExp(
  `^(?:this|the) (?:\\w+ ){0,3}${piece} (?:is|was|forms) (?:\\w+ )?part of (?:an?|the|our) .{0,80}\\b(?:series|collection|issue|project|edition|package|dossier|debate)\\b`,
  'i',
);
const appearedElsewhere = new RegExp(
  `^(?:(?:this|the|a version of this|an earlier version of this) (?:\\w+ ){0,2}${piece} )?(?:(?:was|is|has been) )?(?:(?:first|originally|previously) (?:published|appeared|posted)|republished|reprinted|reproduced|adapted) (?:in|on|at|by|from|with|here|under)\\b`,
  'i',
);
const appeared =
  /^this (?:article|essay|commentary|op-ed|post) (?:appeared|is taken|is adapted|comes) (?:in|on|from)\b/i;

/** "This article is part of a special feature series on …", "… first appeared in …". */
function isSeriesNote(candidate: Candidate): boolean {
  const { text } = candidate;
  return (
    isShort(candidate, 60) &&
    (partOfSeries.test(text) || appearedElsewhere.test(text) || appeared.test(text))
  );
}

const disclaimed =
  /^(?:disclaimer ?:|(?:the |all )?(?:views?|opinions?)(?: and (?:views?|opinions?))?(?: (?:expressed|presented|contained|represented|stated))(?: here| herein| above| in (?:this|the) [\w -]{1,30})?(?: by the (?:authors?|writers?))? (?:are|is|do|does)\b)/i;

const speaksOfAuthors = /\b(?:authors?|writers?|contributors?|own|reflect|represent)\b/i;

/**
 * "The views expressed are the author's own and do not reflect …", on its own or after a note on the
 * author in the same block.
 */
function isDisclaimer(candidate: Candidate): boolean {
  if (!isShort(candidate, 90)) return false;
  const { text } = candidate;
  const last = text.slice(text.lastIndexOf('. ', text.length - 2) + 1).trim();
  return [text, last].some((said) => disclaimed.test(said) && speaksOfAuthors.test(said));
}

function isEditorialNote(candidate: Candidate): boolean {
  return (
    isShort(candidate, 70) &&
    /^(?:\(|\[)?(?:editor'?s?'? note|editors' note|note to editors|about the authors?|(?:additional )?(?:reporting|writing|editing) by|(?:some|additional) information (?:in|for) this (?:report|article|story) (?:came|was))\b/i.test(
      candidate.text,
    )
  );
}

/** "Reuters", "AFP/Xinhua", "– AFP": an agency's name on a line of its own. */
function isAgencyLine({ text }: Candidate): boolean {
  return (
    text.length < 50 &&
    /^[(–—-]? ?(?:(?:afp|ap|reuters|xinhua|kyodo|bernama|akp|dpa|upi|vna|agencies|associated press|staff(?: reporters?| writers?)?)(?:[/, &]+| and )?)+[)]?$/i.test(
      text,
    )
  );
}

export const notes: readonly Rule[] = [
  { reason: 'series-note', holds: isSeriesNote },
  { reason: 'disclaimer', holds: isDisclaimer },
  { reason: 'editorial-note', holds: isEditorialNote },
  { reason: 'agency-line', holds: isAgencyLine },
];

const title = '(?:Dr|Mr|Mrs|Ms|Prof|Professor|Ambassador|H\\.E)\\.? ';
const isOne = '(?:is|are|was|works as|serves as)(?: currently| also)? (?:(?:an?|the) )?';
const role =
  'fellow|professor|director|researcher|analyst|journalist|lecturer|columnist|editor|reporter|correspondent|president|founder|co-founder|advis[eo]r|member|candidate|scholar|student|associate|writer|author|ambassador|diplomat|officer|official|economist|consultant|chair|chairman|chairwoman|dean|intern|commentator|specialist|lawyer|historian|assistant|coordinator|expert';
const authorNote = new RegExp(
  `^(?:${title})?(?:\\p{Lu}[\\p{L}.'-]* (?:and )?){2,8}${isOne}(?:[\\p{L}-]+ (?:and )?){0,6}?(?:${role})s?\\b(.*)$`,
  'iu',
);
const placeOfWork = /\b(?:at|of|with|for|in|from|based)\b/;

/** "X is Senior Fellow at …": a note only where the text is over, which the caller must know. */
export function readsAsAuthorNote(candidate: Candidate): boolean {
  if (!isShort(candidate, 80)) return false;
  const { text } = candidate;
  if (
    /^(?:about the authors?\b|the (?:author|writer)s? (?:is|are) (?:an?|the|currently) )/i.test(
      text,
    )
  ) {
    return true;
  }
  const note = authorNote.exec(text);
  if (!note || !beginsWithName(candidate)) return false;
  // "X is a retired officer": without a place of work only a scrap of a line, not a sentence.
  return placeOfWork.test(note[1] ?? '') || !candidate.endsAsSentence;
}

/** The words before the verb are a name: the expression above ignores case, this does not. */
function beginsWithName({ words }: Candidate): boolean {
  const verb = words.findIndex((word) => /^(?:is|are|was|works|serves)$/.test(word));
  return (
    verb > 1 && words.slice(0, verb).every((word) => /^(?:\p{Lu}|and$|de$|van$|&$)/u.test(word))
  );
}
