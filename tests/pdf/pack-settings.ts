import type { PackSettings } from '../../src/spec/template-manifest.ts';

/** Settings as a pack would have them, with every kind of furniture. */
export const packSettings: PackSettings = {
  page: {
    paper: 'A4',
    marginTop: 72,
    marginRight: 70,
    marginBottom: 72,
    marginLeft: 70,
    sides: 'one',
  },
  fonts: { text: 'source-serif-4', heading: 'source-sans-3' },
  text: { alignment: 'ragged' },
  sizes: {
    body: 10.5,
    small: 8.75,
    title: 25,
    subtitle: 13.5,
    heading1: 16,
    heading2: 13,
    heading3: 11.5,
    lineHeight: 1.38,
  },
  colours: {
    text: '#1d1f21',
    heading: '#16324f',
    accent: '#16324f',
    muted: '#5a6570',
    rule: '#c4ccd4',
    boxFill: '#f1f4f7',
    quotationRule: '#b08d3c',
    tableHeadFill: '#e8edf2',
    banner: '#9b1c1c',
    link: '#1d4f86',
  },
  notes: 'end',
  watermark: '',
  runningHead: {
    headLeft: '{title}',
    headRight: '{section}',
    footLeft: '{date} {marking}',
    footRight: 'Page {page} of {pages}',
    masthead: 'Policy brief',
  },
  labels: {},
};
