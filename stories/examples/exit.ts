import { type Example, sampleReports } from './example.js';

const href = 'https://www.example.org/';
const fallback = { '': `<a href="${href}" rel="noreferrer">Leave this page</a>` };

export const examples: readonly Example[] = [
  { name: 'full', title: 'What it does stands beside it', attributes: { href }, slots: fallback },
  { name: 'compact', title: 'A small button alone, for among the skip links', attributes: { href, compact: true }, slots: fallback },
  { name: 'report', title: 'With the way to report', attributes: { href, 'report-href': '#report' }, slots: fallback },
  { name: 'own-reports', title: 'Your own links to report', attributes: { href }, slots: { ...fallback, report: sampleReports } },
  { name: 'dark', title: 'Dark theme', attributes: { href, theme: 'dark' }, slots: fallback },
];
