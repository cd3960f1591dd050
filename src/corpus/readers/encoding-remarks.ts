import type { Remark } from '../extraction.ts';

/** What to say of a file whose encoding nothing in it declares. */
export function encodingRemarks({
  encoding,
  isGuessed,
}: {
  readonly encoding: string;
  readonly isGuessed: boolean;
}): { readonly remarks?: readonly Remark[] } {
  if (!isGuessed) return {};
  const message = `its encoding is not declared and was taken for ${encoding}`;
  const hint =
    'look at its accents and quotation marks in `brief corpus`, then describe it in a YAML file beside it';
  return { remarks: [{ message, hint }] };
}
