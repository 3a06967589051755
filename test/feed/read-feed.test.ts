import { executeServerCommand } from '@web/test-runner-commands';
import { FeedError, type Feed } from '../../src/feed/feed.js';
import { parseFeed } from '../../src/feed/parse-feed.js';
import { readFeed, type ReadOptions } from '../../src/feed/read-feed.js';
import { expect } from '../support/mount.js';
import { stub } from '../support/stubs.js';
import { OUTCOMES } from './outcomes.mjs';

interface Case {
  name: string;
  feed?: Feed;
  error?: string;
}

const origin: string = await executeServerCommand('feed-server');
const ask = async <Answer>(path: string): Promise<Answer> => (await fetch(`${origin}/${path}`)).json() as Promise<Answer>;
/** The request for a path, when the server gets it. */
const arrival = (path: string) => ask<{ method: string; headers: Record<string, string> }>(`arrival/${path}`);
/** How the answer on a path ended, when it has. */
const end = (path: string) => ask<{ wasCut: boolean }>(`end/${path}`);
const cases = await ask<Case[]>('cases/');

/** A path that no test of this browser has asked for, so that what the server saw of it is of one request. */
let paths = 0;
const fresh = (name: string): string => `${name}/${encodeURIComponent(navigator.userAgent)}-${Date.now()}-${(paths += 1)}`;

async function refused(path: string, options?: ReadOptions): Promise<FeedError> {
  try {
    await readFeed(`${origin}/${path}`, options);
  } catch (error) {
    expect(error).to.be.instanceOf(FeedError);
    return error as FeedError;
  }
  throw new Error(`${path} was read`);
}

describe('readFeed', () => {
  it('has cases of every format', () => {
    for (const format of ['json-feed', 'rss', 'atom', 'encoding']) {
      expect(
        cases.filter(({ name }) => name.startsWith(format)),
        format,
      ).not.to.be.empty;
    }
  });

  for (const { name, feed, error } of cases) {
    it(`${name}: ${error ?? `${feed!.items.length} items`}`, async () => {
      const path = `cases/${name}`;
      if (error) expect((await refused(path)).reason).to.equal(error);
      else expect(await readFeed(`${origin}/${path}`)).to.deep.equal(feed);
    });
  }

  for (const [path, { titles, count, error, notes = [], urls, ...options }] of Object.entries(OUTCOMES)) {
    it(`${path}: ${error ?? 'read'}`, async () => {
      if (error) return void expect((await refused(path, options)).reason).to.equal(error);
      const feed = await readFeed(`${origin}/${path}`, options);
      if (titles) expect(feed.items.map(({ title }) => title)).to.deep.equal(titles);
      if (count) expect(feed.items).to.have.length(count);
      if (urls) expect(feed.items.map(({ url }) => url)).to.deep.equal(urls.map((url) => origin + url));
      expect(feed.notes).to.have.length(notes.length);
      notes.forEach((note, index) => expect(feed.notes[index]).to.match(note));
    });
  }

  it('cuts a text between two characters, and says so with its last one', async () => {
    const { items } = await readFeed(`${origin}/generated/long-text`);
    expect(items[0]!.text).to.equal(`${'x'.repeat(1998)}…`);
    expect(items[1]!.text).to.equal('z'.repeat(2000));
    expect(items[2]!.text).to.equal(`${'w'.repeat(1999)}…`);
  });

  it('sends nothing of the visitor along', async () => {
    const path = fresh('deeper');
    await readFeed(`${origin}/${path}`);
    const { method, headers } = await arrival(path);
    expect(method).to.equal('GET');
    expect(headers).not.to.have.any.keys('referer', 'cookie', 'authorization');
  });

  it('ends an endless answer', async () => {
    const path = fresh('endless');
    const { items, notes } = await readFeed(`${origin}/${path}`);
    expect(items).to.have.length(1);
    expect(notes[0]).to.match(/larger than 2 MiB/);
    expect((await end(path)).wasCut).to.equal(true);
  });

  for (const path of ['no-cors', 'redirect-no-cors']) {
    it(`says what to do about a server that lets no other site read it (${path})`, async () => {
      const { reason, message } = await refused(path);
      expect(reason).to.equal('blocked');
      expect(message).to.match(/Access-Control-Allow-Origin.*collect.*docs\/feeds\.md/);
    });
  }

  it('knows that the device is offline', async () => {
    stub(navigator, 'onLine', { get: () => false });
    expect((await refused('reset')).reason).to.equal('offline');
  });

  it('ends a request that nobody wants any more', async () => {
    const path = fresh('silent');
    const controller = new AbortController();
    const reading = readFeed(`${origin}/${path}`, { signal: controller.signal });
    await arrival(path);
    controller.abort('gone');
    expect(await reading.catch((reason: unknown) => reason)).to.equal('gone');
    expect((await end(path)).wasCut).to.equal(true);
  });

  it('asks for nothing when nobody wants it to begin with', async () => {
    const reading = readFeed(`${origin}/deeper/feed`, { signal: AbortSignal.abort('never') });
    expect(await reading.catch((reason: unknown) => reason)).to.equal('never');
  });

  it('reads the same where old libraries have given every object more members', async () => {
    const { feed } = cases.find(({ name }) => name === 'rss-media')!;
    stub(Object.prototype, 'inherited', { enumerable: true, value: () => 'x' });
    stub(Array.prototype, 'each', { enumerable: true, value: () => 'x' });
    stub(Array.prototype, 'toJSON', { enumerable: true, value: () => '[]' });
    stub(Array.prototype, 'reduce', { enumerable: true, value: (first: unknown) => first });
    const read = await readFeed(`${origin}/cases/rss-media`);
    expect(read.items.map(({ title, image }) => [title, image?.url])).to.deep.equal(
      feed!.items.map(({ title, image }) => [title, image?.url]),
    );
  });

  describe('while it works on a large feed', () => {
    /** Much work for nothing. */
    const bytes = new TextEncoder().encode(`<rss><channel>${'<a></a>'.repeat(3_000_000)}</channel></rss>`);
    const parse = (signal?: AbortSignal) => parseFeed(bytes, { url: origin, signal }).catch((error: unknown) => error);

    it('lets the page have its turns', async () => {
      let turns = 0;
      const controller = new AbortController();
      const { port1, port2 } = new MessageChannel();
      const turn = () => {
        turns += 1;
        // A few are had in any case, before the first part.
        if (turns > 9) controller.abort('had its turns');
      };
      const again = () => port2.postMessage(turn());
      port1.onmessage = again;
      const frame = () => {
        turn();
        if (port1.onmessage) requestAnimationFrame(frame);
      };
      frame();
      again();
      const result = await parse(controller.signal);
      port1.onmessage = null;
      port1.close();
      expect(result).to.equal('had its turns');
    });

    it('ends when nobody wants the result any more', async () => {
      const controller = new AbortController();
      const parsing = parse(controller.signal);
      controller.abort('enough');
      expect(await parsing).to.equal('enough');
    });
  });
});
