import type { Article } from '../corpus/article.ts';
import type { Issued } from '../spec/source-description.ts';
import type { TimelineEntry } from './brief.ts';
import { titleOf, whenOf } from './source-names.ts';
import type { Wording } from './wording.ts';

/** The dated ones of the sources, in order of time; what is only bounded stands at its first bound. */
export function timelineOf(
  sources: readonly Article[],
  wording: Wording,
): readonly TimelineEntry[] {
  return sources
    .flatMap((article, index) => {
      const { issued } = article.description;
      const sortKey = issued && sortKeyOf(issued.value);
      if (sortKey === undefined) return [];
      const when = whenOf(article.description, wording);
      return [{ sortKey, when, title: titleOf(article, wording), source: index + 1 }];
    })
    .sort(byTime);
}

function byTime(a: TimelineEntry, b: TimelineEntry): number {
  if (a.sortKey !== b.sortKey) return a.sortKey < b.sortKey ? -1 : 1;
  return a.source - b.source;
}

/** `2019-11` sorts before each of its days. */
function sortKeyOf(issued: Issued): string | undefined {
  const date = issued.kind === 'date' ? issued.date : (issued.earliest ?? issued.latest);
  return date === undefined ? undefined : `${date}-00-00`.slice(0, 10);
}
