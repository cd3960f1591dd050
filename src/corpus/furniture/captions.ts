import { type Candidate, isShort } from './candidate.ts';

const agency = 'AFP|AP|Reuters|REUTERS|EPA|EPA-EFE|Xinhua|Getty Images|Getty|Kyodo|KT|VOA|RFA|AKP';

/** A credit at the end: "KT/Mai Vireak", "(Photo: AFP)", "AFP photo". */
const endCredits: readonly RegExp[] = [
  new RegExp(
    `(?:^|[\\s(])(?:[A-Z][A-Z-]{1,9}|${agency}) ?/ ?\\p{Lu}[\\p{L}.'-]+(?: \\p{Lu}[\\p{L}.'-]*){0,3}\\)?$`,
    'u',
  ),
  new RegExp(`(?:^|[.)/|—(] ?)(?:${agency}) [Pp]hotos?\\)?$`),
  /\(\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]+){1,3} ?\/ ?\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]+){0,3}\)$/u,
  /[([](?:file )?(?:photos?|images?|picture|credit|photograph)(?: credit)?(?: courtesy of| by|:|\/) ?[^()[\]]{2,60}[)\]]\.?$/iu,
  /[([](?:file photo|supplied|handout|courtesy|screenshot)[)\]]\.?$/iu,
  /[.)] (?:photo(?:graph)?s?|image|picture|credit)(?: credit| courtesy of)?(?: by|:) ?[^.]{2,50}$/iu,
];
const startLabel =
  /^(?:(?:file )?photo(?:graph)?s?|image|picture|caption|credit)(?: courtesy of| credits?)?:/i;
const startCredit =
  /^FILE ?(?:PHOTO ?)?[-–—:] |^(?:Photo|Image|Picture) (?:by|courtesy(?: of)?) \p{Lu}/u;

/** A photo's caption: what it says is about a picture that is not there. */
export function isCaption(candidate: Candidate): boolean {
  if (!isShort(candidate, 70)) return false;
  const { text } = candidate;
  if (startLabel.test(text) || startCredit.test(text)) return true;
  return endCredits.some((credit) => credit.test(text));
}

const bareAgency = new RegExp(`[.)] ?(?:[/|—–-] ?)?(?:${agency})$`);
/** The word before must be a plain one: after "Lt. Gen." a name belongs to the sentence. */
const bareName = /\p{Ll}{4,}[.] \p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){1,2}$/u;

/**
 * "… at the ministry last week. Heng Chivoan", "… in 2018. AFP": after a whole sentence a name and no
 * full stop. So ends a caption, but also the last paragraph of an agency's report: the caller must
 * know that the text goes on.
 */
export function endsInBareCredit(candidate: Candidate): boolean {
  if (!isShort(candidate, 50) || candidate.words.length < 6 || candidate.endsAsSentence)
    return false;
  return bareAgency.test(candidate.text) || bareName.test(candidate.text);
}
