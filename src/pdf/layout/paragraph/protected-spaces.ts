/**
 * Whether the space between two words holds them on one line: in "No. 5" and "p. 12", "25 km" and
 * "5 %", "US$ 30", "J. Smith" and "Dr Chan", "18 June", before a dash and an ellipsis, and at the signs
 * that French sets apart. The text keeps the space it has.
 */
export function isProtectedSpace(before: string, after: string): boolean {
  if (before === '' || after === '') return false;
  if (leansBack.test(after)) return true;
  if (isDigit(after)) return takesNumber.test(before);
  if (isDigit(before.slice(-1))) return number.test(before) && followsNumber.test(after);
  return capital.test(after) && (initial.test(before) || title.test(before));
}

/** A dash or an ellipsis by itself; a closing sign with a space before it. */
const leansBack = /^(?:[\u2013\u2014]|--?|\u2026|\.{3}|[»;:!?%‰][)\]»”.,;:]*)$/;

/** Abbreviations before a number, signs, currencies. */
const takesNumber =
  /^[([“"'‘«]*(?:No|Nos|Nr|Art|Arts|Abs|Sect?|Ch|Chap|Fig|Figs|Tab|Eq|Vol|pp?|S|paras?|nn?|núm|pág|ca?|approx)\.$|^[([]*(?:n[°º]|N[°º]|§§?|#|[±≈~<>≤≥]|(?:US|A|C)?\$|[€£¥៛]|USD|EUR|GBP|KHR)$/i;

const number = /^[([“"'‘«]*[-−+±~≈$€£]?\d[\d.,:/\u2013\u00a0\u202f]*$/;

/** Units by sign or short word, scale words, months. */
const followsNumber =
  /^(?:%|‰|°[CF]?|[kcmdn]?m[²³]?|km\/h|[kmµ]?g|ha|[kcm]?l|[kMGT]?(?:Wh?|Hz|B|V)|t|s|ms|h|min|dpi|pt|USD|EUR|GBP|KHR|€|per|million|billion|trillion|percent|(?:January|February|March|April|May|June|July|August|September|October|November|December|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)|a\.?m\.?|p\.?m\.?|BCE?|CE)[)\].,;:!?”"’»]*$/;

const capital = /^\p{Lu}/u;
const initial = /^[([“"'‘«]*\p{Lu}\.(?:-\p{Lu}\.)?$/u;
const title = /^[([“"'‘«]*(?:Mr|Mrs|Ms|Dr|Prof|St|Mme|Mgr|H\.E)\.?$/;

function isDigit(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 48 && code <= 57;
}
