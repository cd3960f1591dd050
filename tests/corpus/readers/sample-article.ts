/** A part of an article, as any format can hold it. */
export interface Part {
  readonly kind: 'title' | 'heading' | 'paragraph' | 'quotation' | 'item';
  readonly text: string;
}

const paragraph = (text: string): Part => ({ kind: 'paragraph', text });

/** One article, to be written in every format: its passages must be the same whatever holds it. */
export const sampleArticle: readonly Part[] = [
  { kind: 'title', text: 'What the river took from the lower villages' },
  paragraph(
    'The river rose for nine days in October and took the only bridge between the market and the ' +
      'hospital, so that patients were carried across by boat until the army laid a floating one. ' +
      'Officials of the province put the loss at “more than a year’s budget”, and said that the gauges ' +
      'upstream had not been read since the spring.',
  ),
  paragraph(
    'Nobody in the ministry disputes the figure. What is disputed is who should have warned the ' +
      'villages: the office that keeps the gauges, or the one that runs the dam above them, which is ' +
      'owned by a company from another country.',
  ),
  { kind: 'heading', text: 'Who reads the gauges' },
  paragraph(
    'The agreement of 2018 gives the reading of gauges to the commission, and the publication of what ' +
      'they show to the governments – each within a day. In practice, three of the eleven stations ' +
      'have been silent since they were built, as the commission’s own report of last year admits.',
  ),
  paragraph('Asked about the silent stations, the director of the office, Chan Dara, said:'),
  {
    kind: 'quotation',
    text:
      '“We have asked for the parts four times, and four times we were told that the budget was closed. ' +
      'A gauge that nobody can repair is a post in the water, and I have said so in writing.”',
  },
  paragraph('The office now proposes three measures:'),
  { kind: 'item', text: 'a fund for repairs that does not lapse at the end of the year;' },
  {
    kind: 'item',
    text: 'readings that are published by the stations themselves, without a ministry between;',
  },
  { kind: 'item', text: 'a common alarm for the dam and the villages below it.' },
  { kind: 'heading', text: 'What the dam could have done' },
  paragraph(
    'The company says that its gates were opened by the rule that both governments signed. The rule ' +
      'was written for a drier decade, however, and a study by the university found in March that it ' +
      'leaves the reservoir too full when the late rains come – a finding the company has not answered.',
  ),
  paragraph(
    'For the people of the lower villages the question is a simpler one. “Somebody knew,” a teacher said ' +
      'as she hung the school’s registers out to dry. “I would like to know who, and at what hour.”',
  ),
];
