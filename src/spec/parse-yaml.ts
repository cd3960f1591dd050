import { isScalar, parseDocument } from 'yaml';
import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import { spanMaker } from '../diagnostics/span.ts';
import type { Locate, YamlPath } from './locator.ts';
import { type FileCodes, specFileCodes } from './mistakes.ts';
import { findTooDeep } from './yaml-depth.ts';
import { sourceFormOf, yamlLocator } from './yaml-locator.ts';
import { refusedFeatures, reportProblems, syntaxProblems } from './yaml-problems.ts';

/** What a YAML text says, as plain data, and where. */
export interface ParsedYaml {
  /** Mappings, lists, text, numbers, booleans, `null`. Keys such as `__proto__` are own properties. */
  readonly value: unknown;
  readonly locate: Locate;
  /** The text of a value as it was written, such as `1.10`, quotation marks included. */
  readonly sourceOf: (path: YamlPath) => string | undefined;
}

export interface YamlOptions {
  /** Default: the codes of a spec. */
  readonly codes?: FileCodes;
  /** Number of the text's first line in its file, for YAML that is a part of one; default 1. */
  readonly firstLine?: number;
}

/** Reads YAML. What is wrong with it is reported, and `undefined` comes back. */
export function parseYaml(
  text: string,
  file: string,
  report: Report,
  options: YamlOptions = {},
): ParsedYaml | undefined {
  const read = readYaml(text, file, report, options);
  return read?.isSound ? read.parsed : undefined;
}

export interface YamlReading {
  readonly parsed: ParsedYaml;
  /** False where something was reported that does not keep the rest from being checked. */
  readonly isSound: boolean;
}

/** As `parseYaml`, but a file with the same key twice can be checked for further mistakes. */
export function readYaml(
  text: string,
  file: string,
  report: Report,
  { codes = specFileCodes, firstLine = 1 }: YamlOptions = {},
): YamlReading | undefined {
  const spanAt = spanMaker(file, text, firstLine);
  const tooDeep = findTooDeep(text);
  if (tooDeep !== undefined) {
    const hints = ['close the brackets that were opened'];
    const span = spanAt(tooDeep, tooDeep + 1);
    report(diagnostic(codes.mistakes.nesting, 'nested too deeply', { span, hints }));
    return undefined;
  }
  const document = parse(text);
  if (reportProblems(syntaxProblems(document), codes, spanAt, report)) return undefined;
  const root = document.contents;
  if (root === null || (isScalar(root) && root.value === null)) {
    const hints = ['nothing but white space and comments stands in it'];
    report(diagnostic(codes.mistakes.empty, 'the file is empty', { file, hints }));
    return undefined;
  }
  const refused = refusedFeatures(document);
  const isSound = !reportProblems(refused, codes, spanAt, report);
  if (refused.some(({ mistake }) => mistake === 'alias')) return undefined;
  return {
    isSound,
    parsed: {
      value: document.toJS({ maxAliasCount: 0 }),
      locate: yamlLocator(root, text, spanAt),
      sourceOf: (path) => sourceFormOf(root, text, path),
    },
  };
}

/**
 * YAML 1.2 whatever a directive in the text says: with 1.1, `no` is false and a date becomes a moment
 * in time. Unknown tags are warnings, and all tags are unknown.
 */
function parse(text: string): ReturnType<typeof parseDocument> {
  return parseDocument(text, {
    schema: 'core',
    resolveKnownTags: false,
    merge: false,
    stringKeys: true,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
}
