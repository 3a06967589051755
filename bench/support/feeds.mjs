/** How long reading the largest feed of each format holds the page up. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../../scripts/server.mjs';
import { longestTasks, TRACED } from './load.mjs';
import { median, number, table } from './table.mjs';

const dist = join(dirname(fileURLToPath(import.meta.url)), '../../dist');

/** A feed as large as the reader accepts, with as many items as it accepts, and the markup and escapes of a CMS. */
const SIZE = 2 * 1024 * 1024 - 1024;
const ITEMS = 200;
const paragraph =
  '<p>Officers seized <a href="https://police.example/fakes">fake medicines</a> &#8211; worth &euro;2,000 &amp; more.</p>\n';
const html = paragraph.repeat(Math.floor(SIZE / ITEMS / paragraph.length) - 4);
const escaped = html
  .slice(0, html.length * 0.7)
  .replaceAll('&', '&amp;')
  .replaceAll('<', '&lt;')
  .replaceAll('>', '&gt;');
const each = (item) => Array.from({ length: ITEMS }, (_, index) => item(index)).join('');
const DATE = '2014-05-13T10:00:00Z';
const rssItem = (index, content, date) =>
  `<item><title>Story ${index}</title><link>/${index}</link>${content}<category>Fake medicines</category>${date}</item>`;

const FEEDS = {
  'JSON Feed': JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Bench',
    items: Array.from({ length: ITEMS }, (_, index) => ({
      id: `${index}`,
      title: `Story ${index}`,
      content_html: html,
      date_published: DATE,
    })),
  }),
  'RSS 2.0, CDATA': `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Bench</title>${each(
    (index) => rssItem(index, `<content:encoded><![CDATA[${html}]]></content:encoded>`, '<pubDate>Tue, 13 May 2014 10:00:00 GMT</pubDate>'),
  )}</channel></rss>`,
  'RSS 1.0, escaped': `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Bench</title></channel>${each(
    (index) => rssItem(index, `<description>${escaped}</description>`, `<dc:date>${DATE}</dc:date>`),
  )}</rdf:RDF>`,
  'Atom, XHTML': `<feed xmlns="http://www.w3.org/2005/Atom"><title>Bench</title>${each(
    (index) =>
      `<entry><id>${index}</id><title>Story ${index}</title><updated>${DATE}</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${html}</div></content></entry>`,
  )}</feed>`,
};

/** Reads one feed in a page that does nothing else, with the processor slowed down four times. */
async function read(browser, server, address) {
  const context = await browser.newContext();
  try {
    const tab = await context.newPage();
    const devtools = await context.newCDPSession(tab);
    await tab.goto(`${server.origin}/page`);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await browser.startTracing(tab, { categories: TRACED });
    const seen = await tab.evaluate(async (url) => {
      const { readFeed } = await import('/dist/feed/read-feed.js');
      const started = performance.now();
      const { items } = await readFeed(url);
      return { items: items.length, time: performance.now() - started };
    }, address);
    if (seen.items !== ITEMS) throw new Error(`${address}: ${seen.items} items of ${ITEMS} were read`);
    return { ...seen, ...longestTasks(await browser.stopTracing(), /\/dist\//) };
  } finally {
    await context.close();
  }
}

export async function printFeeds(browser, rounds) {
  const pages = { '/page': '<!doctype html><link rel="icon" href="data:,">' };
  const names = Object.keys(FEEDS);
  names.forEach((name, index) => (pages[`/${index}`] = { type: 'text/plain', body: FEEDS[name] }));
  const server = await serve({ pages, folders: { '/dist/': dist } });
  try {
    const rows = [];
    for (const [index, name] of names.entries()) {
      const results = [];
      for (let round = 0; round < rounds; round++) results.push(await read(browser, server, `${server.origin}/${index}`));
      const figure = (key) => median(results.map((result) => result[key]));
      rows.push([name, number(Buffer.byteLength(FEEDS[name])), number(figure('anyTask'), 1), number(figure('time'))]);
    }
    table('Reading the largest feed, 4x CPU', ['format', 'bytes', 'longest task, ms', 'until it is read, ms'], rows);
  } finally {
    await server.close();
  }
}
