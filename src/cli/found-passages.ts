import type { Corpus } from '../corpus/corpus.ts';
import type { Passage } from '../corpus/passage.ts';
import { visibleText } from '../diagnostics/visible-text.ts';
import type { Speaker } from '../evidence/evidence.ts';
import { identifySpeaker } from '../evidence/identify-speaker.ts';
import type { Query } from '../search/engine.ts';
import type { Explanation } from '../search/explanation.ts';
import { search } from '../search/search.ts';
import { counted } from './build-summary.ts';
import { explanationLines } from './explain-view.ts';
import type { Library } from './library.ts';
import type { Voice } from './voice.ts';
import { wrapped } from './wrapped.ts';

/** A passage as `search --json` prints it. */
export interface FoundPassage {
  readonly id: string;
  readonly text: string;
  /** Path of the file in the project. */
  readonly source: string;
  readonly article: string;
  /** Offsets into the file's text. */
  readonly start: number;
  readonly end: number;
  readonly score: number;
  readonly terms: readonly string[];
  readonly speaker: Speaker;
  /** The parts of the score, where they are asked for. */
  readonly explanation?: Explanation;
  /** What a section of the usual settings would do with it, where that is asked for of a theme. */
  readonly choice?: string;
}

/** Best first. */
export function foundPassages(
  { corpus, engine }: Library,
  query: Query,
  limit: number,
  explain = false,
): readonly FoundPassage[] {
  return search(engine, query, limit).hits.flatMap(({ id, score, terms, explanation }) => {
    const passage = corpus.passageById.get(id);
    const article = passage && corpus.articleById.get(passage.article);
    if (!passage || !article) return [];
    const speaker = identifySpeaker(passage, article);
    const { text, start, end } = passage;
    return [
      {
        id,
        text,
        source: article.file.path,
        article: article.id,
        start,
        end,
        score,
        terms,
        speaker,
        ...(explain && { explanation }),
      },
    ];
  });
}

export function printPassages(found: readonly FoundPassage[], corpus: Corpus, voice: Voice): void {
  for (const [index, each] of found.entries()) {
    const passage = corpus.passageById.get(each.id);
    const lines = passage ? `:${lineRange(passage)}` : '';
    voice.answer(
      `${index + 1}. ${each.id}  score ${each.score.toFixed(2)}  ${visibleText(each.source)}${lines}`,
    );
    voice.answer(`   terms: ${visibleText(each.terms.join(', '))}`);
    voice.answer(`   speaker: ${visibleText(speakerLine(each.speaker))}`);
    if (each.choice !== undefined) voice.answer(`   choice: ${visibleText(each.choice)}`);
    if (each.explanation) {
      for (const line of explanationLines(each.explanation, each.score))
        voice.answer(`     ${line}`);
    }
    for (const line of wrapped(visibleText(each.text.replaceAll(/\s+/g, ' ')), 96))
      voice.answer(`   ${line}`);
    voice.answer('');
  }
  const sources = new Set(found.map(({ article }) => article)).size;
  voice.say(`${counted(found.length, 'passage')} from ${counted(sources, 'source')}`);
}

function speakerLine(speaker: Speaker): string {
  switch (speaker.kind) {
    case 'quoted':
    case 'reported':
      return `${named(speaker)} (${speaker.kind})`;
    case 'author':
      return speaker.name === undefined
        ? 'the author, unnamed'
        : `${named({ name: speaker.name, ...speaker })} (author)`;
    case 'issuer':
      return `${speaker.name} (issuer)`;
    case 'unidentified':
      return 'speaker not identified';
  }
}

function named({ name, role }: { readonly name: string; readonly role?: string }): string {
  return role === undefined ? name : `${name}, ${role}`;
}

/** `17`, or `9-10`. */
function lineRange({ firstLine, lastLine }: Passage): string {
  return firstLine === lastLine ? `${firstLine}` : `${firstLine}-${lastLine}`;
}
