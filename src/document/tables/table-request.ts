import { type MarkerMistake, markerOptions } from '../marker-options.ts';

/** What a marker says of the table after it. */
export interface TableRequest {
  readonly caption?: string;
  /** Whether a cell of `^^` joins the one above it, and one of `<<` the one at its left. */
  readonly hasSpans: boolean;
  /** Whether the first cell of each row names the row. */
  readonly hasRowHeaders: boolean;
}

const keys: readonly string[] = ['caption', 'row-headers', 'spans'];

/** Reads `spans; row-headers; caption: words`, in any order. */
export function readTableRequest(text: string): TableRequest | MarkerMistake {
  const options = markerOptions(text, keys, 'a table');
  if ('message' in options) return options;
  if (options.size === 0)
    return { message: 'the marker asks for nothing', hint: `keys are ${keys.join(', ')}` };
  const caption = options.get('caption');
  if (caption === '')
    return { message: 'the caption has no words', hint: 'write caption: what the table shows' };
  const valued = ['spans', 'row-headers'].find((key) => options.get(key));
  if (valued !== undefined)
    return { message: `"${valued}" takes no value`, hint: `write ${valued} alone` };
  return {
    hasSpans: options.has('spans'),
    hasRowHeaders: options.has('row-headers'),
    ...(caption !== undefined && { caption }),
  };
}
