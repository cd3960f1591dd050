import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { recordingIo } from './recording-io.ts';

const readme = readFileSync('README.md', 'utf8');

/** Bodies of the fenced blocks of a language in a section, out of their list items. */
function blocks(section: string, language: string): readonly string[] {
  const [, text = ''] = readme.split(`## ${section}\n`);
  const fenced = new RegExp(`^( *)\`\`\`${language}\\n(.*?)^ *\`\`\`$`, 'gms');
  return [...(text.split('\n## ')[0] ?? '').matchAll(fenced)].map(([, indent = '', body = '']) =>
    body.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );
}

test('five minutes with the README lead to a brief of one’s own', async () => {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'brief-readme-')));
  onTestFinished(() => rmSync(base, { recursive: true, force: true }));
  const section = 'Five minutes to your own brief';
  const [theme = ''] = blocks(section, 'yaml');
  let cwd = base;
  const said: string[] = [];
  for (const line of blocks(section, 'sh').join('').trim().split('\n')) {
    const [program, ...args] = line
      .replace(/ --watch|#.*/g, '')
      .trim()
      .split(/ +/);
    if (program === 'cd') {
      cwd = join(cwd, ...args);
      writeFileSync(join(cwd, 'themes/my-theme.yaml'), theme);
      continue;
    }
    expect(program).toBe('brief');
    const io = recordingIo(cwd);
    expect(await main(args, io), `${line}\n${io.err()}`).toBe(0);
    said.push(io.out());
  }
  expect(said).toHaveLength(12);
  expect(said[4]).toContain('first year');
  expect(readFileSync(join(cwd, 'output/my-brief.md'), 'utf8')).toContain(
    'Who pays for the gauges',
  );
});
