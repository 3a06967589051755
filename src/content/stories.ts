import type { Topic } from './topics.js';

/** The facts of a built-in story that are the same in every language; its text is in `locales/content/LANG/stories.json`. */
export interface StoryFacts {
  /** The first one gives the drawing and the colour; the story is shown in the list of each. */
  topics: readonly [Topic, ...Topic[]];
  /** A day, a month or an interval of these. */
  date: string;
  /** ISO 3166-1 alpha-2, where it was one country. */
  country?: string;
  /** Only a number that the source gives exactly. */
  figure?: number;
  /** The publishers of the story, as names. */
  source: string;
}

/** The built-in success stories, the newest first. The facts and their sources: INTERPOL and partners, as named. */
export const STORIES: Readonly<Record<string, StoryFacts>> = {
  'liberterra-iii': { topics: ['human-trafficking', 'organized-crime'], date: '2025-11-10/2025-11-21', figure: 3744, source: 'INTERPOL' },
  'haechi-vi': { topics: ['cybercrime', 'organized-crime'], date: '2025-04/2025-08', source: 'INTERPOL' },
  'thunder-2024': {
    topics: ['environmental-crime'],
    date: '2024-11-11/2024-12-06',
    figure: 365,
    source: 'INTERPOL, World Customs Organization',
  },
  'liberterra-ii': { topics: ['human-trafficking', 'organized-crime'], date: '2024-09-29/2024-10-04', figure: 2517, source: 'INTERPOL' },
  'haechi-iv': { topics: ['cybercrime'], date: '2023-07/2023-12', figure: 82_112, source: 'INTERPOL' },
  'pangea-xvi': { topics: ['fake-medicines', 'cybercrime'], date: '2023-10-03/2023-10-10', figure: 72, source: 'INTERPOL' },
  'haechi-iii': { topics: ['cybercrime'], date: '2022-06-28/2022-11-23', figure: 975, source: 'INTERPOL' },
  'pangea-xiv': { topics: ['fake-medicines'], date: '2021-05-18/2021-05-25', figure: 113_020, source: 'INTERPOL' },
  'pangea-x': { topics: ['fake-medicines'], date: '2017-09-12/2017-09-19', figure: 3584, source: 'INTERPOL' },
  'pangea-viii': { topics: ['fake-medicines'], date: '2015-06-09/2015-06-16', figure: 156, source: 'World Customs Organization' },
  'maya-ii': { topics: ['fake-goods', 'food-and-drink'], date: '2015-06', figure: 19, source: 'INTERPOL' },
  wipeout: { topics: ['fake-goods'], date: '2014-04/2014-06', figure: 7, source: 'INTERPOL, Turn Back Crime' },
  'pangea-vii': { topics: ['fake-medicines'], date: '2014-05-13/2014-05-20', figure: 237, source: 'INTERPOL' },
  jupiter: { topics: ['fake-goods'], date: '2014-04-01/2014-04-15', figure: 10, source: 'INTERPOL, Turn Back Crime' },
  strikeback: {
    topics: ['crimes-against-children', 'cybercrime'],
    date: '2014-04-30/2014-05-01',
    country: 'PH',
    figure: 58,
    source: 'INTERPOL, ABS-CBN News',
  },
};
