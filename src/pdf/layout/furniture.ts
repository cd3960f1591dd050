import { formatDate } from '../../brief/dates.ts';
import type { FrontMatter } from '../../document/document.ts';
import type { PackSettings } from '../../spec/template-manifest.ts';
import type { LoadedImage } from '../images/loaded-image.ts';
import type { PageFrame } from '../style/style.ts';
import { ends, furnitureText, shortened } from './furniture-text.ts';
import { labelOr } from './label.ts';
import type { Fill, PlacedBox } from './page.ts';
import type { FilledPage } from './paginate.ts';
import { type Ends, type PagePlace, runningHeadsOf } from './running-heads.ts';
import { textWidth } from './set-text.ts';
import type { LayoutContext } from './setting.ts';

/** What stands on every page beside the text: all of it artifacts. */
export interface FurnitureInput {
  readonly meta: FrontMatter;
  readonly title: string;
  readonly settings: Pick<PackSettings, 'runningHead' | 'page' | 'watermark'>;
  readonly logo: LoadedImage | undefined;
  /** How many pages there are. */
  readonly pages: number;
}

/** Head, foot and banners of a page, whose margins are those of `frame`. */
export function furnitureOf(
  input: FurnitureInput,
  page: FilledPage,
  place: PagePlace,
  frame: PageFrame,
  context: LayoutContext,
): readonly PlacedBox[] {
  const { head, foot } = runningHeadsOf(input.settings, place);
  const fill = ([left, right]: Ends): Ends => [
    filled(left, input, page, place),
    filled(right, input, page, place),
  ];
  const hasMasthead = place.number === 1 && context.style.mastheadHeight > 0;
  const masthead = hasMasthead ? mastheadBoxes(input, context) : [];
  return [
    ...masthead,
    ...(hasMasthead ? [] : ends(fill(head), frame.top * 0.6, frame, context)),
    ...bannerBoxes(input.meta, hasMasthead, frame, context),
    ...ends(fill(foot), frame.height - frame.bottom * 0.5, frame, context),
  ];
}

const placeholder = /\{(title|date|marking|page|pages|section)\}/g;

function filled(
  pattern: string,
  { meta, title, pages }: FurnitureInput,
  page: FilledPage,
  { number }: PagePlace,
): string {
  const values: ReadonlyMap<string, string> = new Map([
    ['title', title],
    ['date', meta.date === undefined ? '' : formatDate(meta.date, meta.language)],
    ['marking', meta.marking ?? ''],
    ['page', String(number)],
    ['pages', String(pages)],
    ['section', page.section ?? ''],
  ]);
  return pattern.replace(placeholder, (_, name: string) => values.get(name) ?? '').trim();
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
  const words = shortened(settings.runningHead.masthead, room, style.masthead, context);
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

/** Draft, marking and embargo at the head and at the foot of a page, where a reader cannot miss them. */
function bannerBoxes(
  meta: FrontMatter,
  hasMasthead: boolean,
  frame: PageFrame,
  context: LayoutContext,
): readonly PlacedBox[] {
  const { banner, mastheadHeight } = context.style;
  const words = bannerWords(meta, context.labels);
  if (words === '') return [];
  const text = shortened(words, frame.width - frame.left - frame.right, banner, context);
  const centred = (frame.width - textWidth(text, banner, context.measurer)) / 2;
  const [x, baseline] = hasMasthead
    ? [frame.left, mastheadHeight + banner.size * 2.5]
    : [centred, frame.top * 0.3];
  return [
    ...furnitureText(text, banner, x, baseline, context),
    ...furnitureText(text, banner, centred, frame.height - frame.bottom * 0.22, context),
  ];
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
