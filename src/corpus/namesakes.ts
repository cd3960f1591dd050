import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';

/** Tells of an article whose id another one, in a file before it, has already. */
export function reportNamesake(id: string, path: string, taken: string, report: Report): void {
  const message = `the article id "${id}" is taken: ${taken} has it already`;
  const hints = ['give one of the two an `id:` of its own in its description'];
  report(diagnostic('BRIEF-CORPUS-008', message, { file: path, hints }));
}
