import { describe, expect, it } from 'vitest';
import { articleOf, keptLines, keptTexts, repository } from './corpus-folder.ts';
import { labelledPages } from './labels.ts';

describe('the furniture rules, without any description', () => {
  it.each(labelledPages(repository))('leave out four fifths of the furniture of $path', (page) => {
    const kept = keptLines(articleOf(page.text));
    const missed = [...page.furniture].filter((line) => kept.has(line));
    expect(missed.length, `kept lines ${missed}`).toBeLessThanOrEqual(page.furniture.size / 5);
  });

  it.each(labelledPages(repository))('drop no real paragraph of $path', (page) => {
    const kept = keptLines(articleOf(page.text));
    expect([...page.real].filter((line) => !kept.has(line))).toEqual([]);
  });

  it.each(labelledPages(repository))('quote no heading of $path', (page) => {
    const kept = keptLines(articleOf(page.text));
    // "Why?" alone on a line is a question of the text as well as a heading.
    const headings = [...page.heading].filter((line) => page.text.split('\n')[line - 1] !== 'Why?');
    expect(headings.filter((line) => kept.has(line))).toEqual([]);
  });
});

const before =
  'The talks went on through the night, and nobody who was there will say what was agreed.';
const after =
  'The ministers left before dawn, each by another door, and the papers stayed on the table.';

/** Real sentences that begin, end or look as furniture does. */
const decoys = [
  'It was not to be.',
  'Share of exports fell.',
  'Share the burden, the ministers said, and the burden will shrink.',
  'Previous articles of the treaty had said nothing of the sort.',
  'Next came the vote.',
  'By Monday, the vote was over.',
  'By Land and Sea is the name of the exercise.',
  'May 2018 was the month in which everything changed.',
  'Kin Somaly is director of the institute and has studied the river for years.',
  'This article is part of the constitution’s guarantee of free speech.',
  'This article was adopted by the assembly in 1993.',
  'The views expressed by voters do not reflect those of their leaders.',
  'The council asked a thousand people in May. The views expressed by them do not reflect its own.',
  'Opinions differ.',
  'Copyright law in the country remains weak.',
  'Subscribers to the old view were few.',
  'Subscribe to that theory and the newsletter of the ministry makes sense of a kind.',
  'Follow the money, an inspector said.',
  'Related costs rose.',
  'Read more closely, the agreement says less.',
  'Tags on the crates bore the date of shipment.',
  'Comments from three ministries were not received.',
  'No comments were made.',
  'Cookies baked by the wives of the officers were sold to pay for the well.',
  'The law says that a website must ask for consent before it uses cookies.',
  'Image results matter less than turnout, the party’s secretary said.',
  'Photo opportunities were refused.',
  'Photo by photo, the investigators rebuilt the night.',
  'He won on his looks (image and height).',
  'The author of the clause is a friend of nobody.',
  'Duran Duran played at the palace that year.',
  'Protesters gathered on Street 51, Street 63 and Norodom Boulevard, Phnom Penh.',
  'From 1997 to 2018, there were 12 rounds of talks.',
  'Advertisement of the tender began in June.',
  'Home is where the vote is.',
  'Contact us, they had said, and nobody did.',
  'At the end of a long day of meetings with others of his rank the delegation met Lt. Gen. Chan Borey',
  'She left the party to its leaders (Reuters had said that she would).',
  '“Never,” he said.',
  '“We will not,” she said',
  'No, no, no.',
  'Reuters and other agencies were refused entry.',
  'Editors of three papers were called to the ministry.',
  '2019 began badly.',
  '15 members voted against.',
  'Why, then, did they come?',
  'Is this the end of the agreement?',
  'Disclaimers were read out; nobody listened.',
  'Topics included trade, the river and the border.',
  'Related: that is how the minister described the two accidents.',
];

/** Lines that no reader would take for the text. */
const scraps = [
  'metfone metfone metfone metfone',
  'ADVERTISEMENT',
  '- Advertisement -',
  'Article continues below advertisement',
  'Share:',
  'The Courier Share:',
  'Share this article',
  'Facebook Twitter LinkedIn WhatsApp',
  'Share on Facebook',
  'Previous Article',
  'Next post →',
  '(+855) 23 456 789',
  'Tel: 023 456 789',
  'Phnom Penh Tower, 12th Floor, Monivong Blvd, Phnom Penh',
  'info@example.org',
  'https://www.example.org/2019/05/story',
  'Image result for naval base',
  'January 19, 2019',
  'Published: 19 January 2019',
  'Last updated on Saturday, 19 Jan 2019 at 10:30 am',
  '2019-01-19',
  'Vol. 3, No. 12',
  'By Sok Chanda',
  'By Dr. Sok Chanda and Prof. Mary O’Neil, Institute for River Studies',
  'Sok Chanda | Publication date 19 January 2019 | 21:00 ICT',
  'FOR IMMEDIATE RELEASE',
  'This article is part of a special series on the year ahead.',
  'This essay first appeared in The Lakeside Review.',
  'Originally published at the Review.',
  'The views expressed are the author’s own and do not reflect the views of the institute.',
  'Lina Marsh teaches hydrology at the Example University. The views expressed are her own.',
  'Views expressed in this article are those of the author.',
  'Disclaimer: the opinions are those of the writer and do not represent the council.',
  '© 2019 The Courier',
  'Copyright © 2019 The Courier. All rights reserved.',
  'Subscribe to our newsletter',
  'Sign up for our free newsletter today',
  'Follow us on Telegram',
  'Read more: Minister resigns',
  'Also read: Minister resigns over bridge',
  'Tags: river, trade',
  'Keywords: Cambodia; ASEAN; neutrality',
  '3 comments',
  'Leave a reply',
  '5 min read',
  'We use cookies to improve your experience.',
  'Politics | Diplomacy | Southeast Asia',
  'Home > News > National',
  'Home News Business Sport Opinion Video',
  'A soldier stands guard at the pier in May. REUTERS/Sok Chanda',
  'The minister speaks to reporters last week. KT/Chan Dara',
  'Villagers wait for the boat on Sunday. Sok Chanda',
  'Photo: Sok Chanda',
  'The pier at dusk. (Photo: AFP)',
  'Editor’s note: this report was corrected on Monday.',
  'Back to top',
  'cellbest cellbest',
  '* * *',
  'Par Hélène Dufour',
  'Phnom Penh, 22 November 2023',
  '0:00 0:02:31',
  'FILE - Boats are moored at the jetty, Nov. 3, 2020. (Dara Keo/River Radio)',
  'This article appeared in the most recent edition of the Quarterly.',
  'Some information in this report came from Reuters.',
  'PDF Print Email',
  'You must be logged in to post a comment.',
];

describe('among paragraphs', () => {
  it.each(decoys)('"%s" is kept', (decoy) => {
    expect(keptTexts(`Title of it\n\n${before}\n\n${decoy}\n\n${after}`)).toEqual([
      before,
      decoy,
      after,
    ]);
  });

  it.each(scraps)('"%s" is left out', (scrap) => {
    const kept = keptTexts(`Title of it\n\n${before}\n\n${scrap}\n\n${after}`);
    expect(kept).toEqual([before, after]);
  });
});

describe('rules that look around', () => {
  it('take the headline after "Previous Article" with it, and nothing more', () => {
    const text = `${before}\n\nPrevious Article\n\nA bridge too near\n\n${after}`;
    expect(keptTexts(text)).toEqual([before, after]);
  });

  it('leave out the shorter of two copies of a lede, wherever it stands', () => {
    const long = `${before} A clerk has found them.`;
    expect(keptTexts(`${before}\n\nImage result for clerk\n\n${long}`)).toEqual([long]);
    expect(keptTexts(`${long}\n\n${before}\n\n${after}`)).toEqual([long, after]);
  });

  it('leave out a lede that was cut short with an ellipsis', () => {
    const short = `${before.slice(0, 70)}…`;
    expect(keptTexts(`${short}\n\n${before}\n\n${after}`)).toEqual([before, after]);
  });

  it('keep the note on an author who is spoken of in the middle of the text', () => {
    const note = 'Sok Chanda is a senior fellow at the Institute for River Studies.';
    expect(keptTexts(`${before}\n\n${note}\n\n${after}`)).toContain(note);
    expect(keptTexts(`${before}\n\n${after}\n\n${note}`)).not.toContain(note);
  });

  it('keep the last paragraph of a report that is signed by its agency', () => {
    const last = 'The ministers will meet again in the spring, a spokesman said. AFP';
    expect(keptTexts(`${before}\n\n${last}`)).toEqual([before, last]);
  });

  it('keep rows of a table, which a bar of sections looks like', () => {
    const rows =
      'Harbour | Owner | Depth of water\nNorthern pier | Province | Nobody knows\nFerry | Town | Four';
    expect(keptTexts(`${before}\n\n${rows}\n\n${after}`).join(' ')).toContain('Province');
  });
});
