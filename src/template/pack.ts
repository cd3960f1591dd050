import type { PackSettings } from '../spec/template-manifest.ts';

/** A template file of a pack: its text, and the name that reports give it. */
export interface TemplateSource {
  readonly file: string;
  readonly text: string;
}

/** A template pack with all that it extends folded in. */
export interface Pack {
  readonly id: string;
  readonly settings: PackSettings;
  /** `brief.md.hbs`. */
  readonly template: TemplateSource;
  /** `partials/NAME.md.hbs`, by name. */
  readonly partials: ReadonlyMap<string, TemplateSource>;
}
