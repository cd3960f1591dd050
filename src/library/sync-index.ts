import type { ListedSource } from '../corpus/list-sources.ts';
import { reportNamesake } from '../corpus/namesakes.ts';
import { readSource } from '../corpus/read-source.ts';
import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts';
import type { Project } from '../project/project.ts';
import { placedPassages } from '../search/index-corpus.ts';
import type { FileEntry, IndexStore, UpdateOutcome } from '../search/index-store.ts';
import { ArticleOwners } from './article-owners.ts';
import { type Differences, realPathIn } from './differences.ts';
import { isRacy } from './disk-clock.ts';
import { type ReadArticle, recordOf, splitReading } from './file-record.ts';
import { formatStamp, parseStamp, type Stamp, seenOf } from './stamp.ts';

export interface Sync {
  readonly project: Project;
  readonly store: IndexStore;
  /** All sources of the corpus. */
  readonly sources: readonly ListedSource[];
  /** By the disk's clock, before the sources were listed. */
  readonly now: number | undefined;
  /** Told how many of the changed files have been read, and how many they are. */
  readonly onRead: (done: number, total: number) => void;
}

/**
 * Reads what changed, one file at a time, and puts it into the index in one step. A file that could not
 * be opened is not remembered, and is tried again the next time.
 */
export async function syncIndex(sync: Sync, differences: Differences): Promise<UpdateOutcome> {
  return sync.store.update(differences.gone, entriesOf(sync, differences));
}

async function* entriesOf(sync: Sync, { changed, gone }: Differences): AsyncGenerator<FileEntry> {
  const isRead = new Set([...gone, ...changed.map(({ path }) => path)]);
  const unread = new Map<string, Stamp>();
  const owners = new ArticleOwners();
  for (const [path, stamp] of sync.store.stamps()) {
    if (isRead.has(path)) continue;
    const parsed = parseStamp(stamp);
    unread.set(path, parsed);
    owners.add(path, parsed.articles);
  }
  // In order of path: who has an id first is known before whoever comes after is read.
  let done = 0;
  for (const source of changed) {
    yield await entryOf(sync, source, owners);
    sync.onRead(++done, changed.length);
  }
  // Files that did not change, and whose articles have lost their ids to others or got them back.
  for (const source of sync.sources) {
    const stamp = unread.get(source.path);
    if (stamp && !isSame(owners.takenFrom(source.path, stamp.articles), stamp.taken)) {
      yield await entryOf(sync, source, owners);
    }
  }
}

async function entryOf(
  { project, now }: Sync,
  source: ListedSource,
  owners: ArticleOwners,
): Promise<FileEntry> {
  const { path } = source;
  const told: Diagnostic[] = [];
  const report: Report = (each) => told.push(each);
  const reading = await readSource(project, source, report);
  const read = withoutTwins(splitReading(reading), report);
  const ids = read.map(({ article }) => article.id);
  owners.add(path, ids);
  const taken = owners.takenFrom(path, ids);
  const isLasting = !isRacy(source, now) && !told.some(({ code }) => code === 'BRIEF-CORPUS-001');
  const seen = isLasting ? seenOf(source, realPathIn(project)) : '';
  return {
    path,
    stamp: formatStamp({ seen, isTold: told.length > 0, articles: ids, taken }),
    record: JSON.stringify(recordOf(reading, read, told)),
    passages: read
      .filter(({ article }) => !taken.has(article.id))
      .flatMap(({ article, passages }) => placedPassages(article, passages)),
  };
}

/** Of articles of one file that have the same id the first alone. */
function withoutTwins(read: readonly ReadArticle[], report: Report): readonly ReadArticle[] {
  const seen = new Set<string>();
  return read.filter(({ article: { id, file } }) => {
    if (seen.has(id)) reportNamesake(id, file.path, file.path, report);
    return !seen.has(id) && seen.add(id);
  });
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((id) => other.has(id));
}
