/** A word on its way to its stem. R1 and R2 are where the regions of that name begin in it. */
interface Word {
  readonly text: string;
  readonly r1: number;
  readonly r2: number;
}

/** What a suffix becomes, where the region `from` holds it and the letter before it allows. */
interface Rule {
  readonly suffix: string;
  readonly becomes: string;
  readonly after?: RegExp;
  readonly from?: 'r2';
}

const whole: ReadonlyMap<string, string> = new Map(
  Object.entries({
    skis: 'ski',
    skies: 'sky',
    dying: 'die',
    lying: 'lie',
    tying: 'tie',
    idly: 'idl',
    gently: 'gentl',
    ugly: 'ugli',
    early: 'earli',
    only: 'onli',
    singly: 'singl',
    sky: 'sky',
    news: 'news',
    howe: 'howe',
    atlas: 'atlas',
    cosmos: 'cosmos',
    bias: 'bias',
    andes: 'andes',
  }),
);

/** Left alone once a plural's ending is off. */
const settled = /^(?:inning|outing|canning|herring|earring|proceed|exceed|succeed)$/;

const vowel = /[aeiouy]/;
const endsDouble = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
/** `Y` is a y that is a consonant. */
const endsShortSyllable = /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$/;

/** Longest suffix first: where one fits, shorter ones are not tried. */
const step2 = rules(
  'ational ate, fulness ful, iveness ive, ization ize, ousness ous, biliti ble, lessli less, tional tion, alism al, aliti al, ation ate, entli ent, fulli ful, iviti ive, ousli ous, abli able, alli al, anci ance, ator ate, enci ence, izer ize, bli ble',
  { suffix: 'ogi', becomes: 'og', after: /l$/ },
  { suffix: 'li', becomes: '', after: /[cdeghkmnrt]$/ },
);
const step3 = rules('ational ate, tional tion, alize al, icate ic, iciti ic, ical ic, ness, ful', {
  suffix: 'ative',
  becomes: '',
  from: 'r2',
});
const step4 = rules(
  'ement, able, ance, ence, ible, ment, ant, ate, ent, ism, iti, ive, ize, ous, al, er, ic',
  { suffix: 'ion', becomes: '', after: /[st]$/ },
);

function rules(list: string, ...more: readonly Rule[]): readonly Rule[] {
  const plain = list.split(', ').map((pair): Rule => {
    const [suffix = '', becomes = ''] = pair.split(' ');
    return { suffix, becomes };
  });
  return [...plain, ...more].sort((a, b) => b.suffix.length - a.suffix.length);
}

/**
 * The stem of an English word of the letters a to z, as Snowball's own program gives it.
 * Source: Porter, "The English (Porter2) stemming algorithm", snowballstem.org, whose names of steps
 * and regions are kept here.
 */
export function porter2(word: string): string {
  if (word.length <= 2) return word;
  const known = whole.get(word);
  if (known !== undefined) return known;
  const text = word.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y');
  const r1 = regionOne(text);
  const start = { text, r1, r2: regionAfter(text, r1) };
  const singular = step1a(start);
  if (settled.test(singular.text)) return singular.text;
  const bare = step1c(step1b(singular));
  const shorter = applyFirst(applyFirst(bare, step2, bare.r1), step3, bare.r1);
  return step5(applyFirst(shorter, step4, shorter.r2)).text.replaceAll('Y', 'y');
}

function regionOne(text: string): number {
  const [prefix] = /^(?:gener|commun|arsen)/.exec(text) ?? [];
  return prefix === undefined ? regionAfter(text, 0) : prefix.length;
}

/** After the first consonant that follows a vowel, counted from `start`. */
function regionAfter(text: string, start: number): number {
  const found = /[aeiouy][^aeiouy]/.exec(text.slice(start));
  return found ? start + found.index + 2 : text.length;
}

function withText(word: Word, text: string): Word {
  return { ...word, text };
}

function step1a(word: Word): Word {
  const { text } = word;
  if (text.endsWith('sses')) return withText(word, text.slice(0, -2));
  if (/ie[ds]$/.test(text)) return withText(word, text.slice(0, text.length > 4 ? -2 : -1));
  const isPlural = /[^us]s$/.test(text) && vowel.test(text.slice(0, -2));
  return isPlural ? withText(word, text.slice(0, -1)) : word;
}

function step1b(word: Word): Word {
  const { text, r1 } = word;
  const [agreed] = /eed(?:ly)?$/.exec(text) ?? [];
  if (agreed !== undefined) {
    const at = text.length - agreed.length;
    return at >= r1 ? withText(word, `${text.slice(0, at)}ee`) : word;
  }
  const rest = text.replace(/(?:ingly|edly|ing|ed)$/, '');
  if (rest === text || !vowel.test(rest)) return word;
  if (/(?:at|bl|iz)$/.test(rest)) return withText(word, `${rest}e`);
  if (endsDouble.test(rest)) return withText(word, rest.slice(0, -1));
  const isShort = rest.length <= r1 && endsShortSyllable.test(rest);
  return withText(word, isShort ? `${rest}e` : rest);
}

function step1c(word: Word): Word {
  const { text } = word;
  return /.[^aeiouy][yY]$/.test(text) ? withText(word, `${text.slice(0, -1)}i`) : word;
}

/** Applies the rule of the longest suffix that the word has, where its region holds it. */
function applyFirst(word: Word, list: readonly Rule[], region: number): Word {
  const { text, r2 } = word;
  const rule = list.find(({ suffix }) => text.endsWith(suffix));
  if (rule === undefined) return word;
  const rest = text.slice(0, -rule.suffix.length);
  const isHeld = rest.length >= (rule.from === 'r2' ? r2 : region);
  if (!isHeld || (rule.after && !rule.after.test(rest))) return word;
  return withText(word, rest + rule.becomes);
}

function step5(word: Word): Word {
  const { text, r1, r2 } = word;
  const rest = text.slice(0, -1);
  if (text.endsWith('e')) {
    const isLoose = rest.length >= r2 || (rest.length >= r1 && !endsShortSyllable.test(rest));
    return isLoose ? withText(word, rest) : word;
  }
  return text.endsWith('ll') && rest.length >= r2 ? withText(word, rest) : word;
}
