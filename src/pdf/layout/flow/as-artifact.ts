import type { PlacedBox } from '../page.ts';
import type { Atom } from './flow-item.ts';

/** As furniture, which who listens passes over: what is set again was read once. */
export function asArtifact(atom: Atom): Atom {
  const boxes = atom.boxes.flatMap((box): readonly PlacedBox[] => {
    if (box.kind === 'link' || box.kind === 'anchor') return [];
    return [{ ...box, tag: 'artifact' }];
  });
  return { ...atom, boxes };
}
