import { formatDate } from '../../brief/dates.ts';
import type { FrontMatter } from '../../document/document.ts';
import type { RunningHeadSettings } from '../../spec/template-manifest.ts';
import type { LoadedImage } from '../images/loaded-image.ts';
import type { TextStyle } from '../style/style.ts';
import { labelOr } from './label.ts';
import type { Fill, PlacedBox } from './page.ts';
import type { FilledPage } from './paginate.ts';
import { setText, textWidth } from './set-text.ts';
import type { LayoutContext } from './setting.ts';

/** What stands on every page beside the text: all of it artifacts. */
export interface FurnitureInput {
  readonly meta: FrontMatter;
  readonly title: string;
  readonly settings: RunningHeadSettings;
  readonly logo: LoadedImage | undefined;
}

/** Head, foot and banner of a page; `index` from 0. The first page has the masthead for a head, or none. */
export function furnitureOf(
  input: FurnitureInput,
  page: FilledPage,
  index: number,
  pages: number,
  context: LayoutContext,
): readonly PlacedBox[] {
  const { headLeft, headRight, footLeft, footRight } = input.settings;
  const fill = (pattern: string): string => filled(pattern, input, page, index, pages);
  const { page: frame, mastheadHeight } = context.style;
  const headline = headBaseline(context);
  const footline = frame.height - frame.bottom * 0.5;
  const head = index > 0 ? ends(fill(headLeft), fill(headRight), headline, context) : [];
  const masthead = index === 0 && mastheadHeight > 0 ? mastheadBoxes(input, context) : [];
  return [
    ...masthead,
    ...head,
    ...bannerBoxes(input.meta, index, context),
    ...ends(fill(footLeft), fill(footRight), footline, context),
  ];
}

function headBaseline({ style }: LayoutContext): number {
  return style.page.top * 0.6;
}

const placeholder = /\{(title|date|marking|page|pages|section)\}/g;

function filled(
  pattern: string,
  { meta, title }: FurnitureInput,
  page: FilledPage,
  index: number,
  pages: number,
): string {
  const values: ReadonlyMap<string, string> = new Map([
    ['title', title],
    ['date', meta.date === undefined ? '' : formatDate(meta.date, meta.language)],
    ['marking', meta.marking ?? ''],
    ['page', String(index + 1)],
    ['pages', String(pages)],
    ['section', page.section ?? ''],
  ]);
  return pattern.replace(placeholder, (_, name: string) => values.get(name) ?? '').trim();
}

/** One text at the left margin, one at the right; the left one gives way where both do not fit. */
function ends(
  left: string,
  right: string,
  baseline: number,
  context: LayoutContext,
): readonly PlacedBox[] {
  const { page, runningHead: style } = context.style;
  const { measurer } = context;
  const measure = page.width - page.left - page.right;
  const rightText = shortened(right, measure, style, context);
  const rightWidth = textWidth(rightText, style, measurer);
  const room = measure - rightWidth - style.size * 2;
  const leftText = shortened(left, room, style, context);
  const rightX = page.width - page.right - rightWidth;
  return [
    ...furnitureText(leftText, style, page.left, baseline, context),
    ...furnitureText(rightText, style, rightX, baseline, context),
  ];
}

function furnitureText(
  text: string,
  style: TextStyle,
  x: number,
  baseline: number,
  context: LayoutContext,
): readonly PlacedBox[] {
  context.inspect(text, style);
  return setText(text, style, 'artifact', { x, baseline }, context.measurer);
}

function shortened(text: string, room: number, style: TextStyle, context: LayoutContext): string {
  if (textWidth(text, style, context.measurer) <= room) return text;
  const characters = [...text].slice(0, 200);
  while (characters.length > 0) {
    characters.pop();
    const cut = `${characters.join('').trimEnd()}…`;
    if (textWidth(cut, style, context.measurer) <= room) return cut;
  }
  return '';
}

function mastheadBoxes(
  { settings, logo }: FurnitureInput,
  context: LayoutContext,
): readonly PlacedBox[] {
  const { style } = context;
  const { width, left, right } = style.page;
  const height = style.mastheadHeight;
  const band: Fill = {
    kind: 'fill',
    x: 0,
    y: 0,
    width,
    height,
    colour: style.colours.accent,
    tag: 'artifact',
  };
  const { capHeight } = context.measurer.metrics(style.masthead.face);
  const baseline = height / 2 + (capHeight * style.masthead.size) / 2;
  const room = (width - left - right) * (logo ? 0.7 : 1);
  const words = shortened(settings.masthead, room, style.masthead, context);
  return [
    band,
    ...furnitureText(words, style.masthead, left, baseline, context),
    ...(logo ? [logoBox(logo, width - right, height)] : []),
  ];
}

/** At the right end of the band, with a fifth of its height free above and below. */
function logoBox(logo: LoadedImage, right: number, band: number): PlacedBox {
  const scale = Math.min((band * 0.6) / logo.height, 140 / logo.width);
  const [width, height] = [logo.width * scale, logo.height * scale];
  const [x, y] = [right - width, (band - height) / 2];
  return { kind: 'picture', image: logo.id, x, y, width, height, tag: 'artifact' };
}

/** Draft, marking and embargo, where a reader cannot miss them. */
function bannerBoxes(
  meta: FrontMatter,
  index: number,
  context: LayoutContext,
): readonly PlacedBox[] {
  const { page, banner, mastheadHeight } = context.style;
  const words = bannerWords(meta, context.labels);
  if (words === '') return [];
  const isUnderMasthead = index === 0 && mastheadHeight > 0;
  const baseline = isUnderMasthead ? mastheadHeight + banner.size * 2.5 : page.top * 0.3;
  const text = shortened(words, page.width - page.left - page.right, banner, context);
  const x = (page.width - textWidth(text, banner, context.measurer)) / 2;
  return furnitureText(text, banner, isUnderMasthead ? page.left : x, baseline, context);
}

function bannerWords(meta: FrontMatter, labels: LayoutContext['labels']): string {
  const { status, marking, embargoUntil, language } = meta;
  return [
    status === 'draft' ? labelOr(labels, 'draft', 'Draft') : '',
    marking ?? '',
    embargoUntil === undefined
      ? ''
      : `${labelOr(labels, 'embargo-until', 'Embargoed until')} ${formatDate(embargoUntil, language)}`,
  ]
    .filter((words) => words !== '')
    .map((words) => words.toUpperCase())
    .join('  ·  ');
}
