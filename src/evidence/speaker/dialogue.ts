import type { Article } from '../../corpus/article.ts';
import type { Extent } from './quotation-spans.ts';

/** Who a labelled line of an interview or a transcript is by: "MR PRICE: …", "Q: …". */
export interface Line {
  /** The label without its colon, as offsets into the file's text. */
  readonly label: Extent;
  readonly name: string;
  /** `answer` and `question` name nobody; `name` does. */
  readonly kind: 'name' | 'question' | 'answer';
}

/** Fewer labelled paragraphs than this are no dialogue: "Note: …" may begin any paragraph. */
const LEAST_LINES = 3;
const LONGEST_LABEL = 60;

/** No voices: furniture of reports that looks like a label. */
const notVoices =
  /^(?:note|notes|source|sources|photo|image|caption|update|editor|editors|contact|date|time|place|venue|subject|title|summary|abstract|background|recommendation|recommendations|conclusion|keywords|figure|table|box|step|part|chapter|section|article|annex|appendix|re|to|from|cc|url|tel|fax|email|website|https?|ps|nb|correction|disclaimer|read more|see also|related|also read|key points|fact|facts|myth|warning|example|result|results|location)\b/iu;

/**
 * The labelled lines of an article that is a dialogue, by the start of their paragraphs; empty for any
 * other. A dialogue has three labelled paragraphs or more, of two voices, one of which comes again.
 */
export function dialogueOf(article: Article): ReadonlyMap<number, Line> {
  const { text } = article.file;
  const lines = new Map<number, Line>();
  const times = new Map<string, number>();
  for (const block of article.blocks) {
    const line = lineAt(text, block);
    if (!line) continue;
    lines.set(block.start, line);
    times.set(line.name, (times.get(line.name) ?? 0) + 1);
  }
  const isDialogue =
    lines.size >= LEAST_LINES && times.size >= 2 && [...times.values()].some((count) => count > 1);
  return isDialogue ? lines : new Map();
}

function lineAt(text: string, { start, end }: Extent): Line | undefined {
  const head = text.slice(start, Math.min(end, start + LONGEST_LABEL));
  const label = /^[^:\n“"«]{1,58}(?=:\s)/u.exec(head)?.[0];
  if (label === undefined || notVoices.test(label)) return undefined;
  const kind = kindOf(label);
  if (!kind) return undefined;
  return { label: { start, end: start + label.length }, name: label, kind };
}

function kindOf(label: string): Line['kind'] | undefined {
  if (/^(?:q(?:uestion)?|interviewer|reporter|moderator|host)$/iu.test(label)) return 'question';
  if (/^a(?:nswer)?$/iu.test(label)) return 'answer';
  // "Ms Abernathy", "Senator DUFFY", "Chair", "MR. PRICE (State Department)".
  return /^\p{Lu}[\p{L}\p{M}.’'-]*(?:\s+\p{Lu}[\p{L}\p{M}.’'-]*){0,4}(?:\s*\([^()]{1,40}\))?$/u.test(
    label,
  )
    ? 'name'
    : undefined;
}
