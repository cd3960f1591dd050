import type { Conversion } from './conversion.ts';
import type { Contents } from './document.ts';
import { type MarkerMistake, markerOptions } from './marker-options.ts';
import { commentText } from './marker-text.ts';

const usualDepth = 2;

/** What stands behind the name in `<!-- contents; … -->` on a line of its own; `undefined` for any other HTML. */
export function contentsMarker(html: string): string | undefined {
  const found = /^contents[ \t]*(?:;(.*))?$/s.exec(commentText(html) ?? '');
  return found ? (found[1] ?? '') : undefined;
}

/** The contents that a marker asks for. A mistake is reported, and the usual contents made. */
export function convertContents(
  text: string,
  line: number,
  raw: string,
  conversion: Conversion,
): Contents {
  const options = readContents(text);
  if (!('message' in options)) return options;
  conversion.warn('BRIEF-VERIFY-031', options.message, { line, words: raw.trim() }, [options.hint]);
  return { kind: 'contents', depth: usualDepth };
}

function readContents(text: string): Contents | MarkerMistake {
  const options = markerOptions(text, ['depth', 'title'], 'contents');
  if ('message' in options) return options;
  const depth = options.get('depth') ?? String(usualDepth);
  const title = options.get('title');
  if (!/^[1-5]$/.test(depth))
    return { message: `the depth of contents is ${JSON.stringify(depth)}`, hint: 'write 1 to 5' };
  return { kind: 'contents', depth: Number(depth), ...(title !== undefined && { title }) };
}
