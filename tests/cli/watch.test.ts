import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { recordingIo } from './recording-io.ts';
import { starterProject } from './starter-project.ts';

let root: string;

beforeEach(() => {
  root = starterProject();
});

afterEach(() => rmSync(root, { recursive: true }));

const waiting = 'watching for changes';

function edit(file: string, old: string, by: string): void {
  const path = join(root, file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(old, by));
}

test('a watched build follows what changes, and stops cleanly', async () => {
  const io = recordingIo(root);
  const watching = main(['build', '--watch', '--to', 'md'], io);
  await io.told(waiting);

  edit('briefs/first-brief.yaml', 'lower valley', 'upper valley');
  await io.told(waiting, 2);
  expect(readFileSync(join(root, 'output/first-brief.md'), 'utf8')).toContain('upper valley');

  const second =
    'title: Second\ndate: 2023-04-01\nsections:\n  - heading: Alone\n    body: Words.\n';
  writeFileSync(join(root, 'briefs/second.yaml'), second);
  await io.told(waiting, 3);
  expect(io.err()).toContain('building briefs/second.yaml (1 of 1)');

  edit('themes/flood-warning.yaml', 'title: Flood warning', 'title: Warning of floods');
  await io.told(waiting, 4);
  const last = io.err().split('changed: ').at(-1) ?? '';
  expect(last).toContain('themes/flood-warning.yaml');
  expect(last).toContain('building briefs/first-brief.yaml');
  expect(last).not.toContain('second');

  edit('briefs/first-brief.yaml', 'title:', 'titel:');
  await io.told('BRIEF-SPEC');
  await io.told(waiting, 5);
  edit('briefs/first-brief.yaml', 'titel:', 'title:');
  await io.told(waiting, 6);

  io.interrupt();
  expect(await watching).toBe(130);
});
