import type { Article } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Passage } from '../corpus/passage.ts';
import type { Speaker } from './evidence.ts';
import { sourceVoice } from './speaker/source-voice.ts';

/** Who utters the words of a passage, and in what capacity. */
export function identifySpeaker(passage: Passage, article: Article, _corpus: Corpus): Speaker {
  if (/[“"«„][^”"»]{30,}/u.test(passage.text)) return { kind: 'unidentified' };
  return sourceVoice(article);
}
