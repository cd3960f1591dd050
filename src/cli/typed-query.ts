import type { Query, Term } from '../search/engine.ts';
import { wordsQuery } from '../search/words-query.ts';
import { isLongEnoughPrefix } from '../spec/prefix-length.ts';

/** The rules of a query, without a filter; or what is wrong with how it is written. */
export type TypedQuery =
  | { readonly kind: 'rules'; readonly rules: Omit<Query, 'filter'> }
  | { readonly kind: 'mistake'; readonly message: string; readonly hint: string };

/** A word or a quoted phrase, with the signs that stand before and after it. */
interface Item {
  readonly text: string;
  readonly sign: '+' | '-' | '';
  readonly form: Term['form'];
  readonly isQuoted: boolean;
}

/*
 *   sign         + must be there, - must not; a hyphen inside a word is no sign
 *   =            as it is spelt
 *   words        "in quotation marks", straight or curly, or up to the next space
 *   *            the beginning of a word
 *
 * Linear: what may repeat stops at a character that cannot start what follows it.
 */
const item = /([+-]?)(=?)(?:"([^"]*)(?:"|$)|“([^”]*)(?:”|$)|([^\s"“]+))(\*?)/gu;

/**
 * Reads what somebody typed. Plain words each count, and those that stand together count for more
 * as a phrase. A quoted phrase counts whole; `port*` is the beginning of a word, `=Ream` a word as
 * it is spelt; `+word` must be in a passage and `-word` must not.
 */
export function typedQuery(text: string): TypedQuery {
  const items = itemsIn(text);
  if (items.every(isPlain)) {
    const plain = /["“”]/.test(text) ? items.map((each) => each.text).join(' ') : text;
    return { kind: 'rules', rules: wordsQuery(plain) };
  }
  const short = items.find(
    ({ form, text: word }) => form === 'prefix' && !isLongEnoughPrefix(word),
  );
  if (short !== undefined) {
    const message = `"${short.text}*" is too short: a beginning has three letters or more`;
    return { kind: 'mistake', message, hint: 'for example: brief search "port*"' };
  }
  if (items.every(({ sign }) => sign === '-')) {
    const message = 'the search only says what is not wanted';
    return { kind: 'mistake', message, hint: 'for example: brief search "base -airport"' };
  }
  const marked = items.filter((each) => !isPlain(each));
  const withSign = (sign: Item['sign']): readonly Term[] =>
    marked.filter((each) => each.sign === sign).map(termOf);
  const any = [...withSign(''), ...plainRuns(items).flatMap((run) => wordsQuery(run).any)];
  return { kind: 'rules', rules: { any, all: withSign('+'), none: withSign('-'), near: [] } };
}

function itemsIn(text: string): readonly Item[] {
  return [...text.matchAll(item)].flatMap((match): readonly Item[] => {
    const [, sign, equals, straight, curly, word = '', star] = match;
    const quoted = straight ?? curly;
    // The star stands before a closing quotation mark as well as after it.
    const written = (quoted ?? word).trim();
    const isPrefix = star === '*' || written.endsWith('*');
    const words = written.replace(/\*$/, '');
    if (!/[\p{L}\p{N}]/u.test(words)) return [];
    return [
      {
        text: words,
        sign: sign === '+' || sign === '-' ? sign : '',
        form: isPrefix ? 'prefix' : equals === '=' ? 'exact' : 'stem',
        isQuoted: quoted !== undefined,
      },
    ];
  });
}

function isPlain({ sign, form, isQuoted }: Item): boolean {
  return sign === '' && form === 'stem' && !isQuoted;
}

/** Each stretch of plain words between the others. */
function plainRuns(items: readonly Item[]): readonly string[] {
  const runs: string[][] = [[]];
  for (const each of items) {
    if (isPlain(each)) runs.at(-1)?.push(each.text);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0).map((run) => run.join(' '));
}

/** A phrase that is asked for as one counts as its words and the phrase of them would. */
function termOf({ text, form }: Item): Term {
  const words = text.split(/\s+/).length;
  return { kind: 'term', text, weight: words === 1 ? 1 : words * 2, form };
}
