import type { Place } from './conversion.ts';

/** What a marker asks for, until the block comes that it speaks of. */
export class PendingMarker<Request> {
  readonly #reportForgotten: (place: Place) => void;
  #pending: { readonly request: Request; readonly place: Place } | undefined;

  /** `reportForgotten` is called with a marker that no such block has followed. */
  constructor(reportForgotten: (place: Place) => void) {
    this.#reportForgotten = reportForgotten;
  }

  wait(request: Request, place: Place): void {
    this.#pending = { request, place };
  }

  /** What the last marker asks for; it is asked for once. */
  take(): { readonly request: Request; readonly place: Place } | undefined {
    const pending = this.#pending;
    this.#pending = undefined;
    return pending;
  }

  forget(): void {
    const forgotten = this.take();
    if (forgotten) this.#reportForgotten(forgotten.place);
  }
}
