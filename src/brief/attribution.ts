import type { Article } from '../corpus/article.ts';
import type { NamedSpeaker, Speaker } from '../evidence/evidence.ts';
import type { Wording } from './wording.ts';

/** Who says it, ready to print under a quotation. A name stands only where the text makes it certain. */
export function attributionOf(speaker: Speaker, article: Article, wording: Wording): string {
  const { word, mark } = wording;
  const { issuer } = article.description;
  switch (speaker.kind) {
    case 'quoted':
      return introduced(speaker);
    case 'reported':
      return `${introduced(speaker)} (${word('reported')})`;
    case 'issuer':
      return `${folded(speaker.name)}${mark(issuer?.basis ?? 'stated')}`;
    case 'author':
      return speaker.name === undefined
        ? authorWithoutName(article, wording)
        : `${introduced({ ...speaker, name: speaker.name })} (${authorship(article, wording)})`;
    case 'unidentified':
      return word('speaker-not-identified');
  }
}

type Person = Pick<NamedSpeaker, 'name' | 'role' | 'organisation'>;

/** The name with the role, and with the organisation where the role does not name it already. */
function introduced({ name, role, organisation }: Person): string {
  const where =
    organisation !== undefined && !role?.includes(organisation) ? organisation : undefined;
  return folded([name, role, where].filter((part) => part !== undefined).join(', '));
}

/** Roles are slices of the source: white space in them is folded to print on one line. */
function folded(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

/** "author", "authors", "author, inferred": the byline is marked where the text does not state it. */
function authorship({ description }: Article, { word }: Wording): string {
  const certain = description.author.filter(({ basis }) => basis !== 'uncertain');
  const bases = new Set(certain.map(({ basis }) => basis).filter((basis) => basis !== 'stated'));
  return [word(certain.length > 1 ? 'authors' : 'author'), ...[...bases].map(word)].join(', ');
}

function authorWithoutName({ description }: Article, { word }: Wording): string {
  return word(description.author.length > 0 ? 'author-uncertain' : 'author-unsigned');
}
