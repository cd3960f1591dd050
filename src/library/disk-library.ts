import { join } from 'node:path';
import { type ListedSource, listSources } from '../corpus/list-sources.ts';
import { reportNamesake } from '../corpus/namesakes.ts';
import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import type { Project } from '../project/project.ts';
import { DamagedIndexError, type IndexStore } from '../search/index-store.ts';
import { ArticleOwners } from './article-owners.ts';
import { differencesOf } from './differences.ts';
import { diskTime } from './disk-clock.ts';
import { readRecord } from './file-record.ts';
import { guardedStore } from './guarded-store.ts';
import { indexedCorpus } from './indexed-corpus.ts';
import type { Library } from './library.ts';
import type { LibraryOptions } from './library-options.ts';
import { isRemarkable, parseStamp } from './stamp.ts';
import { indexVersion } from './version.ts';

/** Fewer sources are read so quickly that nobody has to know that it is done each time. */
const worthTelling = 200;

/** An index brought up to date, or why it could not be. */
type Synced =
  | { readonly kind: 'synced'; readonly store: IndexStore }
  | { readonly kind: 'unavailable'; readonly reason: string };

/** Opens the index in a folder; one of another version is built anew. */
export type OpenStore = (
  folder: string,
  version: string,
) => IndexStore | { readonly unavailable: string };

/** The library over the index in `.brief/` of a project; in memory where there can be none. */
export async function openDiskLibrary(
  project: Project,
  report: Report,
  { onRead = () => {} }: LibraryOptions,
  openStore: OpenStore,
): Promise<Library> {
  const sources = listSources(project, report);
  const synced = await openSynced({ project, sources, onRead, openStore });
  if (synced.kind === 'unavailable') {
    if (sources.length >= worthTelling) reportUnavailable(synced.reason, report);
    const { openMemoryLibrary } = await import('./memory-library.ts');
    return openMemoryLibrary(project, sources, report);
  }
  const store = guardedStore(synced.store);
  const stamps = store.stamps();
  tellAgain(store, stamps, report);
  const corpus = indexedCorpus(project, store, stamps, report);
  return { corpus, engine: store, close: () => store.close() };
}

interface Request {
  readonly project: Project;
  readonly sources: readonly ListedSource[];
  readonly onRead: (done: number, total: number) => void;
  readonly openStore: OpenStore;
}

/** A store whose files are not what was written to them is thrown away, once. */
async function openSynced(request: Request, isSecond = false): Promise<Synced> {
  const folder = join(request.project.root, '.brief');
  const store = request.openStore(folder, indexVersion());
  if ('unavailable' in store) return { kind: 'unavailable', reason: store.unavailable };
  try {
    return await syncStore(request, store, folder);
  } catch (error) {
    if (!(error instanceof DamagedIndexError)) throw error;
    store.discard();
    if (isSecond)
      return { kind: 'unavailable', reason: 'what is written to it comes back damaged' };
    return openSynced(request, true);
  }
}

/** Other processes may write between a comparison and the update made of it: then all is compared again. */
const mostAttempts = 3;

async function syncStore(request: Request, store: IndexStore, folder: string): Promise<Synced> {
  const { project, sources, onRead } = request;
  for (let attempt = 1; ; attempt++) {
    const differences = differencesOf(project, sources, store.stamps());
    const { changed, gone } = differences;
    if (changed.length === 0 && gone.length === 0) return { kind: 'synced', store };
    const now = diskTime(project.files, folder);
    // What reads sources and their descriptions takes longer to load than an index to open.
    const { syncIndex } = await import('./sync-index.ts');
    const outcome = await syncIndex({ project, store, sources, now, onRead }, differences);
    if (outcome.kind === 'done') return { kind: 'synced', store };
    if (outcome.kind === 'stale' && attempt < mostAttempts) continue;
    store.close();
    const reason = outcome.kind === 'failed' ? outcome.message : 'another process is writing to it';
    return { kind: 'unavailable', reason };
  }
}

/** What was reported when a file was read, and what only all files together show, in order of path. */
function tellAgain(store: IndexStore, stamps: ReadonlyMap<string, string>, report: Report): void {
  const remarkable = [...stamps].filter(([, stamp]) => isRemarkable(stamp));
  if (remarkable.length === 0) return;
  const owners = new ArticleOwners();
  for (const [path, stamp] of stamps) owners.add(path, parseStamp(stamp).articles);
  for (const [path, stamp] of remarkable.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { isTold, taken } = parseStamp(stamp);
    if (isTold) for (const told of readRecord(store, path).told) report(told);
    for (const id of taken) reportNamesake(id, path, owners.paths.get(id) ?? '', report);
  }
}

function reportUnavailable(reason: string, report: Report): void {
  const message = `the index cannot be kept in .brief/: ${reason}`;
  const hints = ['what is found is the same, but every source is read anew each time'];
  report(diagnostic('BRIEF-CORPUS-015', message, { file: '.brief', hints }));
}
