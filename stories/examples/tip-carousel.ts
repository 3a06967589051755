import { type Example, sampleReports } from './example.js';

export const examples: readonly Example[] = [
  { name: 'carousel', title: 'Carousel', attributes: { topic: 'cybercrime' } },
  { name: 'list', title: 'List', attributes: { topic: 'food-and-drink', layout: 'list' } },
  { name: 'autoplay', title: 'Carousel that turns by itself', attributes: { topic: 'fake-goods', autoplay: true }, flags: { moves: true } },
  {
    name: 'sensitive',
    title: 'Carousel on a sensitive topic, with the way to report',
    attributes: { topic: 'crimes-against-children', 'report-href': '#report' },
  },
  {
    name: 'sensitive-list',
    title: 'List on a sensitive topic, with the way to report',
    attributes: { topic: 'human-trafficking', layout: 'list', 'report-href': '#report' },
  },
  { name: 'general', title: 'General tips, with nothing set', attributes: {} },
  {
    name: 'own-tips',
    title: 'Your own tips',
    attributes: {},
    slots: {
      '': '<p>Lock your bicycle to something that is fixed.</p><p>Write down the frame number.</p><p>Keep a photo of it.</p>',
    },
    flags: { ownWords: true },
  },
  {
    name: 'own-list',
    title: 'Your own tips as a list',
    attributes: { layout: 'list' },
    slots: { '': '<p>Lock your bicycle to something that is fixed.</p><p>Write down the frame number.</p>' },
    flags: { ownWords: true },
  },
  {
    name: 'own-reports',
    title: 'Your own links to report, on a sensitive topic',
    attributes: { topic: 'crimes-against-children' },
    slots: { report: sampleReports },
    flags: { ownWords: true },
  },
  { name: 'dark', title: 'Dark theme', attributes: { topic: 'environmental-crime', theme: 'dark' } },
];
