import { deflateSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import type { Extraction, Reading } from '../../../src/corpus/extraction.ts';
import { readPdf } from '../../../src/corpus/readers/pdf/read-pdf.ts';
import { bytesOf } from '../../pdf/set-document.ts';
import { documentOf, paragraph } from '../../pdf/trees.ts';
import { type Canvas, composePdf } from './compose-pdf.ts';
import { sampleArticle } from './sample-article.ts';

/** Lines as given, each at its place: what a page is to a reader of PDFs. */
function draw(
  canvas: Canvas,
  lines: readonly string[],
  { x = 72, y = 100, size = 10, leading = 13, font = 'Helvetica' } = {},
): void {
  canvas.fontSize(size).font(font);
  for (const [index, line] of lines.entries()) {
    canvas.text(line, x, y + index * leading, { lineBreak: false });
  }
}

async function readingOf(paint: (canvas: Canvas) => void, options = {}): Promise<Reading> {
  return readPdf(await composePdf(paint, options));
}

async function extractionOf(paint: (canvas: Canvas) => void, options = {}): Promise<Extraction> {
  const reading = await readingOf(paint, options);
  if (reading.kind === 'not-text') throw new Error(reading.message);
  return reading.extraction;
}

/** Each block as `kind: words`. */
async function blocksOf(paint: (canvas: Canvas) => void): Promise<readonly string[]> {
  const { text, marks = [] } = await extractionOf(paint);
  return marks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

const prose = [
  'The river rose for nine days in October and took the only bridge that stood',
  'between the market and the hospital, so that patients were carried across by',
  'boat until the army laid a floating one. Nobody in the ministry disputes it.',
];

describe('paragraphs', () => {
  it('are joined over lines, and parted by space', async () => {
    expect(
      await blocksOf((canvas) => {
        draw(canvas, prose);
        draw(canvas, ['What is disputed is who should have warned the villages below the dam.'], {
          y: 160,
        });
      }),
    ).toEqual([
      `paragraph: ${prose.join(' ')}`,
      'paragraph: What is disputed is who should have warned the villages below the dam.',
    ]);
  });

  it('are parted by the indentation of a first line alone', async () => {
    expect(
      await blocksOf((canvas) => {
        draw(canvas, prose, { y: 100 });
        draw(canvas, ['What is disputed is who should have warned the villages, which lie'], {
          x: 88,
          y: 139,
        });
        draw(canvas, ['below the dam and above the town that has the only hospital.'], { y: 152 });
      }),
    ).toEqual([
      `paragraph: ${prose.join(' ')}`,
      'paragraph: What is disputed is who should have warned the villages, which lie below the dam and above the town that has the only hospital.',
    ]);
  });

  it('are headings in larger type, by level, and items behind a bullet', async () => {
    const extraction = await extractionOf((canvas) => {
      draw(canvas, ['What the river took'], { size: 20, y: 72 });
      draw(canvas, ['Who reads the gauges'], { size: 14, y: 110 });
      draw(canvas, prose, { y: 140 });
      draw(canvas, ['•  A fund for repairs that does not lapse at the end of', '   the year.'], {
        y: 200,
      });
      draw(canvas, ['•  A common alarm.'], { y: 226 });
    });
    const { text, marks = [] } = extraction;
    expect(
      marks.map(({ kind, level, start, end }) => [kind, level, text.slice(start, end)]),
    ).toEqual([
      ['heading', 1, 'What the river took'],
      ['heading', 2, 'Who reads the gauges'],
      ['paragraph', 0, prose.join(' ')],
      ['list-item', 1, 'A fund for repairs that does not lapse at the end of the year.'],
      ['list-item', 1, 'A common alarm.'],
    ]);
  });

  it('have letters for ligatures and no calls of notes', async () => {
    const { text } = await extractionOf((canvas) => {
      draw(canvas, ['The office filed a report on the flow of water'], { y: 100 });
      canvas.fontSize(6).text('12', 290, 99.5, { lineBreak: false });
      draw(canvas, [', and nobody read it.'], { x: 298, y: 100 });
    });
    expect(text).toBe('The office filed a report on the flow of water, and nobody read it.');
  });

  it('leave out text at an angle, and what is drawn twice', async () => {
    expect(
      await blocksOf((canvas) => {
        draw(canvas, prose);
        draw(canvas, prose);
        canvas.rotate(45, { origin: [300, 400] });
        canvas.fontSize(60).text('DRAFT', 200, 400, { lineBreak: false });
      }),
    ).toEqual([`paragraph: ${prose.join(' ')}`]);
  });
});

describe('hyphens at line ends', () => {
  const cases: readonly (readonly [readonly string[], string])[] = [
    [
      ['The gov-', 'ernment met, and it is said that nobody came to the meeting.'],
      'The government met',
    ],
    [
      ['It is the long-', 'term plan; the term is long, as everybody at the table knows.'],
      'the long-term plan',
    ],
    [
      ['The Indo-', 'Pacific is a word for the map of a certain kind of strategist.'],
      'The Indo-Pacific is',
    ],
    [
      ['A policy of non-', 'alignment was proclaimed in the capital on the same day.'],
      'of non-alignment was',
    ],
    [
      ['In Cambo-', 'dia the river rose; Cambodia has other rivers that did not.'],
      'In Cambodia the',
    ],
    [
      ['It lasted from 2018–', '2019, and nobody counted the days of the second of them.'],
      'from 2018–2019, and',
    ],
    [
      ['He hoped – with some-', 'what less reason than before – for a dry month in the spring.'],
      'with somewhat less',
    ],
  ];
  test.each(cases)('%j', async ([first = '', second = ''], words) => {
    const { text } = await extractionOf((canvas) => draw(canvas, [first.padStart(2), second]));
    expect(text).toContain(words);
  });
});

describe('columns', () => {
  const left = [
    'The river rose for nine days in October',
    'and took the only bridge that stood there',
    'between the market and the hospital, so',
    'that the patients were carried across by',
    'boat until the army had laid a floating',
    'one. Nobody in the ministry disputes the',
    'figure that was given by the province to',
  ];
  const right = [
    'the commission in March. What is disputed',
    'is who should have warned the villages:',
    'the office that keeps the gauges, or the',
    'one that runs the dam above them, which is',
    'owned by a company from another country',
    'and run by a third. The agreement of 2018',
    'is silent on the matter.',
  ];

  it('are read one after the other, and a paragraph goes on in the next', async () => {
    expect(
      await blocksOf((canvas) => {
        draw(canvas, ['A headline that runs across both of the columns below'], {
          size: 18,
          y: 60,
        });
        draw(canvas, left, { y: 100 });
        draw(canvas, right, { x: 310, y: 100 });
      }),
    ).toEqual([
      'heading: A headline that runs across both of the columns below',
      `paragraph: ${[...left, ...right].join(' ')}`,
    ]);
  });

  it('need not stand on the same lines', async () => {
    const { text } = await extractionOf((canvas) => {
      draw(canvas, left, { y: 100 });
      draw(canvas, right, { x: 310, y: 105 });
    });
    expect(text).toBe([...left, ...right].join(' '));
  });

  it('are divided by what runs across them', async () => {
    const { text } = await extractionOf((canvas) => {
      draw(canvas, left, { y: 100 });
      draw(canvas, right, { x: 310, y: 100 });
      draw(canvas, ['A heading that runs across the gutter between the columns'], {
        size: 14,
        y: 220,
      });
      draw(canvas, left, { y: 260 });
      draw(canvas, right, { x: 310, y: 260 });
    });
    const whole = [...left, ...right].join(' ');
    expect(text).toBe(
      `${whole}\n\nA heading that runs across the gutter between the columns\n\n${whole}`,
    );
  });

  it('are not what the cells of a table stand in', async () => {
    const blocks = await blocksOf((canvas) => {
      draw(canvas, prose, { y: 60 });
      for (let row = 0; row < 8; row++) {
        draw(canvas, [`Year ${2010 + row}`], { y: 120 + row * 20 });
        draw(canvas, [`${row} m`], { x: 310, y: 120 + row * 20 });
      }
    });
    expect(blocks).toContain('paragraph: Year 2012 2 m');
  });
});

describe('pages', () => {
  const sentence = 'and took the only bridge that stood between the market and the hospital.';

  const months = ['January', 'March', 'June', 'October'];

  function book(canvas: Canvas): void {
    for (const [index, month] of months.entries()) {
      if (index > 0) canvas.addPage();
      const head = index % 2 === 1 ? 'Institute for River Studies' : `Report ${2001 + index}`;
      draw(canvas, [head], { size: 8, y: 30 });
      draw(
        canvas,
        [`In ${month} the river rose for nine days, and took a bridge that stood there.`],
        { y: 80 },
      );
      draw(canvas, [`${index + 1}`], { x: 300, y: 790, size: 8 });
    }
  }

  it('lose their running heads and numbers, which are shown once', async () => {
    const blocks = await blocksOf(book);
    expect(blocks.filter((block) => block.startsWith('furniture'))).toEqual([
      'furniture: Report 2001',
      'furniture: 1',
      'furniture: Institute for River Studies',
    ]);
    expect(blocks.filter((block) => block.startsWith('paragraph')).join(' ')).not.toContain(
      'Institute',
    );
  });

  it('lose a head that two columns divide on one page and not on the next', async () => {
    const narrow = Array.from(
      { length: 12 },
      (_, row) => `the river rose in week ${row + 1} and fell`,
    );
    const blocks = await blocksOf((canvas) => {
      for (const isFull of [true, false]) {
        if (!isFull) canvas.addPage();
        draw(canvas, ['Institute for River Studies'], { y: 30, size: 8 });
        draw(canvas, ['Paper 12, June 2022'], { x: 440, y: 30, size: 8 });
        draw(canvas, narrow);
        if (isFull) draw(canvas, narrow, { x: 320 });
      }
    });
    const kept = blocks.filter((block) => !block.startsWith('furniture'));
    expect(kept.join(' ')).not.toMatch(/Institute for River|Paper 12/);
  });

  it('keep a head that stands on one of them alone', async () => {
    const blocks = await blocksOf((canvas) => {
      draw(canvas, ['Chapter One'], { y: 30 });
      draw(canvas, prose);
      canvas.addPage();
      draw(canvas, prose);
    });
    expect(blocks).toContain('paragraph: Chapter One');
  });

  it('find the number in a foot that says something else on each', async () => {
    const blocks = await blocksOf((canvas) => {
      for (const [index, chapter] of ['The rain', 'The river', 'The dam'].entries()) {
        if (index > 0) canvas.addPage();
        draw(canvas, prose);
        draw(canvas, [`${chapter} | ${index + 7}`], { y: 790, size: 8 });
      }
    });
    expect(blocks.filter((block) => block.includes('|'))).toEqual([
      'furniture: The rain | 7',
      'furniture: The river | 8',
      'furniture: The dam | 9',
    ]);
  });

  it('do not break a sentence, and each part knows its page', async () => {
    const {
      text,
      origins,
      marks = [],
    } = await extractionOf((canvas) => {
      draw(
        canvas,
        ['The river rose for nine days in the October of that year, as the gauges show,'],
        { y: 740 },
      );
      canvas.addPage();
      draw(canvas, [sentence], { y: 72 });
    });
    expect(marks).toHaveLength(1);
    expect(origins).toEqual([
      { start: 0, page: 1 },
      { start: text.indexOf('and took'), page: 2 },
    ]);
  });

  it('keep their notes apart', async () => {
    expect(
      await blocksOf((canvas) => {
        draw(canvas, prose, { y: 600 });
        draw(
          canvas,
          [
            '1 See the report of the commission, and the answer',
            'that the company gave to it.',
            '2 Interview, March 2019.',
          ],
          {
            y: 700,
            size: 8,
            leading: 10,
          },
        );
        canvas.addPage();
        draw(canvas, prose, { y: 72 });
      }),
    ).toEqual([
      `paragraph: ${prose.join(' ')}`,
      `paragraph: ${prose.join(' ')}`,
      'furniture: 1 See the report of the commission, and the answer that the company gave to it.',
      'furniture: 2 Interview, March 2019.',
    ]);
  });
});

describe('the PDFs of this program', () => {
  it('are read back word for word, hyphenated and justified as they are', async () => {
    const long = sampleArticle.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text);
    const texts = [...long, ...long, ...long];
    const bytes = await bytesOf(
      documentOf(
        texts.map((text) => paragraph(text)),
        { title: 'A title' },
      ),
    );
    const reading = await readPdf(bytes);
    const { text = '', marks = [] } = reading.kind === 'text' ? reading.extraction : {};
    const blocks = marks.map(({ start, end }) => text.slice(start, end));
    expect(blocks.filter((block) => long.includes(block))).toEqual(texts);
  });
});

describe('properties', () => {
  it('are metadata, and the largest type is the title where they have none', async () => {
    const info = { Author: 'Sok Chanda', CreationDate: new Date(Date.UTC(2019, 0, 19)) };
    const { metadata } = await extractionOf(
      (canvas) => {
        draw(canvas, ['What the river took'], { size: 20, y: 72 });
        draw(canvas, prose);
      },
      { info },
    );
    expect(metadata).toMatchObject({
      title: { value: 'What the river took', from: 'text' },
      author: [{ value: 'Sok Chanda', from: 'markup', where: 'Author' }],
    });
    // It is the file's day, and not its text's.
    expect(metadata?.issued).toBeUndefined();
  });
});

describe('a file that cannot be read', () => {
  it('is refused where it opens with a password only', async () => {
    const reading = await readingOf((canvas) => draw(canvas, prose), {
      userPassword: 'secret',
      ownerPassword: 'owner',
    });
    expect(reading).toMatchObject({
      kind: 'not-text',
      message: expect.stringContaining('password'),
    });
  });

  it('is read where a password is needed to change it only', async () => {
    const { text } = await extractionOf((canvas) => draw(canvas, prose), {
      ownerPassword: 'owner',
    });
    expect(text).toBe(prose.join(' '));
  });

  it('is refused where it has pictures and no text, or text on hardly any page', async () => {
    const picture = (canvas: Canvas): unknown => canvas.rect(50, 50, 400, 600).fill('#888888');
    expect(await readingOf(picture)).toMatchObject({ message: expect.stringContaining('scan') });
    const reading = await readingOf((canvas) => {
      draw(canvas, prose);
      for (let page = 0; page < 9; page++) picture(canvas.addPage());
    });
    expect(reading).toMatchObject({ message: expect.stringContaining('1 of its 10 pages') });
  });

  it('is read with a remark where a good part of its pages is blank', async () => {
    const reading = await readingOf((canvas) => {
      draw(canvas, prose);
      canvas.addPage().rect(50, 50, 400, 600).fill('#888888');
    });
    expect(reading).toMatchObject({
      kind: 'text',
      remarks: [{ message: expect.stringContaining('1 of its 2 pages') }],
    });
  });

  it('is refused where it unpacks to far more than it is, in one step or in two', async () => {
    const spaces = deflateSync(Buffer.alloc(300 * 1024 * 1024, ' '));
    for (const [stream, filter] of [
      [spaces, '/FlateDecode'],
      [deflateSync(spaces), '[/FlateDecode /FlateDecode]'],
    ] as const) {
      const bomb = Buffer.concat([
        Buffer.from(
          `%PDF-1.4\n4 0 obj\n<< /Length ${stream.length} /Filter ${filter} >>\nstream\n`,
        ),
        stream,
        Buffer.from('\nendstream\nendobj\n'),
      ]);
      expect(await readPdf(bomb)).toMatchObject({ message: expect.stringContaining('unpacks') });
    }
  });

  it('is refused where graphics states nest without an end, however they are divided', async () => {
    const saves = Buffer.from('q '.repeat(3000));
    const streams = [saves, deflateSync(saves)].map((content, at) => [
      Buffer.from(`\n${at + 4} 0 obj\n<< ${at === 0 ? '' : '/Filter /FlateDecode'} >>\nstream\n`),
      content,
      Buffer.from('\nendstream\nendobj'),
    ]);
    const nested = Buffer.concat([Buffer.from('%PDF-1.4'), ...streams.flat()]);
    expect(await readPdf(nested)).toMatchObject({ message: expect.stringContaining('nest') });
  });

  it('is read where thousands of graphics states are saved and restored one after the other', async () => {
    const pdf = await composePdf((canvas) => {
      draw(canvas, prose);
      for (let times = 0; times < 6000; times++) canvas.save().restore();
    });
    expect(await readPdf(pdf)).toMatchObject({ kind: 'text' });
  });

  test.each([
    '',
    '%PDF-1.7',
    'not a PDF at all',
    '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>',
  ])('is refused where it is %j', async (bytes) => {
    expect(await readPdf(Buffer.from(bytes))).toMatchObject({ kind: 'not-text' });
  });
});
