import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../src/document/parse-document.ts';
import type { StructureNode } from '../../src/pdf/layout/structure.ts';
import { laidOut, readRunsOf } from './laid-out.ts';
import { packSettings } from './pack-settings.ts';
import { bytesOf } from './set-document.ts';

function tree(markdown: string, notes: 'foot' | 'end' = 'end'): string {
  const document = parseDocument(markdown, 'a.md', () => {});
  return shown(laidOut(document, { ...packSettings, notes }).structure);
}

/** Roles with their languages: `P:fr(Link)`. */
function shown({ role, language, children }: StructureNode): string {
  const within = children.length > 0 ? `(${children.map(shown).join(' ')})` : '';
  return `${role}${language === undefined ? '' : `:${language}`}${within}`;
}

describe('the tags say the language', () => {
  test('of a block that has its own', () => {
    expect(tree('<!-- language: fr -->\n\n> Un.\n\nTwo.')).toBe('Document(BlockQuote:fr(P) P)');
  });

  test('of the words of evidence, and not of its source', () => {
    const evidence = '> Un.\n>\n> — A; “B”[^p-0123456789ab]\n\n[^p-0123456789ab]: A note.';
    expect(tree(`<!-- language: fr -->\n\n${evidence}`, 'foot')).toContain('BlockQuote(P:fr P(');
  });

  test('of a note called in another language', () => {
    const called = '<!-- language: fr -->\n\nUn[^1].\n\n[^1]: A note.';
    expect(tree(called, 'foot')).toContain('P:fr(Reference(Link) Note:en(');
  });

  test('in the file', async () => {
    const document = parseDocument('<!-- language: fr -->\n\nUn.', 'a.md', () => {});
    const { getDocumentProxy } = await import('unpdf');
    const pdf = await getDocumentProxy(new Uint8Array(await bytesOf(document)));
    const structure = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
    expect(structure).toContain('"lang":"fr"');
  });
});

test('the words of a block are divided by its language', () => {
  const words =
    'La reconnaissance constitutionnelle des responsabilités internationales du gouvernement, et leur ' +
    'développement institutionnel depuis l’indépendance. ';
  const lines = (markdown: string): string => {
    const document = parseDocument(markdown, 'a.md', () => {});
    const page = { ...packSettings.page, marginRight: 380 };
    const { pages } = laidOut(document, {
      ...packSettings,
      page,
      text: { alignment: 'justified' },
    });
    return pages
      .flatMap(readRunsOf)
      .map(({ text }) => text)
      .join('');
  };
  const french = lines(`<!-- language: fr -->\n\n${words.repeat(6)}`);
  const english = lines(words.repeat(6));
  expect(french).toContain('\u00ad');
  expect(english).not.toBe(french);
});
