import type { ListedFile, ListedSource } from '../corpus/list-sources.ts';

/** What the index tells of a file without opening its record: one short line. */
export interface Stamp {
  /** What the disk said of the source and its description when they were read; empty: read again. */
  readonly seen: string;
  /** Whether its record holds something that was reported, to be told again. */
  readonly isTold: boolean;
  /** Ids of its articles, in order. */
  readonly articles: readonly string[];
  /** Those of them that an article in a file before has taken; their passages are not in the index. */
  readonly taken: ReadonlySet<string>;
}

/** Article ids have neither spaces nor stars in them. */
export function formatStamp({ seen, isTold, articles, taken }: Stamp): string {
  const ids = articles.map((id) => (taken.has(id) ? `*${id}` : id));
  return [seen, isTold ? 'told' : 'quiet', ...ids].join(' ');
}

export function parseStamp(stamp: string): Stamp {
  const [seen = '', told, ...ids] = stamp.split(' ');
  const articles = ids.map((id) => id.replace(/^\*/, ''));
  const taken = new Set(ids.filter((id) => id.startsWith('*')).map((id) => id.slice(1)));
  return { seen, isTold: told === 'told', articles, taken };
}

/** What the disk had said, of a stamp as it is written. */
export function seenIn(stamp: string): string {
  return stamp.slice(0, Math.max(0, stamp.indexOf(' ')));
}

/** Whether there is more in a written stamp than that nothing is wrong with its file. */
export function isRemarkable(stamp: string): boolean {
  return stamp.includes(' told') || stamp.includes(' *');
}

/** The same stamp, of a file that must be read again. */
export function outdated(stamp: string): string {
  return stamp.slice(Math.max(0, stamp.indexOf(' ')));
}

/**
 * Size and times of a source and of its description, and where a link leads: a file that was changed
 * differs in one of them, even where a tool has put the old time back, since no tool can do so with the
 * time of that change itself.
 */
export function seenOf(source: ListedSource, realPath: (file: ListedFile) => string): string {
  const { description } = source;
  const own = factsOf(source, realPath);
  return description === undefined ? own : `${own};${factsOf(description, realPath)}`;
}

function factsOf(file: ListedFile, realPath: (file: ListedFile) => string): string {
  const { path, stat, isLink } = file;
  const facts = stat ? `${stat.size},${stat.modified},${stat.changed ?? ''}` : 'none';
  // A description may be `.yml` one day and `.yaml` the next.
  const kind = path.slice(path.lastIndexOf('.') + 1);
  return isLink ? `${kind},${facts},${encodeURIComponent(realPath(file))}` : `${kind},${facts}`;
}
