import { type Example, sampleReports } from './example.js';

export const examples: readonly Example[] = [
  { name: 'choice', title: 'Choice, on this device only', attributes: { topic: 'cybercrime' } },
  { name: 'general', title: 'General promises, with nothing set', attributes: {} },
  {
    name: 'sensitive',
    title: 'Choice on a sensitive topic, with the way to report',
    attributes: { topic: 'crimes-against-children', 'report-href': '#report' },
  },
  {
    name: 'own-promises',
    title: 'Your own promises',
    attributes: { campaign: 'market-day' },
    slots: {
      '': '<p>I ask for the receipt.</p><p>I look at the seal before I open the bottle.</p><p>I tell the market office what I saw.</p>',
    },
    flags: { ownWords: true },
  },
  {
    name: 'one-promise',
    title: 'One promise of your own: no choice, only the button',
    attributes: { campaign: 'bicycle-week' },
    slots: { '': '<p>I lock my bicycle to something that is fixed.</p>' },
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
