import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked } from 'marked';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { recordingIo } from './recording-io.ts';
import { starterProject } from './starter-project.ts';

const source = [
  'The flood gauge <script>alert("a")</script> and [click](javascript:alert(1)) and {{title}} stand.',
  'The flood gauge {{{evil}}} and <!-- box: warning --> and ![x](https://example.org/x.png) stand.',
  '# The flood gauge <img src=x onerror=alert(1)> and [^1] and www.example.com stand here too.',
];

let root: string;

beforeAll(() => {
  root = starterProject();
  writeFileSync(join(root, 'corpus/hostile.txt'), source.join('\n\n'));
  const spec = `title: Hostile
date: 2023-04-01
sections: [{ theme: flood-warning, evidence: { limit: 9, per-source: 9 } }]`;
  writeFileSync(join(root, 'briefs/hostile.yaml'), spec);
});

afterAll(() => rmSync(root, { recursive: true }));

test('markup in a source comes out as the words it is written with, and as nothing else', async () => {
  expect(await main(['build', 'hostile', '--to', 'md'], recordingIo(root))).toBe(0);
  const markdown = readFileSync(join(root, 'output/hostile.md'), 'utf8');
  const html = await marked.parse(markdown);
  expect(html).not.toMatch(/<script|<img|javascript:[^<]*"|<a href="(?:javascript|http:\/\/www)/);
  expect(html).not.toMatch(/<h1[^>]*>The flood gauge/);
  const text = html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"');
  for (const paragraph of source) expect(text).toContain(paragraph);
});

test('JSON keeps the characters of a source, and shows none that a terminal would obey', async () => {
  const words =
    'The \u202eweir\u202c is\u2028 the\ud83d\udc68\u200d\ud83d\ude92 weir\u0085 keeper.';
  writeFileSync(join(root, 'corpus/turned\u202e.txt'), `${words}\n`);
  const io = recordingIo(root);
  await main(['search', 'weir', '--json'], io);
  expect(io.out()).not.toMatch(/[\p{Cf}\p{Zl}\p{Zp}\u007f-\u009f]/u);
  const [hit] = JSON.parse(io.out());
  expect(hit.source).toBe('corpus/turned\u202e.txt');
  expect(hit.text).toContain('\u202eweir\u202c');
});
