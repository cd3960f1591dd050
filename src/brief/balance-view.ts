import type { Article } from '../corpus/article.ts';
import type { Balance as Counted, Voice as CountedVoice } from '../evidence/balance.ts';
import type { DatesCovered as CountedDates } from '../evidence/dates-covered.ts';
import type { WordsQuoted } from '../evidence/words-quoted.ts';
import type { Attested } from '../spec/source-description.ts';
import type { Balance, DatesCovered, QuotedSource, Tally, Voice } from './brief.ts';
import { formatDate } from './dates.ts';
import { titleOf } from './source-names.ts';
import type { Wording } from './wording.ts';

/** What a balance is printed with. */
export interface Printing {
  readonly wording: Wording;
  /** Number of an article among the sources of the brief. */
  readonly numberOf: (article: Article) => number;
}

/** A balance in the words of the brief's language. */
export function balanceView(counted: Counted, printing: Printing): Balance {
  const { wording } = printing;
  const { passages, words, articles, isSingleSource, onlySide } = counted;
  const voices = counted.voices.map((voice) => voiceView(voice, printing));
  const notGiven = wording.word('not-given');
  return {
    passages,
    words,
    sources: articles.length,
    voices,
    speakers: tallied(voices, ({ name }) => name),
    kinds: tallied(voices, ({ kind }) => kind),
    countries: given(voices, ({ country }) => country, notGiven),
    sides: given(voices, ({ side }) => side, notGiven),
    dates: datesView(counted.dates, wording),
    isSingleSource,
    ...(onlySide !== undefined && { onlySide }),
  };
}

function voiceView(voice: CountedVoice, { wording, numberOf }: Printing): Voice {
  const country = voice.country && marked(voice.country, wording);
  const side = voice.side && marked(voice.side, wording);
  const from = [country, side].filter((part) => part !== undefined).join(', ');
  return {
    name: voice.speaker,
    kind: wording.kind(voice.kind),
    ...(country !== undefined && { country }),
    ...(side !== undefined && { side }),
    from: from || wording.word('not-given'),
    sources: voice.articles.map(numberOf).sort((a, b) => a - b),
    passages: voice.passages,
    words: voice.words,
  };
}

function marked({ value, basis }: Attested<string>, { mark }: Wording): string {
  return `${value}${mark(basis)}`;
}

/** Voices added up by a name of theirs: most passages first, then as they come. */
function tallied(voices: readonly Voice[], nameOf: (voice: Voice) => string): readonly Tally[] {
  const tallies = new Map<string, Tally>();
  for (const voice of voices) {
    const name = nameOf(voice);
    const { passages = 0, words = 0 } = tallies.get(name) ?? {};
    tallies.set(name, { name, passages: passages + voice.passages, words: words + voice.words });
  }
  return [...tallies.values()].sort((a, b) => b.passages - a.passages || b.words - a.words);
}

/** Nothing, where nobody says it of any of them. */
function given(
  voices: readonly Voice[],
  nameOf: (voice: Voice) => string | undefined,
  notGiven: string,
): readonly Tally[] {
  const isGiven = voices.some((voice) => nameOf(voice) !== undefined);
  return isGiven ? tallied(voices, (voice) => nameOf(voice) ?? notGiven) : [];
}

function datesView(dates: CountedDates, { language, word }: Wording): DatesCovered {
  const { earliest, latest } = dates;
  const [first, last] = [earliest, latest].map((date) => date && formatDate(date, language));
  const text = first === last ? first : `${first} – ${last}`;
  return { text: text ?? word('no-date'), ...dates };
}

/** How much is quoted of a source, ready to print. */
export function quotedView(
  { article, words, of, share, limit, isOverLimit }: WordsQuoted,
  { wording, numberOf }: Printing,
): QuotedSource {
  const { rights } = article.description;
  return {
    number: numberOf(article),
    title: titleOf(article, wording),
    words,
    of,
    percent: Math.max(words > 0 ? 1 : 0, Math.round(share * 100)),
    ...(limit !== undefined && { limit }),
    isOverLimit,
    ...(rights && { rights: marked(rights, wording) }),
  };
}
