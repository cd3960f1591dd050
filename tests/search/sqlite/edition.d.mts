import type { FileEntry } from '../../../src/search/index-store.ts';

export function editionOf(edition: number): readonly FileEntry[];
