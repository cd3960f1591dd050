import type { Place } from './place.ts';

/** Where a template failed. */
export interface FailurePlace extends Place {
  /** As the template's source is named. */
  readonly file: string;
}

/** Something that a template does while it runs and may not, with its place. */
export class TemplateFailure extends Error {
  readonly place: FailurePlace;

  constructor(message: string, place: FailurePlace) {
    super(message);
    this.place = place;
  }
}
