import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import { spanIn } from './place.ts';
import type { PreparedTemplate } from './prepare-template.ts';

/**
 * Whether partials include each other in a circle, which is reported as BRIEF-TEMPLATE-009. The model
 * has no part that nests in itself, so that no circle would ever have an end.
 */
export function includesItself(
  partials: ReadonlyMap<string, PreparedTemplate>,
  report: Report,
): boolean {
  const finished = new Set<string>();
  const open: string[] = [];
  let found = false;
  const visit = (name: string): void => {
    open.push(name);
    const partial = partials.get(name);
    for (const include of partial?.includes ?? []) {
      if (partial && open.includes(include.name)) {
        found = true;
        const circle = [...open.slice(open.indexOf(include.name)), include.name].join(' → ');
        const span = spanIn(partial.source, include.loc);
        const hints = ['take this inclusion away: it would never end'];
        const message = `a partial includes itself: ${circle}`;
        report(diagnostic('BRIEF-TEMPLATE-009', message, { span, hints }));
      } else if (!finished.has(include.name)) visit(include.name);
    }
    open.pop();
    finished.add(name);
  };
  for (const name of partials.keys()) if (!finished.has(name)) visit(name);
  return found;
}
