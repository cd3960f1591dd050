import { clustersOf } from '../layout/clusters.ts';
import type { Direction, Stretch } from '../layout/measurer.ts';
import { WordCache } from '../layout/word-cache.ts';
import type { OpenFile } from './open-file.ts';
import { isShaped, type ShapedScript } from './shaper.ts';
import { longestWord, wordKey } from './word-key.ts';

/** A part of a text that one file sets. */
interface Cut {
  readonly file: OpenFile;
  text: string;
}

/** Below this, and from U+2010 up to U+206F, a character is a cluster by itself. */
const firstMark = 0x300;
const firstSign = 0x2010;
const afterSigns = 0x2070;

/** Greek with breathings and accents of old, and Greek at all. */
const breathing = /[\u1f00-\u1fff]/;
const greek = /\p{Script=Greek}/u;

/** A file of a face, which need not be opened yet. */
export interface FaceFile {
  /** Present where it is for a script that must be shaped. */
  readonly script?: ShapedScript;
  readonly open: () => OpenFile;
}

/** A chain of files: the first that has a character sets it. */
export class OpenFace {
  readonly #files: readonly FaceFile[];
  /** Their places, those first that are for scripts that must be shaped. */
  readonly #shapedFirst: readonly number[];
  readonly #opened: OpenFile[] = [];
  readonly #words = new WordCache<readonly Stretch[]>(longestWord);
  /** 1 for each code of a letter or sign that was found. */
  readonly #found = new Uint8Array(afterSigns);

  constructor(files: readonly FaceFile[]) {
    this.#files = files;
    const places = files.map((_, index) => index);
    const isFor = (index: number): boolean => files[index]?.script !== undefined;
    this.#shapedFirst = [...places.filter(isFor), ...places.filter((index) => !isFor(index))];
  }

  first(): OpenFile {
    const file = this.#at(0);
    if (file === undefined) throw new Error('the face has no font file');
    return file;
  }

  stretches(text: string, direction: Direction): readonly Stretch[] {
    const key = wordKey(text, direction);
    const known = this.#words.get(key);
    if (known !== undefined) return known;
    const stretches = this.#cut(text, direction);
    this.#words.keep(key, stretches);
    return stretches;
  }

  firstMissing(text: string): number {
    if (this.#hasAll(text)) return -1;
    let index = 0;
    for (const cluster of clustersOf(text)) {
      if (!isLineEnd(cluster) && this.#fileOf(cluster) === undefined) return index;
      index += cluster.length;
    }
    return -1;
  }

  /** Of plain letters and signs alone: all text is looked at, and most is of these. */
  #hasAll(text: string): boolean {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (this.#found[code] === 1) continue;
      if (!isPlain(code)) return false;
      const character = text.charAt(at);
      if (!isLineEnd(character) && this.#fileOf(character) === undefined) return false;
      this.#found[code] = 1;
    }
    return true;
  }

  #cut(text: string, direction: Direction): readonly Stretch[] {
    const cuts = direction === 'rtl' ? this.#cutRightToLeft(text) : this.#cutPlain(text);
    return cuts.map(({ file, text: own }) => ({
      font: file.file.id,
      text: own,
      advance: file.advance(own, direction),
    }));
  }

  #cutPlain(text: string): readonly Cut[] {
    const cuts: Cut[] = [];
    // Letters with breathings and those without look like one word if one family sets them all.
    const family = breathing.test(text)
      ? this.#familyOf(breathing.exec(text)?.[0] ?? '')
      : undefined;
    for (const cluster of clustersOf(text)) {
      const own = family !== undefined && greek.test(cluster);
      const file = (own && this.#fileOf(cluster, family)) || this.#fileOf(cluster);
      if (file === undefined) continue;
      const last = cuts.at(-1);
      if (last?.file === file) last.text += cluster;
      else cuts.push({ file, text: cluster });
    }
    return cuts;
  }

  #familyOf(character: string): string | undefined {
    return this.#fileOf(character)?.family;
  }

  /**
   * The font of the letters sets the spaces and signs between them too, if it has them, so that they
   * are one stretch; other signs are one each, since readers turn round letters alone.
   */
  #cutRightToLeft(text: string): readonly Cut[] {
    const cuts: Cut[] = [];
    for (const cluster of clustersOf(text)) {
      const last = cuts.at(-1);
      if (last?.file.isRightToLeft() && last.file.cluster(cluster)) {
        last.text += cluster;
        continue;
      }
      const file = this.#fileOf(cluster);
      if (file !== undefined) cuts.push({ file, text: cluster });
    }
    return cuts.flatMap((cut) => this.#withoutEndSpace(cut));
  }

  /** The space behind the letters is a stretch of its own. */
  #withoutEndSpace(cut: Cut): readonly Cut[] {
    const letters = cut.text.replace(/ +$/, '');
    const space = this.#fileOf(' ');
    if (letters === '' || letters.length === cut.text.length || space === undefined) return [cut];
    const spaces = Array.from({ length: cut.text.length - letters.length }, () => ' ');
    return [{ file: cut.file, text: letters }, ...spaces.map((text) => ({ file: space, text }))];
  }

  /** The first that has it; of a family alone, if that is named. */
  #fileOf(cluster: string, family?: string): OpenFile | undefined {
    // No file of another script has such letters: none is opened to find that out.
    const isShapedText = isShaped(cluster);
    for (let nth = 0; nth < this.#files.length; nth += 1) {
      const file = this.#at(isShapedText ? (this.#shapedFirst[nth] ?? nth) : nth);
      if (family !== undefined && file?.family !== family) continue;
      if (file?.cluster(cluster) !== undefined) return file;
    }
    return undefined;
  }

  #at(index: number): OpenFile | undefined {
    const opened = this.#opened[index];
    if (opened !== undefined) return opened;
    const file = this.#files[index]?.open();
    if (file !== undefined) this.#opened[index] = file;
    return file;
  }
}

function isPlain(code: number): boolean {
  return code < firstMark || (code >= firstSign && code < afterSigns);
}

function isLineEnd(cluster: string): boolean {
  return cluster === '\n' || cluster === '\r';
}
