import { describe, expect, it } from 'vitest';
import { passageNumbering } from '../../src/corpus/passage-id.ts';
import { blocksOfPassage, passagesOf } from '../../src/corpus/passages.ts';
import { articleOf, passagesIn } from './corpus-folder.ts';

const sentence = 'The river rose for nine days and on the tenth it began to fall, slowly at first.';
const second = 'The ministers left before dawn, each by another door, and the papers stayed.';
const third = 'Nobody had asked the boat owners, who knew more of the river than the engineers.';
const textsOf = (text: string): readonly string[] => passagesIn(text).map((one) => one.text);

/** A sentence of `count` words. */
function words(count: number, first = 'Water'): string {
  return `${[first, ...Array.from({ length: count - 1 }, () => 'rose')].join(' ')}.`;
}

describe('a passage', () => {
  it('is a paragraph, with its lines and place', () => {
    const [first, next] = passagesIn(`${sentence}\n\n${third}`);
    expect(first).toMatchObject({ text: sentence, firstLine: 1, lastLine: 1, position: 0 });
    expect(next).toMatchObject({ firstLine: 3, lastLine: 3, position: 1, article: 'text' });
  });

  it('knows the heading it stands under, and takes no title for one', () => {
    const text = `The river\n\n${sentence}\n\nWhat it took\n\n${second}`;
    expect(passagesIn(text).map(({ heading }) => heading)).toEqual([undefined, 'What it took']);
  });

  it('holds the lead-in and the statement that it announces', () => {
    const text = `A spokeswoman, Chan Thida, said:\n\n${sentence}\n\n${second}`;
    expect(textsOf(text)).toEqual([`A spokeswoman, Chan Thida, said:\n\n${sentence}`, second]);
  });

  it('holds a quotation that runs over paragraphs, with its attribution', () => {
    const text = `“${sentence}\n“${second}\n“That is all,” he explained.\n${third}`;
    expect(textsOf(text)).toEqual([text.slice(0, text.lastIndexOf('\n')), third]);
  });

  it('tells two quotations one after the other apart', () => {
    const text = `“${sentence}” he said.\n\n“${second}” she said.`;
    expect(textsOf(text)).toHaveLength(2);
  });

  it('knows straight quotation marks that are left open', () => {
    const text = `"${sentence}\n\n"That is all there is," he explained.\n\n${sentence}`;
    expect(textsOf(text)).toHaveLength(2);
  });

  it('is a list item, but a lead-in keeps a short list', () => {
    const items = '• The first measure is inspection.\n• The second one is patience.';
    expect(textsOf(`${sentence}\n${items}`)).toHaveLength(3);
    expect(textsOf(`There are two measures:\n${items}`)).toHaveLength(1);
  });

  it('keeps the list of a lead-in that is itself too short to stand alone', () => {
    const items = '• The first measure is inspection.\n• The second one is patience.';
    expect(textsOf(`${sentence}\n\nThese are planned:\n${items}`)).toHaveLength(1);
  });

  it('leaves a lead-in that is too short out of the quotation above it', () => {
    const items = '• The first measure is inspection.\n• The second one is patience.';
    const spoken = `Minister Sok Dara said: “${sentence}”`;
    expect(textsOf(`${spoken}\n\nThe ministers agreed:\n${items}`)).toEqual([
      spoken,
      expect.stringMatching(/^The ministers agreed:/),
    ]);
  });

  it('gives a lead-in at least the first item of a long list', () => {
    const items = Array.from({ length: 5 }, () => `• ${words(100)}`).join('\n');
    expect(textsOf(`There are five measures:\n${items}`)).toHaveLength(5);
  });

  it('never crosses furniture', () => {
    const text = `“${sentence}\n\nAdvertisement\n\n“That is all there is,” he said.`;
    expect(textsOf(text)).toHaveLength(2);
  });

  it('has at least five words, a shorter paragraph staying with the one before', () => {
    expect(textsOf(`${sentence}\n\n“Never,” he said.\n\n${second}`)).toEqual([
      `${sentence}\n\n“Never,” he said.`,
      second,
    ]);
    expect(textsOf('Not so.')).toEqual([]);
  });

  it('takes a short question with its answer', () => {
    expect(textsOf(`${sentence}\n\nWhy?\n\n${second}`)).toEqual([sentence, `Why?\n\n${second}`]);
  });

  it('may be cut from a long paragraph at the end of a sentence, in nearly equal parts', () => {
    const long = Array.from({ length: 20 }, () => words(20)).join(' ');
    const found = textsOf(long).map((text) => text.split(' ').length);
    expect(found.length).toBe(3);
    expect(Math.max(...found) - Math.min(...found)).toBeLessThanOrEqual(20);
    expect(textsOf(long).every((text) => text.endsWith('.'))).toBe(true);
  });

  it('is not cut inside a quotation where that can be', () => {
    const quoted = `“${Array.from({ length: 10 }, () => words(12)).join(' ')}”`;
    const found = textsOf(`${words(60)} ${quoted} ${words(60)}`);
    expect(found.length).toBeGreaterThan(1);
    expect(found.some((text) => text.includes(quoted))).toBe(true);
  });

  it('is cut inside a quotation that would fill a page', () => {
    const quoted = `“${Array.from({ length: 60 }, () => words(12)).join(' ')}”`;
    expect(textsOf(quoted).length).toBeGreaterThan(1);
  });

  it('stays whole where it has no sentence to be cut at', () => {
    expect(textsOf(words(500))).toHaveLength(1);
  });

  it('is cut between words where no sentence could be so long', () => {
    const found = textsOf(words(3000));
    expect(found.join(' ')).toBe(words(3000));
    expect(Math.max(...found.map((text) => text.split(' ').length))).toBeLessThanOrEqual(190);
  });

  it.each([
    ['Khmer', 'ប្រជាជននៅតាមដងទន្លេត្រូវការព័ត៌មានអំពីទឹកជំនន់។'],
    ['Chinese', '居民需要知道什么时候离开。“我们不会等待，”他说。'],
    ['Thai', 'ประชาชนต้องการข้อมูลเกี่ยวกับน้ำท่วมทันเวลา เพื่อให้สามารถอพยพออกจากพื้นที่ได้อย่างปลอดภัย'],
    ['Arabic', 'يجب أن يصدر الإنذار بالفيضانات في الوقت المناسب، وقال المحافظ: «لن ننتظر».'],
    ['French', 'Les habitants n’ont pas été prévenus à temps, a dit la préfète.'],
  ])('is a paragraph in %s, too', (_, text) => {
    expect(textsOf(`${text}\n\n${text.slice(0, -2)}${text}`)).toHaveLength(2);
  });

  it('is split at sentences that no space follows', () => {
    const one = '居民需要知道什么时候离开。';
    const found = textsOf(one.repeat(60));
    expect(found.length).toBeGreaterThan(1);
    expect(found.every((text) => text.startsWith('居') && text.endsWith('。'))).toBe(true);
  });

  it('gives back the blocks it is made of', () => {
    const article = articleOf(`“${sentence}\n“That is all there is,” he said.\n${sentence}`);
    const [first] = passagesOf(article, passageNumbering());
    expect(first && blocksOfPassage(article, first)).toHaveLength(2);
  });
});

describe('the id of a passage', () => {
  it('does not see how white space stands in the text', () => {
    const [spaced] = passagesIn(sentence.replaceAll(' ', '  '));
    const [plain] = passagesIn(sentence);
    expect(spaced?.id).toBe(plain?.id);
    expect(plain?.id).toMatch(/^p-[0-9a-f]{12}$/);
  });

  it('is numbered where a text stands twice', () => {
    const idOf = passageNumbering();
    const first = idOf('one text');
    expect([idOf('another'), idOf('one text'), idOf('one  text')].slice(1)).toEqual([
      `${first}-2`,
      `${first}-3`,
    ]);
  });
});
