import type { Corpus } from '../corpus/corpus.ts';
import { visibleText } from '../diagnostics/visible-text.ts';
import type { ThemeSuggestion } from '../evidence/theme-suggestions.ts';
import { counted } from './build-summary.ts';
import type { Voice } from './voice.ts';

/** A suggestion as `themes suggest --json` prints it. */
export interface SuggestionView {
  readonly text: string;
  /** Bits; comparable within one list only. */
  readonly score: number;
  /** Passages that have the term: of those that the theme finds, and of all others. */
  readonly found: number;
  readonly rest: number;
  readonly example: {
    /** Id of a passage that has it. */
    readonly id: string;
    /** Path of the file in the project. */
    readonly source: string;
    readonly before: string;
    readonly term: string;
    readonly after: string;
  };
  /** A line to paste under `any:`. */
  readonly yaml: string;
}

export function suggestionViews(
  suggested: readonly ThemeSuggestion[],
  corpus: Corpus,
): readonly SuggestionView[] {
  return suggested.map(({ text, score, found, rest, example: { id, start, end } }) => {
    const passage = corpus.passageById.get(id);
    const article = passage && corpus.articleById.get(passage.article);
    const words = passage?.text ?? '';
    const example = {
      id,
      source: article?.file.path ?? '',
      before: words.slice(0, start),
      term: words.slice(start, end),
      after: words.slice(end),
    };
    return { text, score, found, rest, example, yaml: `- ${scalar(text)}` };
  });
}

/** UTF-16 units of the passage on each side of the term. */
const contextLength = 44;

export function printSuggestions(
  id: string,
  suggested: readonly SuggestionView[],
  voice: Voice,
): void {
  for (const [index, { text, score, found, rest, example, yaml }] of suggested.entries()) {
    const where = `${found} of those found, ${rest} of the rest`;
    voice.answer(`${index + 1}. ${visibleText(text)}  score ${score.toFixed(2)}  ${where}`);
    voice.answer(`   ${visibleText(example.source)}: ${visibleText(inContext(example))}`);
    voice.answer(`   ${visibleText(yaml)}`);
    voice.answer('');
  }
  voice.say(`${counted(suggested.length, 'term')} for "${id}", to take or leave`);
}

/** `… a patrol boat made a »port call« in March …`, cut at spaces. */
function inContext({ before, term, after }: SuggestionView['example']): string {
  const start = before.replaceAll(/\s+/g, ' ');
  const end = after.replaceAll(/\s+/g, ' ');
  const head =
    start.length <= contextLength ? start : `…${start.slice(-contextLength).replace(/^\S* /, ' ')}`;
  const tail =
    end.length <= contextLength ? end : `${end.slice(0, contextLength).replace(/ \S*$/, ' ')}…`;
  return `${head}»${term.replaceAll(/\s+/g, ' ')}«${tail}`;
}

/** A text as YAML reads it back: in quotation marks where it could be taken for something else. */
function scalar(text: string): string {
  const isPlain = /^\p{L}[\p{L}\p{M}\p{N} ‐‑’-]*$/u.test(text);
  const isWordOfYaml = /^(?:true|false|yes|no|on|off|null|y|n)$/i.test(text);
  return isPlain && !isWordOfYaml ? text : JSON.stringify(text);
}
