import { sha256 } from '../project/sha256.ts';
import { foldWhiteSpace } from './lines.ts';

/** The id of a text that stands in the corpus once. */
export function passageBaseId(text: string): string {
  return `p-${sha256(foldWhiteSpace(text)).slice(0, 12)}`;
}

/**
 * Gives ids to passages in order of file path and offset: `p-` and twelve hexadecimal digits of the
 * SHA-256 of the text, white space folded; a text that came before gets `-2`, `-3`.
 */
export function passageNumbering(): (text: string) => string {
  const seen = new Map<string, number>();
  return (text) => {
    const id = passageBaseId(text);
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times === 1 ? id : `${id}-${times}`;
  };
}
