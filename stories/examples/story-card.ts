import { type Example, sampleReports } from './example.js';

const href = '#story';

/** A story of the page's own. */
const own = {
  heading: 'False seals found at the market',
  href,
  date: '2026-10-17',
  country: 'AT',
} as const;
const text = '<p>Shoppers asked about the seals, and the stall closed the same day.</p>';

export const examples: readonly Example[] = [
  { name: 'topic', title: 'The newest story on a topic', attributes: { topic: 'fake-medicines', href } },
  { name: 'general', title: 'The newest story of the campaign, with nothing set', attributes: {} },
  {
    name: 'sensitive',
    title: 'A sensitive topic, with the way to report',
    attributes: { topic: 'crimes-against-children', 'report-href': '#report' },
  },
  {
    name: 'own',
    title: 'Your own story with the drawing of its topic',
    attributes: { ...own, topic: 'fake-goods' },
    slots: { '': text },
    flags: { ownWords: true },
  },
  {
    name: 'own-image',
    title: 'Your own story with a picture',
    attributes: {
      ...own,
      date: '2026-09-28/2026-10-02',
      image: '/stories/feeds/pictures/medicines.webp',
      'image-alt': 'Medicine without its box on a kitchen table',
      'report-href': '#report',
    },
    slots: { '': text },
    flags: { ownWords: true },
  },
  {
    name: 'own-slots',
    title: 'Your own heading, picture and links',
    attributes: { topic: 'environmental-crime' },
    slots: {
      heading: '<span>Two hundred shells went back to the beach</span>',
      '': '<p>A <a href="#school">school class</a> had asked where they came from.</p>',
      media:
        '<svg viewBox="0 0 40 30" preserveAspectRatio="xMidYMid slice" aria-hidden="true"><path fill="#cfe0dc" d="M0 0h40v30H0z"/><path fill="#28521f" d="m0 22 14-12 12 9 14-8v19H0z"/></svg>',
      actions: '<a href="#advice">What to do instead</a>',
    },
    flags: { ownWords: true },
  },
  {
    name: 'own-reports',
    title: 'Your own links to report, on a sensitive topic',
    attributes: { topic: 'human-trafficking' },
    slots: { report: sampleReports },
    flags: { ownWords: true },
  },
  { name: 'dark', title: 'Dark theme', attributes: { topic: 'cybercrime', href, theme: 'dark' } },
];
