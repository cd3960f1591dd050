import type { Direction } from '../layout/measurer.ts';

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

export type Shaper = (text: string, direction: Direction) => readonly ShapedGlyph[];

/** Scripts whose letters change form and place by their neighbours. ISO 15924. */
export type ShapedScript = 'Khmr' | 'Hebr' | 'Arab';

/** Languages that are written in a script, by ISO 639; the first is taken for any text in it. */
const languages: Readonly<Record<ShapedScript, readonly [string, ...string[]]>> = {
  Khmr: ['km'],
  Hebr: ['he', 'iw', 'yi', 'ji', 'lad'],
  Arab: ['ar', 'fa', 'prs', 'ur', 'ps', 'ckb', 'ku', 'sd', 'ug', 'ks', 'uz', 'az', 'ms', 'ha'],
};

/** The language of text in a script, BCP 47, amid text of another: that one, if it has that script. */
export function languageOf(script: ShapedScript, around?: string): string {
  const own = languages[script];
  const code = around?.toLowerCase().split('-', 1)[0] ?? '';
  return around !== undefined && own.includes(code) ? around : own[0];
}

/** In the bundle the module cannot wait for its WebAssembly, and has a promise instead. */
type HarfBuzz = typeof import('harfbuzzjs') & { readonly ready?: Promise<void> };

let harfBuzz: HarfBuzz | undefined;

/** Loads HarfBuzz (a megabyte of WebAssembly), which text that `isShaped` cannot be measured without. */
export async function loadShaper(): Promise<void> {
  if (harfBuzz !== undefined) return;
  const loaded: HarfBuzz = await import('harfbuzzjs');
  await loaded.ready;
  harfBuzz = loaded;
}

/** Khmer and its symbols; Hebrew and Arabic with their presentation forms. */
const shapedScript =
  /[\u1780-\u17ff\u19e0-\u19ff\u0590-\u06ff\u0750-\u077f\u0870-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

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

/** Shapes a script with the font. Throws an `Error` before `loadShaper` has been waited for. */
export function shaperOf(sfnt: Uint8Array, script: ShapedScript): Shaper {
  if (harfBuzz === undefined) throw new Error('the shaper has not been loaded');
  const { Blob, Buffer: Run, ClusterLevel, Direction, Face, Font, shape } = harfBuzz;
  const font = new Font(new Face(new Blob(sfnt)));
  return (text, direction) => {
    const run = new Run();
    run.addText(text);
    // Said, not guessed: HarfBuzz guesses the language from the locale.
    run.setDirection(direction === 'rtl' ? Direction.RTL : Direction.LTR);
    run.setScript(script);
    run.setLanguage(languageOf(script));
    // Each mark for itself; a syllable of Khmer is one.
    if (script !== 'Khmr') run.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS);
    shape(font, run);
    const positions = run.getGlyphPositions();
    return run.getGlyphInfos().map(({ codepoint, cluster }, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      return { id: codepoint, cluster, advance: xAdvance, x: xOffset, y: yOffset };
    });
  };
}
