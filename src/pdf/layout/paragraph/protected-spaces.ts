import { isCapital, isSmallLetter } from '../characters.ts';

/**
 * Whether the space between two words holds them on one line: in "No. 5", "p. 12" and "page 12", "25 km",
 * "5 %" and "1 000 000", "US$ 30" and "U.S. $30", "J. Smith", "z. B." and "Dr Chan", "18 June", "June 18"
 * and "18. Juni", before a dash and an ellipsis, and at the signs that French sets apart. Khmer's numbers
 * and dates too. The text keeps the space it has.
 */
export function isProtectedSpace(before: string, after: string): boolean {
  if (before === '' || after === '' || arePlainWords(before, after)) return false;
  if (leansBack.test(after) || leansOn.test(before)) return true;
  if (isDigit(after)) return takesNumber.test(before) || isGrouped(before, after);
  if (endsNumber.test(before)) return isBeforeUnit(before, after);
  if (isKhmerDigit(after)) return takesKhmerNumber.test(before);
  if (after.includes('.') && abbreviation.test(before) && abbreviation.test(after)) return true;
  if (dollar.test(after)) return country.test(before);
  if (!isCapital(after)) return false;
  return title.test(before) || (before.endsWith('.') && initial.test(before));
}

/** Whether one begins and ends in letters and the other begins in a small one, as most words: no rule asks for them. */
function arePlainWords(before: string, after: string): boolean {
  return (
    isSmallLetter(after.charCodeAt(0)) &&
    isSmallLetter(before.charCodeAt(before.length - 1)) &&
    !isDigit(before)
  );
}

/** A dash or a middle dot by itself; an ellipsis and what closes behind it; a closing sign with a space before it. */
const leansBack =
  /^(?:[\u2013\u2014\u00b7]|--?|(?:\u2026|\.{3})[)\]»”’"'.,;:!?]*|[»;:!?%‰][)\]»”.,;:]*)$/;

/** An opening sign with a space after it. */
const leansOn = /^[([“"]*«$/;

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|' +
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|' +
  'Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember';

/** Abbreviations and words before a number, months before a day, signs, currencies. */
const takesNumber = new RegExp(
  '^[([“"\'‘«]*(?:(?:No|Nos|Nr|Art|Arts|Abs|Sect?|Ch|Chap|Fig|Figs|Tab|Eq|Vol|pp?|S|paras?|nn?|núm|pág|ca?|approx)\\.' +
    '|pages?|lines?|sections?|chapters?|figures?|tables?|articles?|notes?|volumes?|annex|appendix' +
    '|chapitre|tableau|annexe|Seiten?|Zeilen?|Artikel|Kapitel|Abbildung|Tabelle' +
    '|n[°º]|§§?|#|[±≈~<>≤≥]|(?:US|A|C)?\\$|[€£¥៛]|USD|EUR|GBP|KHR' +
    `|${months})$`,
  'i',
);

/** Of a number that ends in digits, in a German ordinal's full stop, or in French's "1er". */
const endsNumber = /[\d០-៩]$|^\d{1,2}\.$|^1er$/;

const number = /^[([“"'‘«]*[-−+±~≈$€£]?\d[\d.,:/\u2013\u00a0\u202f]*$/;

function isBeforeUnit(before: string, after: string): boolean {
  if (isKhmerDigit(before.slice(-1))) return followsKhmerNumber.test(after);
  if (before.endsWith('.') || before === '1er') return month.test(after);
  return number.test(before) && followsNumber.test(after);
}

const month = new RegExp(`^(?:${months})[)\\].,;:!?”"’»]*$`);

/** Units by sign or short word, scale words, months. */
const followsNumber = new RegExp(
  '^(?:%|‰|°[CF]?|[kcmdn]?m[²³]?|km/h|[kmµ]?g|ha|[kcm]?l|[kMGT]?(?:Wh?|Hz|B|V)|t|s|ms|h|min|dpi|pt' +
    '|USD|EUR|GBP|KHR|€|per|percent|Prozent|million|billion|trillion|millions|milliards?|Millionen|Milliarden' +
    `|dollars?|euros?|riels?|a\\.?m\\.?|p\\.?m\\.?|BCE?|CE|${months})[)\\].,;:!?”"’»]*$`,
);

/** Thousands that are set apart, by a space of any width. */
function isGrouped(before: string, after: string): boolean {
  return /^[([“"'‘«$€£+−-]*\d{1,3}$/.test(before) && /^\d{3}(?!\d)/.test(after);
}

const initial = /^[([“"'‘«]*\p{Lu}\.(?:-\p{Lu}\.)?$/u;
const title =
  /^[([“"'‘«]*(?:Mr|Mrs|Ms|Dr|Prof|St|Mme|Mlle|Mgr|Gen|Lt|Col|Capt|Sen|Rep|Gov|Hon|Rev|H\.E)\.?$/;

/** Of one letter, as in "z. B." and "d. h.". */
const abbreviation = /^[([“"'‘«„]*\p{L}\.[)\]”"’»,;:]*$/u;

const dollar = /^\$\d/;
const country = /^[([“"'‘«]*(?:U\.S\.|US|A|C|NZ|HK)$/;

/** Khmer writes a number after "day", "number", "page" and "year", and months and units after it. */
const takesKhmerNumber = /(?:ទី|លេខ|ទំព័រ|ឆ្នាំ)$/;
const followsKhmerNumber =
  /^(?:%|មករា|កុម្ភៈ|មីនា|មេសា|ឧសភា|មិថុនា|កក្កដា|សីហា|កញ្ញា|តុលា|វិច្ឆិកា|ធ្នូ|ខែ|គីឡូម៉ែត្រ|គ\.ម|ម៉ែត្រ|រៀល|ដុល្លារ|ភាគរយ|លាន)/;

function isDigit(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 48 && code <= 57;
}

function isKhmerDigit(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x17e0 && code <= 0x17e9;
}
