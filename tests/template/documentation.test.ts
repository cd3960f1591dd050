import { describe, expect, test } from 'vitest';
import { helpers } from '../../src/template/helpers/all-helpers.ts';
import { helperExamples, templatesDocument } from './example-page.ts';

describe('docs/templates.md', () => {
  test('shows what its examples do', async () => {
    await expect(await templatesDocument()).toMatchFileSnapshot('../../docs/templates.md');
  });

  test('has an example of every helper', () => {
    const examples = helperExamples().join('\n');
    for (const name of [...helpers.keys(), 'if', 'unless', 'each', 'with', 'lookup'])
      expect(examples, name).toMatch(new RegExp(`[{(#]${name}[ }]`));
  });
});
