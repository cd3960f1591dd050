import { describe, expect, test } from 'vitest';
import { helpers } from '../../src/template/helpers/all-helpers.ts';
import { brief, rendered } from './rendered.ts';

const cases: Readonly<Record<string, readonly (readonly [template: string, printed: string])[]>> = {
  eq: [
    ['{{eq status "draft"}}', 'true'],
    ['{{eq 1 "1"}}', 'false'],
  ],
  ne: [['{{ne status "draft"}}', 'false']],
  lt: [
    ['{{lt 9 10}}', 'true'],
    ['{{lt "9" "10"}}', 'false'],
  ],
  le: [['{{le 2 2}} {{le 3 2}}', 'true false']],
  gt: [['{{gt date "2024-01-01"}}', 'true']],
  ge: [['{{ge 2 2}} {{ge 1 2}}', 'true false']],
  and: [
    ['{{and title keywords}}', 'true'],
    ['{{and title timeline}}', 'false'],
  ],
  or: [
    ['{{or subtitle timeline}}', 'false'],
    ['{{or subtitle title}}', 'true'],
  ],
  not: [['{{not timeline}} {{not 1}}', 'true false']],
  formatDate: [
    ['{{formatDate date}}', '5 March 2024'],
    ['{{formatDate "2024-03"}}', 'March 2024'],
    ['{{formatDate "2024"}}', '2024'],
    ['{{formatDate "2024-03-01" language="fr"}}', '1er mars 2024'],
    ['{{formatDate "2024-03-05" language="de"}}', '5\\. März 2024'],
    ['{{formatDate date language="es-MX"}}', '5 de marzo de 2024'],
    ['{{formatDate "2024-03" language="pt"}}', 'março de 2024'],
    ['{{formatDate date language="km"}}', '2024-03-05'],
    ['{{formatDate "soon"}}', 'soon'],
  ],
  joinList: [
    ['{{joinList keywords}}', 'ferries and night'],
    ['{{joinList authors key="name"}}', 'Harbour Office and A. Writer'],
    ['{{joinList keywords and="or"}}', 'ferries or night'],
    ['{{joinList keywords and=""}}', 'ferries, night'],
    ['{{joinList keywords language="fr"}}', 'ferries et night'],
    ['{{joinList keywords language="km"}}', 'ferries, night'],
    ['{{joinList timeline}}.', '.'],
  ],
  ordinal: [
    ['{{ordinal 1}} {{ordinal 2}} {{ordinal 3}} {{ordinal 4}}', '1st 2nd 3rd 4th'],
    ['{{ordinal 11}} {{ordinal 12}} {{ordinal 13}} {{ordinal 111}}', '11th 12th 13th 111th'],
    ['{{ordinal 21}} {{ordinal 101}}', '21st 101st'],
    ['{{ordinal 1 language="fr"}} {{ordinal 2 language="fr"}}', '1er 2e'],
    [
      'a {{ordinal 3 language="de"}} {{ordinal 3 language="es"}} {{ordinal 3 language="id"}}',
      'a 3\\. 3º ke-3',
    ],
  ],
  plural: [
    ['{{plural 1 "source" "sources"}}', 'source'],
    ['{{plural 0 "source" "sources"}}', 'sources'],
    ['{{plural 0 "source" "sources" language="fr"}}', 'source'],
  ],
  length: [
    ['{{length keywords}}', '2'],
    ['{{length "a😀"}}', '2'],
  ],
  first: [['{{#each (first keywords 1)}}{{this}}{{/each}}', 'ferries']],
  default: [
    ['{{default subtitle "none"}}', 'none'],
    ['{{default title "none"}}', 'Night ferries'],
    ['{{default subtitle audience}}.', '.'],
  ],
  capital: [
    ['{{capital "between"}}', 'Between'],
    ['{{capital "“untitled"}} {{capital "été"}} {{capital "2016"}}', '“untitled Été 2016'],
  ],
  tally: [
    ['{{#with balance}}{{tally speakers}}{{/with}}', 'Ada \\*Ferryman\\*, 2; unsigned, 1'],
    ['{{#with balance}}{{tally sides}}.{{/with}}', '.'],
  ],
  slug: [['{{slug "Été 2024: ភ្នំពេញ, Ream!"}}', 'été-2024-ភ្នំពេញ-ream']],
  md: [['{{{md "*a* {{b}}"}}}', '\\*a\\* {{b}}']],
  quotation: [
    [
      '{{#each sections}}{{#each evidence}}{{quotation this}}{{/each}}{{/each}}',
      [
        '> “The \\*last\\* boat \\[…\\] leaves.',
        '>',
        '> “Be there.”',
        '>',
        '> — **Ada Ferryman**, master of the boat; “Tides”, The Quay, n.d.[^p-0123456789ab]',
      ].join('\n'),
    ],
  ],
  chart: [
    ['{{chart "timeline"}}', '<!-- chart: timeline -->'],
    [
      '{{chart "matrix" cells="tints" totals="shown"}}',
      '<!-- chart: matrix; cells: tints; totals: shown -->',
    ],
    ['{{chart "bar" title=subtitle values=2}}', '<!-- chart: bar; values: 2 -->'],
    [
      '{{chart "bar" title="a --> b; c &amp; d"}}',
      '<!-- chart: bar; title: a &#45;&#45;&#62; b&#59; c &#38;amp&#59; d -->',
    ],
  ],
  table: [
    ['{{table caption="a --> b; c"}}', '<!-- table: caption: a &#45;&#45;&#62; b&#59; c -->'],
    ['a{{table caption=subtitle}}b', 'ab'],
  ],
  contents: [
    ['{{contents}}', '<!-- contents -->'],
    [
      '{{contents depth=1 title="In --> here; all"}}',
      '<!-- contents; depth: 1; title: In &#45;&#45;&#62; here&#59; all -->',
    ],
  ],
  tableRow: [['{{tableRow "a|b" 2 subtitle}}', '| a\\|b | 2 |   |']],
  indent: [
    ['- {{{indent summary 2}}}', '- Boats *run* late[^tides].'],
    ['{{#each keyMessages}}- {{{indent this 2}}}{{/each}}', '- First\n\n  second paragraph'],
  ],
  note: [['a{{note "p-0123456789ab"}}', 'a[^p-0123456789ab]']],
  yaml: [
    ['{{yaml "a: \\"b\\" # c"}}', String.raw`"a: \"b\" # c"`],
    ['{{yaml keywords}}', '["ferries","night"]'],
  ],
  cite: [
    ['{{#each sources}}{{cite this}}{{/each}}', 'Unsigned, “Tides”, The Quay, n.d.'],
    ['{{#each sources}}{{cite this "short"}}{{/each}}', 'Ada Ferryman, B. Pilot 2019'],
    [
      '{{#each sources}}{{cite this "apa"}}{{/each}}',
      'Ada Ferryman, B. Pilot (2019) Tides. The Quay.',
    ],
  ],
};

describe.each(Object.entries(cases))('%s', (_, rows) => {
  test.each(rows)('%s prints %j', (template, printed) => {
    const { markdown, messages } = rendered(template);
    expect(messages).toEqual([]);
    expect(markdown).toBe(`${printed}\n`);
  });
});

test('every helper is tested here', () => {
  expect([...helpers.keys()].filter((name) => !Object.hasOwn(cases, name))).toEqual([]);
});

describe('a quotation', () => {
  const template = '{{#each sections}}{{#each evidence}}{{quotation this}}{{/each}}{{/each}}';
  const lastLine = (change: object): string | undefined => {
    const [section] = brief.sections;
    const [quotation] = section?.evidence ?? [];
    if (!section || !quotation) throw new Error('the model has a quotation');
    const sections = [{ ...section, evidence: [{ ...quotation, ...change }] }];
    return rendered(template, {}, { ...brief, sections })
      .markdown?.trimEnd()
      .split('\n')
      .at(-1);
  };

  test('prints a name in bold only where the attribution begins with the whole of it', () => {
    const speaker = { kind: 'quoted', name: 'Ada' };
    expect(lastLine({ speaker })).toMatch(/^> — \*\*Ada\*\* Ferryman, master/);
    expect(lastLine({ speaker, attribution: 'Adana, a town' })).toMatch(/^> — Adana, a town;/);
    expect(
      lastLine({ speaker: { kind: 'unidentified' }, attribution: 'speaker not identified' }),
    ).toMatch(/^> — speaker not identified; /);
  });

  test('escapes what stands in the attribution and in the source', () => {
    const line = lastLine({
      speaker: { kind: 'quoted', name: '*A* [b](c)' },
      attribution: '*A* [b](c), <i>x</i>',
      sourceLine: '“{{title}}”, www.a.example [^1]',
    });
    expect(line).toBe(
      String.raw`> — **\*A\* \[b\](c)**, \<i>x\</i>; “{{title}}”, www\.a.example \[^1\][^p-0123456789ab]`,
    );
  });
});

test('yaml keeps any text on one line, as YAML reads it back', async () => {
  const { parse } = await import('yaml');
  const title = 'a\nb\t"\u2028\u0085\u007f\ufeff😀 — no: #x';
  const { markdown } = rendered('title: {{yaml title}}', {}, { ...brief, title });
  expect(markdown?.trim().split('\n')).toHaveLength(1);
  expect(parse(markdown ?? '')).toEqual({ title });
});
