import type { Article } from '../corpus/article.ts';
import type { Speaker } from '../evidence/evidence.ts';
import { basisMark } from './dates.ts';

/** Who says it, ready to print under a quotation. A name stands only where the text makes it certain. */
export function attributionOf(speaker: Speaker, article: Article): string {
  switch (speaker.kind) {
    case 'quoted':
      return withRole(speaker.name, speaker.role);
    case 'reported':
      return `${withRole(speaker.name, speaker.role)} (reported)`;
    case 'issuer':
      return `${speaker.name}${basisMark(article.description.issuer?.basis ?? 'stated')}`;
    case 'author':
      return speaker.name === undefined
        ? authorWithoutName(article)
        : `${withRole(speaker.name, speaker.role)} (author)`;
    case 'unidentified':
      return 'speaker not identified';
  }
}

/** Roles are slices of the source: white space in them is folded to print on one line. */
function withRole(name: string, role: string | undefined): string {
  return [name, role]
    .filter((part) => part !== undefined)
    .join(', ')
    .replace(/\s+/gu, ' ');
}

function authorWithoutName({ description }: Article): string {
  return description.author.length > 0
    ? 'the article’s author (byline uncertain)'
    : 'the article’s author (unsigned)';
}
