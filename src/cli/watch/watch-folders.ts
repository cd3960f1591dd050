import { join } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';

const folders = ['briefs', 'themes', 'corpus', 'templates'];

/** Milliseconds without a further change after which a batch is whole: editors write in several steps. */
const settling = 80;

/**
 * The files that change in a project's folders, in batches, until the signal. Resolves when the
 * folders are being watched; a change that comes while a batch is being worked on is in the next.
 */
export async function watchFolders(
  root: string,
  signal: AbortSignal,
): Promise<AsyncIterable<readonly string[]>> {
  // A folder that is not there yet may come: the root is watched for it, one level deep.
  const isOurs = (path: string): boolean =>
    path === root ||
    folders.some(
      (folder) => path === join(root, folder) || path.startsWith(join(root, folder, '/')),
    );
  const watcher = watch(root, {
    ignoreInitial: true,
    ignored: (path) => !isOurs(path) || /[\\/]\.[^\\/]+$/.test(path.slice(root.length)),
  });
  const batch = new Batch(signal);
  watcher.on('all', (event, path) => {
    if (event !== 'addDir' && event !== 'unlinkDir') batch.add(path);
  });
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  return batches(watcher, batch, signal);
}

async function* batches(
  watcher: FSWatcher,
  batch: Batch,
  signal: AbortSignal,
): AsyncGenerator<readonly string[]> {
  while (!signal.aborted) {
    const changed = await batch.next();
    if (changed.length > 0) yield changed;
  }
  await watcher.close();
}

/** Changes that wait to be worked on. */
class Batch {
  readonly #waiting = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #isSettled = false;
  #wake: () => void = () => {};

  constructor(signal: AbortSignal) {
    signal.addEventListener('abort', () => this.#settle(), { once: true });
  }

  add(path: string): void {
    this.#waiting.add(path);
    this.#isSettled = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settle(), settling);
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#isSettled = true;
    this.#wake();
  }

  /** The changes, once no more have come for a while; none where the signal came instead. */
  async next(): Promise<readonly string[]> {
    while (!this.#isSettled) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    this.#isSettled = false;
    const changed = [...this.#waiting].sort();
    this.#waiting.clear();
    return changed;
  }
}
