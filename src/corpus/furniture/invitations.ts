import { type Candidate, isShort } from './candidate.ts';
import type { Rule } from './rule.ts';

/** Asks the reader to subscribe, and names what to. */
function isSubscription(candidate: Candidate): boolean {
  return (
    isShort(candidate, 35) &&
    /^(?:subscribe|sign up|register|join|follow|like|get|download|support|receive|enter your e-?mail)\b/i.test(
      candidate.text,
    ) &&
    /\b(?:newsletters?|telegram|facebook|twitter|inbox|e-?mail(?: address)?|our (?:app|channel|page|mailing list)|breaking news|free (?:account|articles?)|independent journalism|on google news)\b/i.test(
      candidate.text,
    ) &&
    /\b(?:our|us|your|now|here|today|free)\b|newsletters?$/i.test(candidate.text)
  );
}

/** "Read more: …", "Also read …", "Click here to …": a pointer, not a sentence of the text. */
function isReadMore(candidate: Candidate): boolean {
  const { text } = candidate;
  if (!isShort(candidate, 25)) return false;
  if (/^click here\b/i.test(text)) return true;
  if (/^(?:\[?(?:read|see) more\]?|continue reading)(?: ?[→»>…]+)?$/i.test(text)) return true;
  return (
    /^(?:read more|(?:also read|read also|see also|read next|related|watch|listen|more on this(?: topic)?)(?= ?[:|–-]))/i.test(
      text,
    ) && !/[.]$/.test(text)
  );
}

function isTagLine(candidate: Candidate): boolean {
  return (
    isShort(candidate, 40) &&
    /^(?:tags?|keywords?|topics?|filed under|categor(?:y|ies)|posted in|tagged(?: with)?) ?:/i.test(
      candidate.text,
    )
  );
}

/** "Image result for …" and its like, left by a copied page. */
function isImageResult(candidate: Candidate): boolean {
  return (
    isShort(candidate, 15) &&
    !candidate.endsAsSentence &&
    /^(?:image (?:results?|may contain)|related image|click to (?:enlarge|view))\b/i.test(
      candidate.text,
    )
  );
}

export const invitations: readonly Rule[] = [
  { reason: 'subscription', holds: isSubscription },
  { reason: 'read-more', holds: isReadMore },
  { reason: 'tags', holds: isTagLine },
  { reason: 'image-result', holds: isImageResult },
];
