import type { OpenNode } from './structure.ts';

/** Says that an element is in a language; the notes that it calls are in that around it. */
export function speak(element: OpenNode, language: string, around: string): void {
  element.language ??= language;
  const pending = [...element.children];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.role === 'Note') node.language ??= around;
    else for (const child of node.children) pending.push(child);
  }
}
