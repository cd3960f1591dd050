import { DamagedIndexError, type IndexStore } from '../index-store.ts';
import { discardIndex } from './discard-index.ts';
import { refusalOf } from './driver.ts';
import { makeIndexFolder, openIndexFile } from './index-file.ts';
import { SqliteIndexStore } from './sqlite-index-store.ts';

/**
 * Opens the index in a folder (`PROJECT/.brief`), which is made where it is missing. `version` names
 * all that decides what is in an index (analyser, readers): an index of another version is emptied,
 * and a damaged or foreign file replaced. Where no index can be kept, says why, as the end of a
 * sentence.
 */
export function openIndexStore(
  folder: string,
  version: string,
): IndexStore | { readonly unavailable: string } {
  try {
    makeIndexFolder(folder);
    return opened(folder, version) ?? renewed(folder, version);
  } catch (error) {
    return { unavailable: reasonOf(error) };
  }
}

/** `undefined` where what is there is damaged. */
function opened(folder: string, version: string): IndexStore | undefined {
  try {
    return new SqliteIndexStore(folder, version, openIndexFile(folder, version));
  } catch (error) {
    if (error instanceof DamagedIndexError) return undefined;
    throw error;
  }
}

function renewed(folder: string, version: string): IndexStore | { readonly unavailable: string } {
  let store: IndexStore | undefined;
  const isOurs = discardIndex(folder, () => {
    store = opened(folder, version);
    return store === undefined;
  });
  if (store) return store;
  if (!isOurs) return { unavailable: 'another process is building it anew' };
  return opened(folder, version) ?? { unavailable: 'what is written to it comes back damaged' };
}

function reasonOf(error: unknown): string {
  if (refusalOf(error) === 'busy') return 'another process is writing to it';
  return error instanceof Error ? error.message : String(error);
}
