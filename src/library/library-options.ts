export interface LibraryOptions {
  /**
   * Where the index lies. `disk` (the default): in `.brief/` of the project, where that can be; a
   * project that is not on the disk has its index in memory all the same.
   */
  readonly index?: 'disk' | 'memory';
  /** Told how many of the files that changed since the last time have been read, and how many they are. */
  readonly onRead?: (done: number, total: number) => void;
}
