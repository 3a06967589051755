import { type Example, sampleReports } from './example.js';

const src = '/stories/feeds/stories.json';

const ownCards =
  '<tbc-story-card heading="False seals found at the market" href="#seals" date="2026-10-17" topic="fake-goods"><p>Shoppers asked about the seals.</p></tbc-story-card>' +
  '<tbc-story-card heading="A pharmacy stopped a false prescription" href="#pharmacy" date="2026-08" topic="fake-medicines"><p>It rang the doctor before it sold the tablets.</p></tbc-story-card>';

export const examples: readonly Example[] = [
  { name: 'grid', title: 'Grid', attributes: { topic: 'fake-medicines', limit: '3' } },
  { name: 'list', title: 'List', attributes: { topic: 'fake-goods', layout: 'list' } },
  { name: 'row', title: 'Row that scrolls', attributes: { topic: 'cybercrime', layout: 'row' } },
  { name: 'campaign', title: "The campaign's headlines", attributes: { topic: 'campaign' } },
  { name: 'general', title: 'All stories, with nothing set', attributes: {} },
  {
    name: 'single',
    title: 'A topic with one story, with the way to report',
    attributes: { topic: 'crimes-against-children', 'report-href': '#report' },
  },
  { name: 'own-cards', title: 'Your own cards', attributes: {}, slots: { '': ownCards }, flags: { ownWords: true } },
  { name: 'feed', title: 'The stories of a feed', attributes: { src, limit: '3' }, flags: { ownWords: true } },
  {
    name: 'feed-list',
    title: 'News of a feed as a list',
    attributes: { src: '/stories/feeds/news.json', layout: 'list' },
    flags: { ownWords: true },
  },
  {
    name: 'feed-row',
    title: 'Posts of a feed in a row',
    attributes: { src: '/stories/feeds/wordpress.xml', layout: 'row' },
    flags: { ownWords: true },
  },
  {
    name: 'own-reports',
    title: 'Your own links to report, on a sensitive topic',
    attributes: { topic: 'human-trafficking' },
    slots: { report: sampleReports },
    flags: { ownWords: true },
  },
  { name: 'dark', title: 'Dark theme', attributes: { topic: 'fake-medicines', layout: 'list', theme: 'dark' } },
];
