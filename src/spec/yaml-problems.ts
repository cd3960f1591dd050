import { type Document, isScalar, type Pair, visit, type YAMLError } from 'yaml';
import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import type { SpanMaker } from '../diagnostics/span.ts';
import { type FileCodes, type Mistake, mostReported } from './mistakes.ts';
import { keyOf } from './yaml-locator.ts';

/** What is wrong with a YAML text, in the order in which it is found. */
export interface YamlProblem {
  readonly mistake: Mistake;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly hint: string;
}

/** Reports problems of YAML; tells whether there were any. */
export function reportProblems(
  problems: readonly YamlProblem[],
  codes: FileCodes,
  spanAt: SpanMaker,
  report: Report,
): boolean {
  for (const { mistake, message, start, end, hint } of problems.slice(0, mostReported)) {
    const code = codes.mistakes[mistake];
    report(diagnostic(code, message, { span: spanAt(start, end), hints: [hint] }));
  }
  return problems.length > 0;
}

/** What stopped the parser. Of each kind the first only: the rest mostly follow from it. */
export function syntaxProblems(document: Document): readonly YamlProblem[] {
  const seen = new Set<Mistake>();
  const problems: YamlProblem[] = [];
  for (const error of document.errors) {
    const problem = problemOf(error);
    if (seen.has(problem.mistake)) continue;
    seen.add(problem.mistake);
    problems.push(problem);
  }
  return problems;
}

function problemOf(error: YAMLError): YamlProblem {
  const [start, end] = error.pos;
  const at = { start, end };
  if (wrongIndentation.some((words) => error.message.includes(words)))
    return { ...at, ...indentationProblem };
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return {
        ...at,
        mistake: 'tab',
        message: 'a tab stands where YAML wants spaces',
        hint: 'indent with spaces',
      };
    case 'MULTIPLE_DOCS':
      return {
        ...at,
        mistake: 'several-documents',
        message: 'a second document starts here',
        hint: 'keep one document to a file: take out the line "---" and what follows it',
      };
    case 'BAD_ALIAS':
      return aliasProblem(start, end);
    case 'NON_STRING_KEY':
      return { ...at, mistake: 'syntax', message: 'a key must be text', hint: 'put it in quotes' };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        ...at,
        mistake: 'syntax',
        message: 'not YAML: a colon and a space in a text without quotes start a second key',
        hint: 'put the whole text in quotes',
      };
    default:
      return {
        ...at,
        mistake: 'syntax',
        message: `not YAML: ${error.message}`,
        hint: 'text with ": ", " #" or a quotation mark at its start needs quotes round it',
      };
  }
}

/** The parser's codes do not tell these from an open bracket or a second colon; its words do. */
const wrongIndentation: readonly string[] = [
  'must start at the same column',
  'A block sequence may not be used as an implicit map key',
];

const indentationProblem = {
  mistake: 'syntax',
  message: 'not YAML: this line is indented neither like the one above nor as a part of it',
  hint: 'the keys of one mapping begin in the same column, and so do the "- " of one list',
} as const;

function aliasProblem(start: number, end: number): YamlProblem {
  return {
    mistake: 'alias',
    message: 'anchors and aliases are not used here',
    start,
    end,
    hint: 'write the text out; text that starts with & or * needs quotes round it',
  };
}

/**
 * What parses and is refused all the same: anchors and aliases, tags, `__proto__` (which is taken out of
 * the document), and the same key twice (looked for here because the parser compares each key of a
 * mapping with each other).
 */
export function refusedFeatures(document: Document): readonly YamlProblem[] {
  const problems: YamlProblem[] = document.warnings.map(({ pos: [start, end] }) => ({
    mistake: 'alias',
    message: 'tags and directives are not used here',
    start,
    end,
    hint: 'text that starts with ! or % needs quotes round it',
  }));
  visit(document, {
    Node: (_, node) => {
      const isReference = 'source' in node && !isScalar(node);
      if (!isReference && !('anchor' in node && node.anchor)) return;
      problems.push(aliasProblem(node.range?.[0] ?? 0, node.range?.[1] ?? 0));
    },
    Map: (_, map) => {
      problems.push(...repeatedKeys(map.items), ...prototypeKeys(map.items));
      map.items = map.items.filter((pair) => keyOf(pair) !== prototypeKey);
    },
  });
  return problems;
}

/** As a key of plain data this would be no key but the object's prototype: it never gets so far. */
const prototypeKey = '__proto__';

function prototypeKeys(pairs: readonly Pair[]): readonly YamlProblem[] {
  return pairs
    .filter((pair) => keyOf(pair) === prototypeKey)
    .map(({ key }) => {
      const [start, end] = (isScalar(key) && key.range) || [0, 0];
      const message = `unknown key "${prototypeKey}"`;
      return { mistake: 'unknown-key', message, start, end, hint: 'take it out' };
    });
}

function repeatedKeys(pairs: readonly Pair[]): readonly YamlProblem[] {
  const seen = new Set<string>();
  const problems: YamlProblem[] = [];
  for (const pair of pairs) {
    const key = keyOf(pair);
    if (key === undefined) continue;
    if (seen.has(key) && isScalar(pair.key)) {
      const [start, end] = pair.key.range ?? [0, 0];
      problems.push({
        mistake: 'duplicate-key',
        message: `the key "${key}" stands here a second time`,
        start,
        end,
        hint: 'take one of the two out, or join them',
      });
    }
    seen.add(key);
  }
  return problems;
}
