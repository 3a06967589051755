import type { Topic } from './topics.js';

/** What is the same in every language about a built-in story; its words are in `locales/content/LANG/stories.json`. */
export interface StoryFacts {
  /** The first one gives the drawing and the colour; the story is shown in the list of each. */
  topics: readonly [Topic, ...Topic[]];
  /** A day, a month or an interval of these. */
  date: string;
  /** ISO 3166-1 alpha-2, where it was one country. */
  country?: string;
  /** Only a number that the source gives exactly. */
  figure?: number;
  /** Who says so, as names. */
  source: string;
}

/** The built-in success stories, the newest first. The facts and their sources: INTERPOL and partners, as named. */
export const STORIES: Readonly<Record<string, StoryFacts>> = {
  'haechi-iv': { topics: ['cybercrime'], date: '2023-07/2023-12', figure: 82_112, source: 'INTERPOL' },
  'haechi-iii': { topics: ['cybercrime'], date: '2022-06-28/2022-11-23', figure: 975, source: 'INTERPOL' },
  'pangea-xiv': { topics: ['fake-medicines', 'cybercrime'], date: '2021-05-18/2021-05-25', figure: 113_020, source: 'INTERPOL' },
  'pangea-x': { topics: ['fake-medicines'], date: '2017-09-12/2017-09-19', figure: 3584, source: 'INTERPOL, The Portugal News' },
  'pangea-viii': { topics: ['fake-medicines'], date: '2015-06-09/2015-06-16', figure: 156, source: 'World Customs Organization' },
  americas: { topics: ['fake-goods', 'food-and-drink'], date: '2015-05/2015-06', source: 'Turn Back Crime' },
  wipeout: { topics: ['fake-goods', 'food-and-drink'], date: '2014-07', figure: 7, source: 'Turn Back Crime' },
  'pangea-vii': { topics: ['fake-medicines'], date: '2014-05-13/2014-05-20', figure: 237, source: 'INTERPOL' },
  jupiter: { topics: ['fake-goods'], date: '2014-05', source: 'Turn Back Crime' },
  strikeback: {
    topics: ['cybercrime', 'crimes-against-children'],
    date: '2014-04-30/2014-05-01',
    country: 'PH',
    figure: 58,
    source: 'INTERPOL, ABS-CBN News',
  },
};
