import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packSettings } from './pack-settings.ts';
import { bytesOf } from './set-document.ts';
import { documentOf, evidence, heading, note, paragraph } from './trees.ts';

const sample = documentOf(
  [
    heading(2, 'Ångström'),
    evidence('words', 'Somebody', 1),
    ...Array.from({ length: 80 }, () => paragraph('Zürich İstanbul')),
  ],
  { title: 'Title', date: '2024-03-15', status: 'draft', notes: [note(1, 'cited')] },
);

test('the same document gives the same bytes twice', async () => {
  expect(Buffer.from(await bytesOf(sample)).equals(await bytesOf(sample))).toBe(true);
});

test('another instant gives other bytes, so that the dates are really in the file', async () => {
  const other = await bytesOf(sample, { created: '2025-01-01T00:00:00Z' });
  expect(Buffer.from(await bytesOf(sample)).equals(other)).toBe(false);
});

// The compiled program, since a process started from here cannot read TypeScript on every Node.
test.skipIf(!existsSync('dist/pdf/set-pdf.js'))(
  'the bytes do not depend on time zone or locale',
  () => {
    const script = `
    const { setPdf } = await import('./dist/pdf/set-pdf.js');
    const { document, settings } = JSON.parse(process.argv[1]);
    const options = { settings, project: { root: '/' }, baseFolder: '/', created: '2024-03-15T00:00:00Z' };
    const { bytes } = await setPdf(document, options, (found) => { throw new Error(found.message); });
    process.stdout.write(bytes);
  `;
    const hashes = [
      { TZ: 'UTC', LANG: 'C' },
      { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      { TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8' },
    ].map((place) => {
      const input = JSON.stringify({ document: sample, settings: packSettings });
      const bytes = execFileSync(process.execPath, ['--input-type=module', '-e', script, input], {
        env: { ...process.env, ...place },
        maxBuffer: 64 * 1024 * 1024,
      });
      return createHash('sha256').update(bytes).digest('hex');
    });
    expect(new Set(hashes).size).toBe(1);
  },
);
