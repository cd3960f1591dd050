import { type Candidate, isShort } from './candidate.ts';
import type { Rule } from './rule.ts';

const services = new Set(
  `facebook twitter x whatsapp telegram linkedin pinterest reddit messenger line instagram youtube email
  e-mail pdf print tweet viber wechat`.split(/\s+/),
);
const shareWords = new Set(
  `share shares via on this article story post page by to with and copy link save send pin it like likes`.split(
    ' ',
  ),
);
const menuWords = new Set(
  `home news business opinion opinions sport sports national international world politics lifestyle
  culture travel video videos photos photo about us contact features economy environment archive
  archives search menu login register subscribe publications events research analysis commentary
  commentaries library media team careers programs programmes projects resources faq english khmer
  health technology tech property jobs multimedia podcast podcasts entertainment`.split(/\s+/),
);
const lone = new RegExp(
  `^(?:${[
    'home',
    'menu',
    'search',
    'skip to (?:main )?(?:content|navigation)',
    'accessibility links',
    '(?:embed|copy|live|video|audio|download file|pop-out player|auto|\\d{3,4}p)',
    'the (?:code|url) has been copied to your clipboard\\.?',
    '\\d{1,2}:\\d{2}(?::\\d{2})?(?: /? ?\\d{1,2}:\\d{2}(?::\\d{2})?)?',
    'view all',
    '(?:back|go) to top',
    'toggle navigation',
    'close',
    'log ?in',
    'sign in',
    '(?:about|contact) us',
    'print(?: this)?(?: article| page)?',
    'download(?: pdf| as pdf)?',
    'listen to this article',
    'text size',
  ].join('|')})$`,
  'i',
);

/** Words of a line in lower case, bullets and punctuation around them removed. */
function bare(candidate: Candidate): readonly string[] {
  return candidate.words
    .map((word) => word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '');
}

/** The same word again and again: what is left of an advertisement's pictures. */
function isRepeatedWord(candidate: Candidate): boolean {
  const [first, ...rest] = candidate.words;
  if (first === undefined || !isShort(candidate, 40) || !/^[\p{L}\p{N}-]+$/u.test(first))
    return false;
  // Two are enough for a brand in lower case; two names in capitals can be a title.
  const fewest = /^\p{Ll}{4,}$/u.test(first) ? 1 : 2;
  return rest.length >= fewest && rest.every((word) => word.toLowerCase() === first.toLowerCase());
}

/** "* * *", "———", and the numbers of a list that has lost its entries. */
function isSeparator(candidate: Candidate): boolean {
  if (!isShort(candidate, 40) || /\p{L}/u.test(candidate.text)) return false;
  return !/\p{N}/u.test(candidate.text) || (isShort(candidate, 2) && !candidate.endsAsSentence);
}

function isAdvertisement({ text }: Candidate): boolean {
  return (
    text.length < 60 &&
    /^(?:-+ ?)?(?:advertise?ments?|sponsored(?: content| by .{1,30})?|promoted|(?:story|article) continues below(?: advertisement)?)(?: ?-+)?$/i.test(
      text,
    )
  );
}

/** "Khmer Times Share:", "Share this article", "Facebook Twitter WhatsApp Print". */
function isShareBar(candidate: Candidate): boolean {
  if (!isShort(candidate, 14)) return false;
  if (candidate.words.length <= 6 && /(?:^|\s)share(?: this| on)?:$/i.test(candidate.text)) {
    return true;
  }
  if (candidate.endsAsSentence && !candidate.text.endsWith(':')) return false;
  const words = bare(candidate);
  const known = words.every((word) => services.has(word) || shareWords.has(word));
  return known && words.some((word) => services.has(word) || /^shares?$/.test(word));
}

function isMenu(candidate: Candidate): boolean {
  if (lone.test(candidate.text)) return true;
  if (!isShort(candidate, 30) || candidate.endsAsSentence) return false;
  const words = bare(candidate);
  return words.length >= 4 && words.every((word) => menuWords.has(word));
}

/** "Politics | Diplomacy | Southeast Asia", "Home › News › National". */
export function breadcrumbParts(candidate: Candidate): readonly string[] {
  if (!isShort(candidate, 25) || candidate.endsAsSentence || /\d/.test(candidate.text)) return [];
  const parts = candidate.text.split(/\s*[|›»>→•·/]\s+|\s+[|›»>→•·/]\s*/u);
  if (parts.length < 2 || parts.some((part) => part === '' || part.split(' ').length > 5))
    return [];
  return parts;
}

/** "By X | 2 May 2019 | 10:30": parts of a line, one of them with figures. */
function isUpdateCounter({ text }: Candidate): boolean {
  return (
    text.length < 50 &&
    /^(?:\(?\d[\d.,]*[km]?\)? (?:comments?|shares?|views?|likes?|replies|reads?|min(?:ute)?s?(?: read)?)|comments?(?: \(\d+\))?|no comments(?: yet)?|leave a (?:comment|reply)|post a comment|(?:estimated )?reading time:? .{1,20}|views?: ?[\d,]+)$/i.test(
      text,
    )
  );
}

/** The buttons of a blog, by the words that its software puts on them. */
function isShareButton(candidate: Candidate): boolean {
  return (
    isShort(candidate, 25) &&
    /^(?:like this:?$|like ?loading|(?:> ?)?(?:click to )?tweet this\b|click to (?:share on|email|print)\b|\(?opens in new window)/i.test(
      candidate.text,
    )
  );
}

function isCommentForm(candidate: Candidate): boolean {
  return (
    isShort(candidate, 45) &&
    /^(?:your e-?mail address will not be published|required fields are marked|save my name, e-?mail|notify me of (?:new|follow-up)|you must be logged in to|comments are closed\.?$|your e-?mail address$|this site uses akismet|enter your e-?mail|(?:name|e-?mail|website|comment) ?\*$)/i.test(
      candidate.text,
    )
  );
}

function isCookieNotice(candidate: Candidate): boolean {
  return (
    isShort(candidate, 80) &&
    /^(?:we(?: and our partners)? use cookies|this (?:web)?site uses cookies|by (?:continuing|using) .{0,60}\bcookies|accept(?: all)?(?: cookies)?$|cookie (?:policy|settings|preferences|notice)|reject all$|manage (?:cookies|consent))/i.test(
      candidate.text,
    )
  );
}

export const pageChrome: readonly Rule[] = [
  { reason: 'separator', holds: isSeparator },
  { reason: 'advertisement', holds: isRepeatedWord },
  { reason: 'advertisement', holds: isAdvertisement },
  { reason: 'share-bar', holds: isShareBar },
  { reason: 'share-bar', holds: isShareButton },
  { reason: 'comment-form', holds: isCommentForm },
  { reason: 'menu', holds: isMenu },
  { reason: 'comment-count', holds: isUpdateCounter },
  { reason: 'cookie-notice', holds: isCookieNotice },
];
