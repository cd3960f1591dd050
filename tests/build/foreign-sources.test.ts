import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildBriefs } from '../../src/build.ts';
import { childElements, type PdfElement } from '../../src/verify/pdf-reading.ts';
import { readPdf } from '../../src/verify/read-pdf.ts';
import { projectFolder } from '../project/project-folder.ts';

const files = {
  'corpus/bacs.txt': `Les bacs de nuit ne s’arrêtent plus au quai depuis que le gouvernement de la province a retiré les lampes, et personne ne sait quand elles seront rendues.

« Nous attendons le bac tous les soirs, et c’est dans le noir que nos enfants descendent les marches », a dit Ada Passeur, la directrice du port.
`,
  'corpus/bacs.yaml': 'title: Les bacs de nuit\nlanguage: fr\nissued: "2023-05-02"\n',
  'corpus/ferries.txt': `The night bac is what the people of the quay call the ferry, and it has not called there for a year.
`,
  'corpus/ferries.yaml': 'title: Ferries\nlanguage: en-GB\nissued: "2023-05-03"\n',
  'themes/bacs.yaml': 'title: Bacs\nany: [bac, bacs]\n',
  'templates/even/template.yaml':
    'name: Even\nextends: policy-brief\ntext: { alignment: justified }\n',
  'briefs/night.yaml':
    'title: At night\ndate: 2024-03-15\ntemplate: even\nsections:\n  - heading: Bacs\n    theme: bacs\n',
};

function* quotations(elements: readonly PdfElement[]): Generator<PdfElement> {
  for (const element of elements) {
    if (element.role === 'BlockQuote') yield element;
    else yield* quotations(childElements(element));
  }
}

test('a quotation in another language than the brief says so, in the Markdown and in the tags', async () => {
  const { root } = projectFolder(files);
  const report = await buildBriefs({ root });
  expect(report.briefs.map(({ built }) => built)).toEqual([true]);
  const markdown = readFileSync(join(root, 'output/night.md'), 'utf8');
  expect(markdown.match(/<!-- language: .* -->\n\n> .*/g)).toEqual([
    expect.stringMatching(/^<!-- language: fr -->\n\n> Les bacs/),
    expect.stringMatching(/^<!-- language: fr -->\n\n> « Nous/),
  ]);
  expect(markdown).toMatch(/^> The night bac/m);
  const pdf = await readPdf(new Uint8Array(readFileSync(join(root, 'output/night.pdf'))));
  const languages = [...quotations(pdf.elements)].map((each) =>
    childElements(each).map(({ language }) => language),
  );
  expect(languages).toHaveLength(3);
  expect(languages.filter(([words]) => words === 'fr')).toHaveLength(2);
  for (const [, ...others] of languages) expect(others.filter(Boolean)).toEqual([]);
});
