import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { OUTCOMES } from '../feed/outcomes.mjs';
import { feedServer } from '../feed/server.mjs';
import { dist } from './published.mjs';

const { readFeed } = await import(pathToFileURL(join(dist, 'feed/read-feed.js')));
const origin = await feedServer();
const cases = await (await fetch(`${origin}/cases/`)).json();

const isFeedError = (reason) => (error) => {
  assert.equal(error.name, 'FeedError');
  assert.equal(error.reason, reason);
  return true;
};

for (const { name, feed, error } of cases) {
  test(`in Node as in browsers: ${name}`, async () => {
    const url = `${origin}/cases/${name}`;
    if (error) await assert.rejects(readFeed(url), isFeedError(error));
    else assert.deepEqual(await readFeed(url), feed);
  });
}

for (const [path, { titles, count, error, notes = [], urls, ...options }] of Object.entries(OUTCOMES)) {
  test(`in Node as in browsers: ${path}`, async () => {
    const url = `${origin}/${path}`;
    if (error) return assert.rejects(readFeed(url, options), isFeedError(error));
    const feed = await readFeed(url, options);
    if (titles)
      assert.deepEqual(
        feed.items.map(({ title }) => title),
        titles,
      );
    if (count) assert.equal(feed.items.length, count);
    if (urls)
      assert.deepEqual(
        feed.items.map(({ url: each }) => each),
        urls.map((each) => origin + each),
      );
    assert.equal(feed.notes.length, notes.length);
    notes.forEach((note, index) => assert.match(feed.notes[index], note));
  });
}

test('a server that lets no page read it can be read by Node', async () => {
  assert.equal((await readFeed(`${origin}/no-cors`)).items.length, 1);
});

test('an endless answer is ended in Node too', async () => {
  const { items } = await readFeed(`${origin}/endless/node`);
  assert.equal(items.length, 1);
  assert.deepEqual(await (await fetch(`${origin}/end/endless/node`)).json(), { wasCut: true });
});
