import type { OpenStore } from '../../src/library/disk-library.ts';
import type {
  FileEntry,
  IndexStore,
  PassagePlace,
  UpdateOutcome,
} from '../../src/search/index-store.ts';
import { createMemoryEngine } from '../../src/search/memory-engine.ts';

/** A disk for indexes that lies in memory, which a test can make busy, full or damaged. */
export interface KeptStores {
  readonly open: OpenStore;
  /** Paths of the files that were put into the index, in order, since this was last asked. */
  taken(): readonly string[];
  /** What the next updates come to, before anything is written. */
  readonly outcomes: UpdateOutcome[];
  /** What is called before each update is looked at. */
  beforeUpdate: () => void;
  readonly files: Map<string, FileEntry>;
}

export function keptStores(): KeptStores {
  const files = new Map<string, FileEntry>();
  const taken: string[] = [];
  let version = '';
  const stores: KeptStores = {
    files,
    outcomes: [],
    beforeUpdate: () => {},
    taken: () => taken.splice(0),
    open: (_, wanted) => {
      if (wanted !== version) files.clear();
      version = wanted;
      return storeOver(stores, taken);
    },
  };
  return stores;
}

function storeOver(stores: KeptStores, taken: string[]): IndexStore {
  const { files } = stores;
  let places = placesOf(files);
  const engine = () =>
    createMemoryEngine(
      [...places].flatMap(([id, { passage }]) => (passage ? [{ ...passage, id }] : [])),
    );
  return {
    candidates: (plan, limit) => engine().candidates(plan, limit),
    close: () => {},
    stamps: () => new Map([...files].map(([path, { stamp }]) => [path, stamp])),
    recordOf: (path) => files.get(path)?.record,
    locate: (id) => places.get(id)?.place,
    passagesOf: (path) =>
      [...places].filter(([, { place }]) => place.path === path).map(([id]) => id),
    get passageCount() {
      return places.size;
    },
    update: async (removed, added) => {
      stores.beforeUpdate();
      const outcome = stores.outcomes.shift() ?? { kind: 'done' };
      if (outcome.kind !== 'done') return outcome;
      const entries: FileEntry[] = [];
      for await (const entry of added) entries.push(entry);
      for (const path of removed) files.delete(path);
      for (const entry of entries) files.set(entry.path, entry);
      taken.push(...entries.map(({ path }) => path));
      places = placesOf(files);
      return outcome;
    },
    restamp: (stamps) => {
      for (const [path, stamp] of stamps) {
        const entry = files.get(path);
        if (entry) files.set(path, { ...entry, stamp });
      }
      return { kind: 'done' };
    },
    discard: () => files.clear(),
  };
}

interface Placed {
  readonly place: PassagePlace;
  readonly passage: FileEntry['passages'][number];
}

function placesOf(files: ReadonlyMap<string, FileEntry>): ReadonlyMap<string, Placed> {
  const places = new Map<string, Placed>();
  const times = new Map<string, number>();
  for (const path of [...files.keys()].sort()) {
    const passages = [...(files.get(path)?.passages ?? [])].sort((a, b) => a.start - b.start);
    for (const passage of passages) {
      const time = (times.get(passage.id) ?? 0) + 1;
      times.set(passage.id, time);
      const id = time === 1 ? passage.id : `${passage.id}-${time}`;
      const { article, start, end, position } = passage;
      places.set(id, { place: { path, article, start, end, position }, passage });
    }
  }
  return places;
}
