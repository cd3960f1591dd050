import { countControls } from './controls.ts';

/** Strict: `undefined` where the bytes are odd in number or hold half a pair of surrogates. */
export function decodeUtf16(bytes: Uint8Array, encoding: string): string | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const text = new TextDecoder(encoding).decode(bytes);
  return text.includes('\ufffd') ? undefined : text;
}

interface Wide {
  readonly text: string;
  readonly encoding: 'utf-16le' | 'utf-16be';
}

/**
 * UTF-16 without a byte order mark, of bytes that hold zeros: the order in which it is well-formed,
 * has no controls, and has more spaces, line ends and ASCII letters than the other order.
 */
export function guessUtf16(bytes: Uint8Array): Wide | undefined {
  const found = (['utf-16le', 'utf-16be'] as const).flatMap((encoding) => {
    const text = decodeUtf16(bytes, encoding);
    return text === undefined || countControls(text) > 0 || /[\ufffe\uffff\ue000-\uf8ff]/.test(text)
      ? []
      : [{ text, encoding, plain: text.match(/[\n\r\t -~]/g)?.length ?? 0 }];
  });
  const [best] = found.sort((a, b) => b.plain - a.plain);
  // One in thirty: a text in any script has its spaces, its digits or its lines.
  if (!best || best.plain * 30 < best.text.length) return undefined;
  return { text: best.text, encoding: best.encoding };
}
