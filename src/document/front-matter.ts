import { parseDocument as parse } from 'yaml';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { FrontMatter } from './document.ts';
export function splitFrontMatter(text: string): {
  yaml: string | undefined;
  body: string;
  bodyLine: number;
} {
  const m = /^---[ \t]*\n([\s\S]*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  if (m === null) return { yaml: undefined, body: text, bodyLine: 1 };
  return {
    yaml: `#\n${m[1] ?? ''}`,
    body: text.slice(m[0].length),
    bodyLine: m[0].split('\n').length,
  };
}
export function readFrontMatter(yaml: string, _file: string, _report: Report): FrontMatter {
  const d: Record<string, unknown> = parse(yaml).toJS() ?? {};
  const s = (k: string) => (typeof d[k] === 'string' ? (d[k] as string) : undefined);
  const opt = (name: string, key: string) => (s(key) === undefined ? {} : { [name]: s(key) });
  return {
    authors: (Array.isArray(d['authors']) ? d['authors'] : []) as FrontMatter['authors'],
    language: s('language') ?? 'en',
    keywords: (Array.isArray(d['keywords']) ? d['keywords'] : []) as string[],
    ...opt('title', 'title'),
    ...opt('subtitle', 'subtitle'),
    ...opt('date', 'date'),
    ...opt('audience', 'audience'),
    ...opt('status', 'status'),
    ...opt('marking', 'marking'),
    ...opt('embargoUntil', 'embargo-until'),
    ...opt('template', 'template'),
    ...opt('subject', 'subject'),
    ...opt('evidenceSha256', 'evidence'),
  } as FrontMatter;
}
