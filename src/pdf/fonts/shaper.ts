/** A glyph as the shaper gives it, in visual order; lengths in font units. */
export interface ShapedGlyph {
  readonly id: number;
  /** Offset in the text of the first character of the syllable that it belongs to. */
  readonly cluster: number;
  readonly advance: number;
  /** How far from the pen it is drawn: marks sit over and under their base. */
  readonly x: number;
  readonly y: number;
}

export type Shaper = (text: string) => readonly ShapedGlyph[];

type HarfBuzz = typeof import('harfbuzzjs');

let harfBuzz: HarfBuzz | undefined;

/** Loads HarfBuzz (a megabyte of WebAssembly), which text that `isShaped` cannot be measured without. */
export async function loadShaper(): Promise<void> {
  harfBuzz ??= await import('harfbuzzjs');
}

/** Scripts whose letters change form and place by their neighbours: Khmer and its symbols. */
const shapedScript = /[\u1780-\u17ff\u19e0-\u19ff]/;

export function isShaped(text: string): boolean {
  return shapedScript.test(text);
}

/** Whether a string anywhere in a tree of plain data must be shaped. */
export function holdsShapedText(root: unknown): boolean {
  const pending: unknown[] = [root];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value === 'string' && isShaped(value)) return true;
    if (typeof value === 'object' && value !== null) {
      for (const inner of Object.values(value)) pending.push(inner);
    }
  }
  return false;
}

/** Shapes Khmer with the font. Throws an `Error` before `loadShaper` has been waited for. */
export function shaperOf(sfnt: Uint8Array): Shaper {
  if (harfBuzz === undefined) throw new Error('the shaper has not been loaded');
  const { Blob, Buffer: Run, Direction, Face, Font, shape } = harfBuzz;
  const font = new Font(new Face(new Blob(sfnt)));
  return (text) => {
    const run = new Run();
    run.addText(text);
    // Said, not guessed: HarfBuzz guesses the language from the locale.
    run.setDirection(Direction.LTR);
    run.setScript('Khmr');
    run.setLanguage('km');
    shape(font, run);
    const positions = run.getGlyphPositions();
    return run.getGlyphInfos().map(({ codepoint, cluster }, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      return { id: codepoint, cluster, advance: xAdvance, x: xOffset, y: yOffset };
    });
  };
}
