import { DamagedIndexError, type IndexStore } from '../search/index-store.ts';

/**
 * A store that is thrown away when it is found damaged in the middle of the work. The error goes on to
 * whoever began the work, and who only has to begin it again: the next opening builds another index.
 */
export function guardedStore(store: IndexStore): IndexStore {
  const guard = <T>(call: () => T): T => {
    try {
      return call();
    } catch (error) {
      if (error instanceof DamagedIndexError) store.discard();
      throw error;
    }
  };
  return {
    candidates: (plan, limit) => guard(() => store.candidates(plan, limit)),
    stamps: () => guard(() => store.stamps()),
    recordOf: (path) => guard(() => store.recordOf(path)),
    locate: (id) => guard(() => store.locate(id)),
    passagesOf: (path) => guard(() => store.passagesOf(path)),
    get passageCount() {
      return guard(() => store.passageCount);
    },
    update: (removed, added) => store.update(removed, added),
    restamp: (stamps) => guard(() => store.restamp(stamps)),
    discard: () => store.discard(),
    close: () => store.close(),
  };
}
