import { describe, expect, test } from 'vitest';
import { helpers } from '../../src/template/helpers/all-helpers.ts';
import { helperExamples, mistakeExamples, templatesDocument } from './example-page.ts';
import { rendered } from './rendered.ts';

describe('docs/templates.md', () => {
  test('shows what its examples do', async () => {
    await expect(await templatesDocument()).toMatchFileSnapshot('../../docs/templates.md');
  });

  test('has an example of every helper', () => {
    const examples = helperExamples().join('\n');
    for (const name of [...helpers.keys(), 'if', 'unless', 'each', 'with', 'lookup'])
      expect(examples, name).toMatch(new RegExp(`[{(#]${name}[ }]`));
  });

  test.each(mistakeExamples())('says truly that it is %s to write %s', (code, template) => {
    expect(rendered(template).told).toEqual([`${code} t/brief.md.hbs:1`]);
  });
});
