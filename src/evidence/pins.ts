import type { Corpus } from '../corpus/corpus.ts';
import type { Passage } from '../corpus/passage.ts';
import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import { diagnostic, type Report, type Span } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import type { EvidenceSettings, Pin } from '../spec/brief-spec.ts';
import type { YamlPath } from '../spec/locator.ts';
import { findExcerpt, type Segment } from './excerpts.ts';

export interface PinnedPassage {
  readonly passage: Passage;
  readonly segments: readonly Segment[];
}

/** What pins and exclusions are checked against, and where the spec has them. */
export interface PinContext {
  readonly theme: string;
  readonly settings: EvidenceSettings;
  readonly corpus: Corpus;
  /** From a path under the section, such as `['evidence', 'pin', 0]`, to its place in the spec. */
  readonly spanFor?: ((path: YamlPath) => Span) | undefined;
  readonly report: Report;
}

/** The pinned passages, in the order of the spec. Reports ids that are unknown or contradict. */
export function resolvePins(context: PinContext): PinnedPassage[] {
  const pinned = new Map<string, PinnedPassage>();
  for (const [index, pin] of context.settings.pin.entries()) {
    const passage = context.corpus.passageById.get(pin.id);
    if (!passage) reportUnknownPin(context, pin, index);
    else if (pinned.has(pin.id)) {
      const message = `passage "${pin.id}" is pinned twice`;
      mistake(context, 'BRIEF-THEME-016', message, pinPath(index));
    } else {
      pinned.set(pin.id, { passage, segments: excerptOf(context, passage, pin, index) });
    }
  }
  return [...pinned.values()];
}

/** Ids of passages and articles that are never taken. Reports ids that are unknown or contradict. */
export function resolveExclusions(context: PinContext): ReadonlySet<string> {
  const { corpus, settings } = context;
  const pins = new Set(settings.pin.map((pin) => pin.id));
  settings.exclude.forEach((id, index) => {
    const path = ['evidence', 'exclude', index];
    if (pins.has(id)) {
      mistake(context, 'BRIEF-THEME-016', `passage "${id}" is pinned and excluded`, path);
    } else if (!corpus.passageById.has(id) && !corpus.articleById.has(id)) {
      const known = [...corpus.articleById.keys(), ...corpus.passageById.keys()];
      mistake(context, 'BRIEF-THEME-012', `there is no passage or article "${id}"`, path, [
        ...suggestion(id, known),
        findIds(context.theme),
      ]);
    }
  });
  return new Set(settings.exclude);
}

function reportUnknownPin(context: PinContext, pin: Pin, index: number): void {
  const { corpus, theme } = context;
  const hints = corpus.articleById.has(pin.id)
    ? [`"${pin.id}" is an article; a pin names one passage of it`]
    : suggestion(pin.id, corpus.passageById.keys());
  const message = `there is no passage "${pin.id}"`;
  mistake(context, 'BRIEF-THEME-011', message, pinPath(index), [...hints, findIds(theme)]);
}

function excerptOf(
  context: PinContext,
  passage: Passage,
  pin: Pin,
  pinIndex: number,
): readonly Segment[] {
  const { segments, mistakes } = findExcerpt(passage, pin.excerpt);
  for (const { index, kind } of mistakes) {
    const path = ['evidence', 'pin', pinIndex, 'excerpt', index];
    const run = `"${shortened(pin.excerpt[index] ?? '')}"`;
    if (kind === 'absent') {
      const hints = [`the passage begins "${shortened(passage.text.replace(/\s+/gu, ' '))}"`];
      const message = `the words ${run} do not stand in passage "${pin.id}"`;
      mistake(context, 'BRIEF-THEME-013', message, path, hints);
    } else {
      const message = `the words ${run} stand in passage "${pin.id}" only before the run above them`;
      mistake(context, 'BRIEF-THEME-014', message, path);
    }
  }
  return segments;
}

function pinPath(index: number): YamlPath {
  return ['evidence', 'pin', index, 'id'];
}

function mistake(
  { spanFor, report }: PinContext,
  code: DiagnosticCode,
  message: string,
  path: YamlPath,
  hints: readonly string[] = [],
): void {
  report(diagnostic(code, message, { span: spanFor?.(path), hints }));
}

function suggestion(id: string, candidates: Iterable<string>): string[] {
  const near = didYouMean(id, candidates);
  return near === undefined ? [] : [`did you mean "${near}"?`];
}

function findIds(theme: string): string {
  return `find ids with \`brief search --theme ${theme}\``;
}

function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60).trimEnd()} …`;
}
