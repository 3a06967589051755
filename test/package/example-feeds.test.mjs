/** The example feeds of stories/feeds/: what they say is true, and what they lead to is there. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { dist, root } from './published.mjs';

const load = (file) => import(pathToFileURL(join(dist, file)).href);
const { parseFeed } = await load('feed/parse-feed.js');
const { STORIES } = await load('content/stories.js');
const { pictureType } = await load('collect/picture-type.js');

const folder = join(root, 'stories/feeds');
const files = readdirSync(folder).filter((name) => /\.(json|xml)$/.test(name));
/** As `npm start` would serve them beside a page. */
const base = 'http://page.example/feeds/';
const feeds = await Promise.all(
  files.map(async (name) => ({
    name,
    bytes: readFileSync(join(folder, name)),
    feed: await parseFeed(readFileSync(join(folder, name)), { url: base + name }),
  })),
);

test('each is read without a complaint, with a title and its items', () => {
  assert.ok(files.length >= 12, `${files.length} files`);
  for (const { name, feed } of feeds) {
    assert.deepEqual(feed.notes, [], name);
    assert.ok(feed.title && feed.items.length >= 2, name);
  }
});

test('the stories have the facts of the built-in ones, in each language', () => {
  for (const name of files.filter((each) => each.startsWith('stories'))) {
    const { feed } = feeds.find((each) => each.name === name);
    assert.equal(feed.language, name.split('.').at(-2).replace('stories', 'en'));
    const facts = feed.items.map(({ id, date, country, topic, figure, source }) => [
      id,
      { date, country, topic, figure: figure?.value, source },
    ]);
    const expected = Object.entries(STORIES).map(([id, { date, country, topics, figure, source }]) => [
      id,
      { date, country, topic: topics[0], figure, source },
    ]);
    assert.deepEqual(facts, expected, name);
  }
});

test('what is made up says so in its title, and holds no number', () => {
  const samples = feeds.filter(({ feed }) => /\bsample\b/.test(feed.title));
  assert.ok(samples.length >= 4);
  for (const { name, feed } of samples)
    for (const { title, text } of feed.items) assert.doesNotMatch(`${title} ${text.replace('<3', 'a heart')}`, /\p{N}/u, name);
  const town = feeds.filter(({ bytes }) => bytes.includes('Northmere'));
  assert.deepEqual(
    town.map(({ name }) => name),
    samples.map(({ name }) => name),
  );
});

test('their links lead to the page beside them, and their pictures are here, of the size they say', () => {
  const shown = new Set();
  for (const { name, feed } of feeds) {
    for (const url of [feed.url, ...feed.items.map((item) => item.url)]) if (url) assert.match(url, /^http:\/\/page\.example\/#\w+$/, name);
    for (const { image } of feed.items) {
      if (!image) continue;
      const file = join(folder, image.url.slice(base.length));
      assert.ok(image.url.startsWith(`${base}pictures/`) && existsSync(file), `${name}: ${image.url}`);
      const { width, height } = pictureType(readFileSync(file));
      if (image.width) assert.deepEqual([image.width, image.height], [width, height], name);
      shown.add(file);
    }
  }
  const drawn = readdirSync(join(folder, 'pictures')).filter((name) => !name.endsWith('.mjs'));
  assert.deepEqual([...shown].sort(), drawn.map((name) => join(folder, 'pictures', name)).sort());
  for (const file of shown) assert.ok(statSync(file).size < 15_000, file);
});

test('one is in ISO-8859-1, byte for byte', () => {
  const { bytes, feed } = feeds.find(({ name }) => name === 'police-fr.xml');
  assert.throws(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  assert.ok(feed.items[0].title.includes('médicaments'));
});
