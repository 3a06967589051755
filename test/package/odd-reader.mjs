/** In the place of src/collect/reader.ts: it reads feeds as that does, but where one says what to do instead, it does that. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dist } from './published.mjs';

const ODD = {
  'never ends': () => {
    for (;;);
  },
  // Nothing but the end of the process ends it, for no code of JavaScript runs.
  'never ends in the engine': () => {
    const variants = Array.from({ length: 200_000 }, (_, index) => (36 ** 7 + index).toString(36));
    Intl.getCanonicalLocales(`en-${variants.join('-')}`);
  },
  'never answers': () => setInterval(() => {}, 1000),
  'eats memory': () => {
    for (const eaten = []; ;) eaten.push(new Array(100_000).fill(eaten.length));
  },
  'ends early': () => process.exit(7),
};

process.once('message', async (job) => {
  // Whoever started it looks whether it is still there.
  appendFileSync(process.env.READERS, `${process.pid}\n`);
  const [, what] = /Do: ([^.]*)\./.exec(Buffer.from(job.bytes).toString()) ?? [];
  if (what) return ODD[what]();
  const { parseFeed } = await import(pathToFileURL(join(dist, 'feed/parse-feed.js')).href);
  process.send({ feed: await parseFeed(job.bytes, { url: job.base }) }, () => process.disconnect());
});
