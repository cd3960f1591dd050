import type { Hit, Query, SearchEngine } from '../../src/search/engine.ts';

/** An engine whose ranking the test decides, so that what is tested is the choice alone. */
export function fixedEngine(hits: readonly Hit[]): SearchEngine & { readonly asked: Query[] } {
  const asked: Query[] = [];
  return {
    asked,
    search(query: Query, limit: number): readonly Hit[] {
      asked.push(query);
      return hits.slice(0, limit);
    },
    close(): void {},
  };
}
