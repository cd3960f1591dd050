import type { FontFile } from './font-file.ts';
import type { Glyph } from './glyph.ts';
import { withMarksPlaced } from './place-marks.ts';
import { withLigatures } from './with-ligatures.ts';

// Characters that look like another where a font lacks them; what is copied stays the original.
const lookalikes: ReadonlyMap<string, string> = new Map([
  ['\t', ' '],
  ['\u00a0', ' '],
  ['\u2000', ' '],
  ['\u2001', ' '],
  ['\u2002', ' '],
  ['\u2003', ' '],
  ['\u2004', ' '],
  ['\u2005', ' '],
  ['\u2006', ' '],
  ['\u2007', ' '],
  ['\u2008', ' '],
  ['\u2009', ' '],
  ['\u200a', ' '],
  ['\u202f', ' '],
  ['\u205f', ' '],
  ['\u3000', ' '],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2015', '\u2014'],
]);

/** Joiners, direction marks, variation selectors: nothing to see, yet part of the text. */
const invisible =
  /^(?:\u034f|[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[\ufe00-\ufe0f])$/;

/** The glyphs that set a cluster in a file, or `undefined` where it lacks one. */
export function glyphsOfCluster(file: FontFile, cluster: string): readonly Glyph[] | undefined {
  const direct = glyphsOfCharacters(file, cluster);
  if (direct?.length === 1) return direct;
  const composed = glyphsOfCharacters(file, cluster.normalize('NFC'));
  const single = composed?.length === 1 ? composed[0] : undefined;
  if (single !== undefined) return withHiddenMarks(single, cluster);
  const several = direct ?? composed;
  if (several !== undefined) return withMarksPlaced(several, file);
  return ligatureLetter(file, cluster) ?? standIn(file, cluster);
}

/**
 * A letter with its marks in one glyph. The marks copy by hidden ones: readers take a glyph whose text
 * has a mark to be without width.
 */
function withHiddenMarks(glyph: Glyph, cluster: string): readonly Glyph[] {
  const [base = '', ...marks] = cluster;
  const hidden = { id: glyph.id, advance: 0, over: { x: 0, y: 0 }, isHidden: true } as const;
  return [{ ...glyph, text: base }, ...marks.map((text) => ({ ...hidden, text }))];
}

/** Unicode's own ligatures (U+FB00 to U+FB06), as old PDFs give them: set with the font's. */
function ligatureLetter(file: FontFile, cluster: string): readonly Glyph[] | undefined {
  if (!/^[\ufb00-\ufb06]$/.test(cluster)) return undefined;
  const letters = glyphsOfCharacters(file, cluster.normalize('NFKC'));
  const [joined, ...more] = letters === undefined ? [] : withLigatures(letters, file);
  return joined === undefined || more.length > 0 ? undefined : [{ ...joined, text: cluster }];
}

function glyphsOfCharacters(file: FontFile, text: string): readonly Glyph[] | undefined {
  const glyphs: Glyph[] = [];
  for (const character of text) {
    const id = file.glyphOf.get(character.codePointAt(0) ?? 0);
    if (id === undefined) return undefined;
    glyphs.push({ id, text: character, advance: file.advanceOf(id) });
  }
  return glyphs;
}

function standIn(file: FontFile, cluster: string): readonly Glyph[] | undefined {
  const glyphs: Glyph[] = [];
  for (const character of cluster) {
    const isInvisible = invisible.test(character);
    const shown = isInvisible ? ' ' : (lookalikes.get(character) ?? character);
    const id = file.glyphOf.get(shown.codePointAt(0) ?? 0);
    if (id === undefined) return undefined;
    glyphs.push({ id, text: character, advance: isInvisible ? 0 : file.advanceOf(id) });
  }
  return glyphs;
}
