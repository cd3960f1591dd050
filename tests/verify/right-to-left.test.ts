import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Expectation } from '../../src/verify/expectation.ts';
import { verifyPdf } from '../../src/verify/verify-pdf.ts';
import { setMarkdown } from './set-markdown.ts';

const id = 'p-0123456789ab';

const passages: readonly (readonly [string, string])[] = [
  [
    'Hebrew with numbers and brackets',
    'לא נאפשר בסיס צבאי זר (מאז 1993), אמר ראש הממשלה ב־12.5% מן המקרים.',
  ],
  ['pointed Hebrew', 'בְּרֵאשִׁית בָּרָא אֱלֹהִים אֵת הַשָּׁמַיִם וְאֵת הָאָרֶץ לָךָ'],
  [
    'Arabic',
    'لن نسمح بقاعدة عسكرية أجنبية (منذ عام 1993)، وهذا في الدستور؛ لا شيء والأرض لنا ١٢٣؟',
  ],
  ['Arabic with vowel signs', 'السَّلَامُ عَلَيْكُمْ وَرَحْمَةُ اللّٰهِ وَبَرَكَاتُهُ، شُكْرًا جِدًّا.'],
  ['Arabic that ends in ligatures', 'إلا لا 12 إلا (ولا) والله، اللّٰهِ 12 الأولى لأ'],
  ['Persian with joiners', 'می‌خواهم که این کتاب‌ها را بخوانم و ۱۲۳۴ صفحه.'],
  [
    'both ways',
    'The minister said שלום עולם (2019) and سلام عليكم, then left < at once > for ភ្នំពេញ.',
  ],
];

function expectationOf(words: string): Expectation {
  return {
    id,
    kind: 'block',
    runs: [words],
    attribution: 'דובר (الوزير)',
    sourceLine: '“הארץ”, 2019',
    citation: 'הארץ. “כותרת”. 2019.',
  };
}

function markdownOf(words: string): string {
  return `# A brief\n\n> ${words.replaceAll('<', '\\<')}\n>\n> — דובר (الوزير); “הארץ”, 2019[^${id}]\n\n[^${id}]: הארץ. “כותרת”. 2019.\n`;
}

async function problems(set: string, wanted: string): Promise<readonly string[]> {
  const found: Diagnostic[] = [];
  const bytes = await setMarkdown(markdownOf(set));
  await verifyPdf(bytes, [expectationOf(wanted)], 'a.pdf', (each) => found.push(each));
  return found.map(({ code }) => code);
}

describe('a quotation from right to left', () => {
  test.each(passages)('is found again: %s', async (_, words) => {
    const long = `${words} `.repeat(5).trim();
    expect(await problems(long, long)).toEqual([]);
  });

  test('is missed where a letter of it is another', async () => {
    const [[, words = ''] = []] = passages;
    expect(await problems(words.replace('צבאי', 'צבאים'), words)).not.toEqual([]);
    expect(await problems(words.replace('(מאז', ')מאז'), words)).not.toEqual([]);
  });
});
