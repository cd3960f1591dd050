import type { z } from 'zod';
import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import { explainIssue, withoutEchoes } from './explain-issue.ts';
import { type FileCodes, mostReported } from './mistakes.ts';
import type { ParsedYaml } from './parse-yaml.ts';

/**
 * The data of a YAML file as its schema makes it, or `undefined` where it does not fit: every
 * mistake is reported, in the order of the file.
 */
export function validate<T>(
  schema: z.ZodType<T>,
  parsed: ParsedYaml,
  codes: FileCodes,
  report: Report,
): T | undefined {
  const result = schema.safeParse(parsed.value);
  if (result.success) return result.data;
  const diagnostics = withoutEchoes(result.error.issues)
    .slice(0, mostReported)
    .flatMap((issue) => explainIssue(issue, schema, parsed))
    .map(({ mistake, message, path, part, hints }) =>
      diagnostic(codes.mistakes[mistake], message, { span: parsed.locate(path, part), hints }),
    );
  const inOrder = diagnostics.sort(
    (a, b) =>
      (a.span?.line ?? 0) - (b.span?.line ?? 0) || (a.span?.column ?? 0) - (b.span?.column ?? 0),
  );
  for (const each of inOrder.slice(0, mostReported)) report(each);
  return undefined;
}
