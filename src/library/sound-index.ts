import { DamagedIndexError } from '../search/index-store.ts';

/**
 * Does a piece of work with a library in it, and once again where the index was found damaged on the
 * way: it has been thrown away by then, and the second time another is built.
 */
export async function withSoundIndex<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DamagedIndexError)) throw error;
    return work();
  }
}
