import type { Locate } from './locator.ts';

/** In the short form of a spec, what becomes `sections[i].theme` stands at `themes[i]`. */
export function locateInShortForm(locate: Locate): Locate {
  return (path, ...rest) => {
    const [first, index] = path;
    const isInSection = first === 'sections' && index !== undefined;
    return locate(isInSection ? ['themes', index] : path, ...rest);
  };
}
