/** Flags that every command takes. Names are commander's, so American where the flag is. */
export interface GlobalFlags {
  readonly root?: string;
  readonly quiet?: boolean;
  /** False after `--no-color`. */
  readonly color: boolean;
}

/** Exit statuses that do not come from the class of a failure. */
export const exitStatus = {
  done: 0,
  internalError: 1,
  usage: 2,
  strictWarnings: 3,
  interrupted: 130,
} as const;
