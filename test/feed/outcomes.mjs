/**
 * The outcome of each feed and fault of server.mjs, in every browser and in Node: the titles of the items or the reason
 * of the error, and what the notes say.
 *
 * @typedef {{ titles?: string[], count?: number, error?: string, notes?: RegExp[], timeout?: number, limit?: number, urls?: string[] }} Outcome
 * @type {Record<string, Outcome>}
 */
export const OUTCOMES = {
  'generated/deep-xml': { titles: ['Not deep'] },
  'generated/deep-xml-unclosed': { titles: ['First', 'Second', 'Item 3'] },
  'generated/deep-html': { titles: ['Item 1'] },
  'generated/deep-json': { titles: ['Not deep'] },
  'generated/many-rss': { count: 200, notes: [/more than 200 items/] },
  'generated/many-json': { count: 200, notes: [/more than 200 items/] },
  'generated/many-json?limit=3': { titles: ['Item 1', 'Item 2', 'Item 3'], limit: 3 },
  'generated/many-rss?limit=3': { titles: ['Item 1', 'Item 2', 'Item 3'], limit: 3 },
  'generated/many-rss?limit=1000': { count: 200, limit: 1000, notes: [/more than 200 items/] },
  'generated/oldest-first?limit=3': { titles: ['Item 300', 'Item 299', 'Item 298'], limit: 3 },
  'generated/oldest-first': { count: 200, notes: [/more than 200 items/] },
  'generated/exactly-200': { count: 200 },
  'generated/long-text': { count: 3, notes: [/2000 characters were cut: 2\./] },
  'generated/large-rss': { count: 104, notes: [/larger than 2 MiB/, /end of the file is missing/, /cut: 104/] },
  'generated/large-json': { count: 104, notes: [/larger than 2 MiB/, /end of the file is missing/, /cut: 104/] },
  'status/404': { error: 'status' },
  'status/500': { error: 'status' },
  'status/204': { error: 'empty' },
  redirect: { titles: ['Relative'], urls: ['/deeper/story'] },
  reset: { error: 'unreachable' },
  silent: { error: 'timeout', timeout: 200 },
  drip: { titles: ['Item 1'], timeout: 1000, notes: [/took too long/, /end of the file is missing/] },
  'drip-of-nothing': { error: 'timeout', timeout: 200 },
  announced: { error: 'format', timeout: 3000 },
  'broken-off': { titles: ['Item 1'], notes: [/connection broke off/, /end of the file is missing/] },
  'broken-off-at-once': { error: 'unreachable' },
};
