import { z } from 'zod';
import { camelKeys } from './camel-keys.ts';
import * as field from './fields.ts';
import { colour, length, picture } from './template-fields.ts';
import { paperSizes, type TemplateManifest } from './template-manifest.ts';
import { isMapping, type Mapping, type WholeMistake, wholeCheck } from './whole-checks.ts';

const families = ['source-serif-4', 'source-sans-3'] as const;

const margin = (side: string): z.ZodType<number> => length(`Margin at the ${side}`, 0, 400);
const size = (of: string): z.ZodType<number> => length(`Size of ${of}`, 4, 96);

const page = z.strictObject({
  paper: field.oneOf(['A4', 'Letter'], 'Size of the page').exactOptional(),
  'margin-top': margin('top').exactOptional(),
  'margin-right': margin('right').exactOptional(),
  'margin-bottom': margin('bottom').exactOptional(),
  'margin-left': margin('left').exactOptional(),
  sides: field
    .oneOf(
      ['one', 'two'],
      'Whether even pages have their left and right margins changed, for binding',
    )
    .exactOptional(),
  columns: z
    .union([z.literal(1), z.literal(2), z.literal(3)])
    .describe('Columns of the text, under a title that spans them')
    .exactOptional(),
  'column-gap': length('Room between columns', 4, 100).exactOptional(),
  'column-rule': field
    .oneOf(['on', 'off'], 'Whether a rule stands between columns')
    .exactOptional(),
});

const fonts = z.strictObject({
  text: field.oneOf(families, 'Family of the text').exactOptional(),
  heading: field.oneOf(families, 'Family of headings, tables and furniture').exactOptional(),
});

const text = z.strictObject({
  alignment: field
    .oneOf(['ragged', 'justified'], 'Whether paragraphs have an even right edge')
    .exactOptional(),
  hyphenation: field
    .oneOf(['on', 'off'], 'Whether words are divided; left out: where lines are justified')
    .exactOptional(),
  'hanging-punctuation': field
    .oneOf(['on', 'off'], 'Whether signs stand out at the edges of justified lines; left out: on')
    .exactOptional(),
});

const sizes = z.strictObject({
  body: size('the text').exactOptional(),
  small: size('notes, captions, running heads').exactOptional(),
  title: size('the title').exactOptional(),
  subtitle: size('the subtitle').exactOptional(),
  'heading-1': size('headings of the first level').exactOptional(),
  'heading-2': size('headings of the second level').exactOptional(),
  'heading-3': size('headings of the third level').exactOptional(),
  'line-height': z
    .number()
    .min(0.8)
    .max(3)
    .describe('Distance of baselines as a multiple of the size')
    .exactOptional(),
});

const colours = z.strictObject({
  text: colour('Text').exactOptional(),
  heading: colour('Headings').exactOptional(),
  accent: colour('Masthead and marks').exactOptional(),
  muted: colour('Attributions, running heads').exactOptional(),
  rule: colour('Rules').exactOptional(),
  'box-fill': colour('Ground of boxes').exactOptional(),
  'quotation-rule': colour('Rule beside quotations').exactOptional(),
  'table-head-fill': colour('Ground of table heads').exactOptional(),
  banner: colour('Banner of drafts, markings and embargoes').exactOptional(),
  link: colour('Links').exactOptional(),
});

const placeholders = ['title', 'date', 'marking', 'page', 'pages', 'section'];

function runningText(place: string): z.ZodString {
  return filledIn(`Text ${place}`, placeholders);
}

function filledIn(description: string, known: readonly string[]): z.ZodString {
  const fills = known.map((name) => `{${name}}`).join(' ');
  const hasKnown = (text: string): boolean =>
    (text.match(/\{[^{}]*\}/g) ?? []).every((each) => known.includes(each.slice(1, -1)));
  return field.printed(`${description}; filled in: ${fills}`).refine(hasKnown, {
    error: 'must not contain an unknown placeholder',
    params: { mistake: 'not-allowed', hint: `there are: ${fills}` },
  });
}

const runningHead = z.strictObject({
  'head-left': runningText('at the head, left').exactOptional(),
  'head-right': runningText('at the head, right').exactOptional(),
  'foot-left': runningText('at the foot, left').exactOptional(),
  'foot-right': runningText('at the foot, right').exactOptional(),
  'first-head-left': runningText('at the head of the first page, left').exactOptional(),
  'first-head-right': runningText('at the head of the first page, right').exactOptional(),
  'first-foot-left': runningText('at the foot of the first page, left').exactOptional(),
  'first-foot-right': runningText('at the foot of the first page, right').exactOptional(),
  'even-head-left': runningText('at the head of even pages, left').exactOptional(),
  'even-head-right': runningText('at the head of even pages, right').exactOptional(),
  'even-foot-left': runningText('at the foot of even pages, left').exactOptional(),
  'even-foot-right': runningText('at the foot of even pages, right').exactOptional(),
  masthead: field.printed('Words of the band at the top of the first page').exactOptional(),
});

const labels = z
  .record(
    field.checkedText(
      'Name of a label',
      (name) => /^[a-z][A-Za-z0-9-]{0,60}$/.test(name),
      'not-allowed',
      'must be a name of letters, digits and hyphens',
    ),
    field.printed('Words that the templates print'),
  )
  .describe(
    'Words that the templates print, by name; what is left out comes from the pack extended',
  );

const written = z.strictObject({
  name: field.line('Name of the pack, for people'),
  description: field.line('What the pack is for').exactOptional(),
  extends: field.id('Pack whose templates and settings this one starts from').exactOptional(),
  page: page.describe('Paper and margins').exactOptional(),
  fonts: fonts.describe('Families of type').exactOptional(),
  text: text.describe('How paragraphs and quotations are set').exactOptional(),
  sizes: sizes.describe('Sizes of type: points, or lengths such as 4mm').exactOptional(),
  colours: colours.describe('Colours, in quotes: "#1f3a5f"').exactOptional(),
  logo: picture('Path of a PNG, JPEG or SVG inside the pack').exactOptional(),
  notes: field
    .oneOf(
      ['foot', 'end'],
      'Where notes stand: at the foot of the page that calls them, or at the end',
    )
    .exactOptional(),
  cover: field
    .oneOf(['page', 'block'], 'Whether the title has a page of its own, or stands over the text')
    .exactOptional(),
  watermark: filledIn('Words aslant behind the text of every page', [
    'draft',
    'marking',
  ]).exactOptional(),
  'running-head': runningHead.describe('Head and foot of the pages').exactOptional(),
  labels: labels.exactOptional(),
});

/** `template.yaml` of a pack; the id is the folder's name. */
export const templateSchema: z.ZodType<Omit<TemplateManifest, 'id'>> = wholeCheck(
  written,
  checkMargins,
)
  .transform(toManifest)
  .meta({ title: 'Template', description: 'Manifest of a template pack, its `template.yaml`' });

function toManifest(manifest: z.output<typeof written>): Omit<TemplateManifest, 'id'> {
  const { 'running-head': head, labels: words = {}, ...rest } = manifest;
  return {
    ...rest,
    page: camelKeys(manifest.page ?? {}),
    fonts: manifest.fonts ?? {},
    text: camelKeys(manifest.text ?? {}),
    sizes: camelKeys(manifest.sizes ?? {}),
    colours: camelKeys(manifest.colours ?? {}),
    runningHead: camelKeys(head ?? {}),
    labels: words,
  };
}

/** Narrower than this, in points, no text can be set. */
const narrowest = 150;

/** Margins that a pack sets together must leave room for text; inherited ones are not known here. */
function checkMargins(manifest: Mapping): readonly WholeMistake[] {
  const { page } = manifest;
  if (!isMapping(page)) return [];
  const [width, height] = paperSizes[page['paper'] === 'Letter' ? 'Letter' : 'A4'];
  return [
    ...leavesRoom(page, width, 'margin-left', 'margin-right'),
    ...leavesRoom(page, height, 'margin-top', 'margin-bottom'),
  ];
}

function leavesRoom(
  page: Mapping,
  extent: number,
  first: string,
  second: string,
): readonly WholeMistake[] {
  const a = page[first];
  const b = page[second];
  if (typeof a !== 'number' || typeof b !== 'number') return [];
  if (extent - a - b >= narrowest) return [];
  const message = `"${first}" and "${second}" leave less than ${narrowest} points of ${extent}`;
  return [{ mistake: 'not-allowed', message, path: ['page', first] }];
}
