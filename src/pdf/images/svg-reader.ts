import type * as ReadSvg from './svg/read-svg.ts';

/** What reads drawings, with the XML parser that it needs. */
export type SvgReader = Pick<typeof ReadSvg, 'isSvg' | 'readSvg'>;

/** The reader where something has a `src` or a `logo` that ends in `.svg`: most documents have none. */
export async function svgReaderFor(root: unknown): Promise<SvgReader | undefined> {
  return namesSvg(root) ? import('./svg/read-svg.ts') : undefined;
}

interface Named {
  readonly src?: unknown;
  readonly logo?: unknown;
}

function isSvg(name: unknown): boolean {
  return typeof name === 'string' && /\.svg$/i.test(name);
}

function namesSvg(root: unknown): boolean {
  const pending: unknown[] = [root];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value !== 'object' || value === null) continue;
    for (const inner of Object.values(value)) {
      if (typeof inner === 'object') pending.push(inner);
    }
    const { src, logo }: Named = value;
    if (isSvg(src) || isSvg(logo)) return true;
  }
  return false;
}
