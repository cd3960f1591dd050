import type * as ReadSvg from './svg/read-svg.ts';

/** What reads drawings, with the XML parser that it needs. */
export type SvgReader = Pick<typeof ReadSvg, 'isSvg' | 'readSvg'>;

/** The reader where something has a `src` or a `logo` that ends in `.svg`: most documents have none. */
export async function svgReaderFor(root: unknown): Promise<SvgReader | undefined> {
  return namesSvg(root) ? import('./svg/read-svg.ts') : undefined;
}

function namesSvg(root: unknown): boolean {
  const pending: unknown[] = [root];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner !== 'string') pending.push(inner);
      else if ((key === 'src' || key === 'logo') && /\.svg$/i.test(inner)) return true;
    }
  }
  return false;
}
