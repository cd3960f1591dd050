import type { Brief } from '../../src/brief/brief.ts';
import { defaultSettings } from '../../src/template/default-settings.ts';
import type { Pack } from '../../src/template/pack.ts';
import { renderMarkdown } from '../../src/template/render-markdown.ts';
import { reported } from '../spec/reported.ts';

/** A small brief with something in every list. */
export const brief: Brief = {
  name: 'ferries',
  title: 'Night ferries',
  date: '2024-03-05',
  status: 'draft',
  authors: [{ name: 'Harbour Office', affiliation: 'Port of Exampleton' }, { name: 'A. Writer' }],
  template: 'test',
  language: 'en',
  keywords: ['ferries', 'night'],
  summary: 'Boats *run* late[^tides].',
  keyMessages: ['First\n\nsecond paragraph'],
  sections: [
    {
      number: 1,
      heading: 'What runs',
      theme: { id: 'boats', title: 'Boats' },
      evidence: [
        {
          id: 'p-0123456789ab',
          paragraphs: [
            [
              { kind: 'source', text: '“The *last* boat' },
              { kind: 'annotation', text: '[…]' },
              { kind: 'source', text: 'leaves.' },
            ],
            [{ kind: 'source', text: '“Be\n there.”' }],
          ],
          attribution: 'Ada Ferryman, master of the boat',
          speaker: { kind: 'quoted', name: 'Ada Ferryman', role: 'master of the boat' },
          sourceLine: '“Tides”, The Quay, n.d.',
          citation: 'Unsigned, “Tides”, The Quay, n.d. corpus/tides.txt, line 3.',
          source: 1,
          file: 'corpus/tides.txt',
          lines: { first: 3, last: 3 },
          score: 2.5,
          terms: ['boat'],
          pinned: false,
          reason: 'best of 2',
        },
      ],
      matchedPassages: 2,
      matchedSources: 1,
    },
  ],
  recommendations: [{ to: 'The port', text: 'Light the quay.' }],
  sources: [
    {
      number: 1,
      id: 'tides',
      title: '“Tides”',
      citation: 'Unsigned, “Tides”, The Quay, n.d.',
      file: 'corpus/tides.txt',
      lines: { first: 1, last: 9 },
      place: 'corpus/tides.txt',
      csl: {
        id: 'tides',
        type: 'article',
        title: 'Tides',
        'container-title': 'The Quay',
        author: [{ literal: 'Ada Ferryman' }, { literal: 'B. Pilot' }],
        issued: { 'date-parts': [[2019, 1, 19]] },
      },
      remarks: [],
      quoted: 1,
    },
  ],
  balance: {
    passages: 3,
    words: 40,
    sources: 2,
    voices: [],
    speakers: [
      { name: 'Ada *Ferryman*', passages: 2, words: 30 },
      { name: 'unsigned', passages: 1, words: 10 },
    ],
    kinds: [],
    countries: [],
    sides: [],
    dates: { text: 'n.d.', inexact: 0, undated: 2 },
    isSingleSource: false,
  },
  quoted: [],
  timeline: [],
  notes: [
    {
      label: 'p-0123456789ab',
      text: 'Unsigned, “Tides”, The Quay, n.d. corpus/tides.txt, line 3.',
    },
  ],
  howToCite: 'Harbour Office, “Night ferries”, draft, 5 March 2024.',
  labels: { summary: 'Summary', 'key-messages': 'Key messages' },
  evidenceSha256: '00',
};

/** A pack of these texts; its files are named as those of a pack `t`. */
export function packOf(template: string, partials: Readonly<Record<string, string>> = {}): Pack {
  return {
    id: 't',
    settings: defaultSettings,
    template: { file: 't/brief.md.hbs', text: template },
    partials: new Map(
      Object.entries(partials).map(([name, text]) => [
        name,
        { file: `t/partials/${name}.md.hbs`, text },
      ]),
    ),
  };
}

/** What a template makes of the brief; `told` are codes with file and place. */
export function rendered(
  template: string,
  partials: Readonly<Record<string, string>> = {},
  model: Brief = brief,
): {
  readonly markdown: string | undefined;
  readonly told: readonly string[];
  readonly messages: readonly string[];
} {
  const { value, found } = reported((report) =>
    renderMarkdown(packOf(template, partials), model, report),
  );
  return {
    markdown: value,
    told: found.map(({ code, span, file }) =>
      span ? `${code} ${span.file}:${span.line}` : `${code} ${file ?? ''}`,
    ),
    messages: found.map(({ message, hints }) => [message, ...hints].join('; ')),
  };
}
