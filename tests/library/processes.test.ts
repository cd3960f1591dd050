import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { folderWith, repository } from '../corpus/corpus-folder.ts';

const program = join(repository, 'bin', 'brief.cjs');

/** A project that takes a moment to read. */
function project(): string {
  const paragraph = (number: number, line: number): string =>
    `The river rose on day ${line} of year ${number}, and the gauge at the bridge was read again.\n\n`;
  const sources = Array.from({ length: 150 }, (_, number) => {
    const lines = Array.from({ length: 20 }, (_, line) => paragraph(number, line));
    return [`corpus/report-${number}.txt`, lines.join('')] as const;
  });
  return folderWith(Object.fromEntries(sources));
}

function search(root: string): ChildProcess {
  return spawn(process.execPath, [program, 'search', 'gauge', '--json'], { cwd: root });
}

/** Standard output, once the process has ended well. */
async function answerOf(child: ChildProcess): Promise<string> {
  if (!child.stdout || !child.stderr) throw new Error('its output is a pipe');
  const [answer, said, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  expect(`${status} ${said}`).toBe('0 ');
  return answer;
}

test('several processes that begin at once on a new project answer as one alone does', async () => {
  const alone = await answerOf(search(project()));
  const root = project();
  const answers = await Promise.all([search(root), search(root), search(root)].map(answerOf));
  expect(answers).toEqual([alone, alone, alone]);
  expect(await answerOf(search(root))).toBe(alone);
});

test('a process that is killed while it writes the index leaves the next one right', async () => {
  const root = project();
  const alone = await answerOf(search(root));
  for (const round of [0, 1]) {
    const changed = project();
    const child = search(changed);
    const exit = once(child, 'exit');
    while (!existsSync(join(changed, '.brief', 'index.sqlite'))) await tick();
    for (let waited = 0; waited < round * 50; waited++) await tick();
    child.kill('SIGKILL');
    await exit;
    expect(await answerOf(search(changed))).toBe(alone);
  }
});

function tick(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
