import { type Example, sampleReports } from './example.js';

const href = '#advice';

export const examples: readonly Example[] = [
  { name: 'card', title: 'Card', attributes: { topic: 'fake-medicines', href } },
  { name: 'hero', title: 'Hero', attributes: { topic: 'organized-crime', variant: 'hero', href, genuine: true } },
  { name: 'bar', title: 'Bar', attributes: { topic: 'cybercrime', variant: 'bar', href, dismissible: true } },
  { name: 'general', title: 'General message, with nothing set', attributes: {} },
  {
    name: 'everything',
    title: 'Card with everything',
    attributes: { topic: 'food-and-drink', href, 'report-href': '#report', dismissible: true, genuine: true },
  },
  {
    name: 'sensitive',
    title: 'Hero on a sensitive topic, with the way to report',
    attributes: { topic: 'crimes-against-children', variant: 'hero', href, 'report-href': '#report', dismissible: true },
  },
  {
    name: 'bar-everything',
    title: 'Bar with everything',
    attributes: { topic: 'fake-goods', variant: 'bar', href, 'report-href': '#report', dismissible: true, genuine: true },
  },
  {
    name: 'own-text',
    title: 'Your own words',
    attributes: { heading: 'Market day: ask for the receipt', href },
    slots: { '': '<p>Our officers are at the market on Saturday. Bring what you bought and ask.</p>' },
    flags: { ownWords: true },
  },
  {
    name: 'own-slots',
    title: 'Your own heading, picture, emblem and links',
    attributes: { topic: 'environmental-crime', variant: 'hero' },
    slots: {
      heading: '<span>Leave the shell on the beach</span>',
      logo: '<svg width="48" height="48" viewBox="0 0 48 48" role="img" aria-label="Sample town"><path fill="#fff" d="M4 4h40v24L24 44 4 28z"/></svg>',
      media:
        '<svg viewBox="0 0 40 30" preserveAspectRatio="xMidYMid slice" aria-hidden="true"><path fill="#cfe0dc" d="M0 0h40v30H0z"/><path fill="#28521f" d="m0 22 14-12 12 9 14-8v19H0z"/></svg>',
      actions: '<a href="#advice">What to do instead</a>',
    },
    flags: { ownWords: true },
  },
  {
    name: 'own-reports',
    title: 'Your own links to report, on a sensitive topic',
    attributes: { topic: 'crimes-against-children', href },
    slots: { report: sampleReports },
    flags: { ownWords: true },
  },
  { name: 'dark', title: 'Dark theme', attributes: { topic: 'human-trafficking', theme: 'dark', href, genuine: true } },
];
