import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parseDocument } from '../../src/document/parse-document.ts';
import { setDocument } from './set-document.ts';

let opened = 0;

class CountedSegmenter extends Intl.Segmenter {
  constructor(...parameters: ConstructorParameters<typeof Intl.Segmenter>) {
    super(...parameters);
    opened += 1;
  }
}

beforeEach(() => {
  opened = 0;
  vi.stubGlobal('Intl', { ...Intl, Segmenter: CountedSegmenter });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** How often the dictionary of words is opened while a document is set. */
async function openings(markdown: string): Promise<number> {
  const before = opened;
  await setDocument(parseDocument(markdown, 'brief.md', () => {}));
  return opened - before;
}

const line = 'ព្រះរាជាណាចក្រកម្ពុជា និង ប្រទេសជិតខាង';

test('the dictionary of Khmer is opened once, and only for Khmer that one line cannot hold', async () => {
  expect(await openings('# A heading\n\nNo Khmer at all, in a few words.')).toBe(0);
  expect(await openings(`# ${line}\n\n${line}`)).toBe(0);
  expect(await openings(`${line} `.repeat(8))).toBe(1);
  expect(await openings(`${line} `.repeat(9))).toBe(0);
});
