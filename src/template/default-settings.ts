import type { PackSettings } from '../spec/template-manifest.ts';

const millimetre = 72 / 25.4;

/** What a pack has that sets nothing and extends nothing: a plain page, in the fonts that ship. */
export const defaultSettings: PackSettings = {
  page: {
    paper: 'A4',
    marginTop: 25 * millimetre,
    marginRight: 25 * millimetre,
    marginBottom: 25 * millimetre,
    marginLeft: 25 * millimetre,
    sides: 'one',
    columns: 1,
    columnGap: 18,
    columnRule: 'off',
  },
  fonts: { text: 'source-serif-4', heading: 'source-sans-3' },
  text: { alignment: 'ragged' },
  sizes: {
    body: 10.5,
    small: 8.5,
    title: 23,
    subtitle: 13,
    heading1: 15,
    heading2: 12,
    heading3: 10.5,
    lineHeight: 1.4,
  },
  colours: {
    text: '#1c2024',
    heading: '#16324f',
    accent: '#16324f',
    muted: '#5b6670',
    rule: '#c9d0d6',
    boxFill: '#f1f4f7',
    quotationRule: '#8fa6bb',
    tableHeadFill: '#e4eaf0',
    banner: '#9b1c1c',
    link: '#1a4f8a',
  },
  notes: 'end',
  cover: 'block',
  watermark: '',
  runningHead: {
    headLeft: '{title}',
    headRight: '{date}',
    footLeft: '',
    footRight: 'Page {page} of {pages}',
    masthead: '',
  },
  labels: {},
};
