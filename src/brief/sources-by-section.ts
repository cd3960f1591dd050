import type { BriefSection, SourceEntry, SourcesBySection } from './brief.ts';

/** Counts passages by source and section; `undefined` where fewer than two of each are quoted. */
export function sourcesBySection(
  sections: readonly BriefSection[],
  sources: readonly SourceEntry[],
): SourcesBySection | undefined {
  const quoting = sections.filter(({ evidence }) => evidence.length > 0);
  const rows = sources.flatMap(({ number, title }) => {
    const passages = quoting.map(
      ({ evidence }) => evidence.filter(({ source }) => source === number).length,
    );
    return passages.some((count) => count > 0) ? [{ number, title, passages }] : [];
  });
  if (quoting.length < 2 || rows.length < 2) return undefined;
  return {
    sections: quoting.map(({ number, heading }) => ({ number, heading })),
    sources: rows,
  };
}
