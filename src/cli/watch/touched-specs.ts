import type { BriefReport } from '../../build/build-report.ts';

/** What a watcher remembers of a brief: what it was last made with. */
export type WatchedBrief = Pick<BriefReport, 'spec' | 'themes' | 'template'>;

/**
 * The specs that changes touch, in their own order. `changes` are paths of the project: a spec
 * touches its brief, a theme the briefs that use it or one that extends it, a pack those set in it or in one that extends
 * it, and a source or its description all.
 *
 * `packsOf` gives the packs that a template is made of, `themesOf` the themes that a theme draws on,
 * itself included.
 */
export function touchedSpecs(
  changes: Iterable<string>,
  specs: readonly string[],
  known: readonly WatchedBrief[],
  packsOf: (template: string) => readonly string[],
  themesOf: (theme: string) => readonly string[] = (theme) => [theme],
): readonly string[] {
  const using = (isUsed: (brief: WatchedBrief) => boolean): readonly string[] =>
    known.filter(isUsed).map(({ spec }) => spec);
  const touched = new Set<string>();
  for (const change of changes) {
    const [folder, entry = ''] = change.split('/');
    const id = entry.replace(/\.ya?ml$/i, '');
    if (specs.includes(change)) touched.add(change);
    if (folder === 'corpus') for (const spec of specs) touched.add(spec);
    if (folder === 'themes')
      for (const spec of using(({ themes }) => themes.some((each) => themesOf(each).includes(id))))
        touched.add(spec);
    if (folder === 'templates') {
      const isSetIn = ({ template }: WatchedBrief): boolean =>
        template !== undefined && packsOf(template).includes(entry);
      for (const spec of using(isSetIn)) touched.add(spec);
    }
  }
  return specs.filter((spec) => touched.has(spec));
}
