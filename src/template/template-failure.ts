/** Something that a template does while it runs and may not, with its place. */
export class TemplateFailure extends Error {
  /** As the template's source is named. */
  readonly file: string;
  /** From 1. */
  readonly line: number;

  constructor(message: string, file: string, line: number) {
    super(message);
    this.file = file;
    this.line = line;
  }
}
