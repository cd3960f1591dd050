import { primaryLanguage } from '../../brief/date-words.ts';
import { formatDate } from '../../brief/dates.ts';
import type { Helper, HelperCall } from './helper.ts';
import { fieldOf, listOf, numberOf, textOf } from './values.ts';

/** Pinned, as the month names are: what is printed may not depend on the machine. */
const conjunctions: ReadonlyMap<string, string> = new Map(
  Object.entries({
    en: 'and',
    fr: 'et',
    de: 'und',
    es: 'y',
    pt: 'e',
    it: 'e',
    nl: 'en',
    id: 'dan',
    vi: 'và',
  }),
);

/** Dates, lists, numbers and plurals in the words of the brief's language. */
export const languageHelpers: readonly (readonly [string, Helper])[] = [
  ['formatDate', ([date], call) => formatDate(textOf(date, 'formatDate'), languageOf(call))],
  ['joinList', ([list], call) => joinList(listOf(list, 'joinList'), call)],
  ['ordinal', ([n], call) => ordinal(numberOf(n, 'ordinal'), primaryLanguage(languageOf(call)))],
  [
    'plural',
    ([n, one, many], call) =>
      textOf(isOne(numberOf(n, 'plural'), languageOf(call)) ? one : many, 'plural'),
  ],
];

/** `language="fr"` overrides the brief's own. */
function languageOf(call: HelperCall): string {
  const named = call.named('language');
  return typeof named === 'string' ? named : call.language;
}

/** "a, b and c"; `key="name"` joins that field of each; `and="or"` sets the last word, `and=""` none. */
function joinList(list: readonly unknown[], call: HelperCall): string {
  const key = call.named('key');
  const texts = list.map((item) =>
    textOf(typeof key === 'string' ? fieldOf(item, key) : item, 'joinList'),
  );
  const and = call.named('and');
  const word = typeof and === 'string' ? and : conjunctions.get(primaryLanguage(languageOf(call)));
  if (texts.length < 2 || word === undefined || word === '') return texts.join(', ');
  return `${texts.slice(0, -1).join(', ')} ${word} ${texts.at(-1)}`;
}

function ordinal(n: number, language: string): string {
  switch (language) {
    case 'en':
      return `${n}${englishSuffix(n)}`;
    case 'fr':
      return n === 1 ? '1er' : `${n}e`;
    case 'es':
    case 'pt':
    case 'it':
      return `${n}º`;
    case 'nl':
      return `${n}e`;
    case 'id':
      return `ke-${n}`;
    default:
      return `${n}.`;
  }
}

function englishSuffix(n: number): string {
  const [ten, one] = [Math.abs(n) % 100, Math.abs(n) % 10];
  if (ten >= 11 && ten <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][one] ?? 'th';
}

/** CLDR's rule "one" for the languages above: French and Portuguese count nothing as one too. */
function isOne(n: number, language: string): boolean {
  const counted = primaryLanguage(language);
  return counted === 'fr' || counted === 'pt' ? n >= 0 && n < 2 : n === 1;
}
