import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDocument } from '../../../src/document/parse-document.ts';
import type { PdfOptions } from '../../../src/pdf/set-pdf.ts';
import { nodeFileSystem } from '../../../src/project/node-file-system.ts';
import { openProject } from '../../../src/project/open-project.ts';
import { pngFile } from '../png-file.ts';
import { setDocument } from '../set-document.ts';

const long = Array.from({ length: 1500 }, (_, index) => `w${index}`).join(' ');

/** A document with each thing that Markdown has, set with awkward words, over several pages. */
export const everyFeature: string = `---
title: Bases & ports <2018>
authors: [One & Two, Three]
date: 2024-03-15
keywords: [Ream & Kong, port]
subject: What is > known
rights: © 2024 One & Two. CC BY 4.0
---

### A third level first

Words with **strong**, *emphasis*, ~~struck~~, \`code\`, [a link](https://example.org/?a=1&b=2 "More & more"),
a note[^1], again[^1], a second[^2], an ![inline picture](a.png), [![a picture that leads](a.png)](https://example.org),
a decoration ![](a.png), <https://example.com> and [a place](#deep).

# One

##### Deep

- a
- b
  - c
    1. d

- [x] done

3. three
4. four

> A quotation
>
> > in it

| A | B |
|---|:-:|
| 1 | [l](https://example.org) |
|   | 3 |

\`\`\`js
let x = 1 & 2;
\`\`\`

***

![A field of colour](a.png "The caption")

<!-- box: summary -->

In short.

<!-- /box -->

## A link over pages

[${long}](https://example.org/long)

[^1]: The note & its [link](https://example.net).

    Its second paragraph.

[^2]: ${long}
`;

/** Sets Markdown in a project that has the picture `a.png`, half of which shines through. */
export async function setMarkdown(
  markdown: string,
  options: Partial<PdfOptions> = {},
): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'brief-draw-'));
  try {
    const rows = Array.from({ length: 20 }, () => [
      0,
      ...Array(30).fill([16, 128, 32, 128]).flat(),
    ]);
    const picture = { width: 30, height: 20, bitDepth: 8, colourType: 6, rows: rows.flat() };
    writeFileSync(join(folder, 'a.png'), pngFile(picture));
    const project = openProject(folder, folder, nodeFileSystem);
    const document = parseDocument(markdown, 'a.md', () => {});
    const { bytes, found } = await setDocument(document, {
      project,
      baseFolder: project.root,
      ...options,
    });
    if (bytes === undefined) throw new Error(found.map(({ message }) => message).join('; '));
    return bytes;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
