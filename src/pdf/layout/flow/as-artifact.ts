import type { PlacedBox } from '../page.ts';
import type { Atom } from './flow-item.ts';

/** What is set again is furniture: it was read once. */
export function asArtifact(atom: Atom): Atom {
  const boxes = atom.boxes.flatMap((box): readonly PlacedBox[] => {
    if (box.kind === 'link' || box.kind === 'anchor') return [];
    return [{ ...box, tag: 'artifact' }];
  });
  return { ...atom, boxes };
}
