#!/usr/bin/env node
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { MAX_ITEMS } from '../feed/feed.js';
import { webAddress } from '../internal/url.js';
import { CollectError, collect, type CollectOptions } from './collect.js';
import { say, shownAddress } from './log.js';

const HELP = `turn-back-crime collect --out FILE.json [options] URL...

Reads feeds (RSS, Atom, JSON Feed) and writes what is in them as one JSON Feed, for the src of the widgets.
Run it on your own server, now and then: visitors then load the feed from your site, and nothing from others.

  --out FILE.json   where to write; it is replaced at once, never by less than what could be had
  --pictures        keep the pictures beside the file, in the folder FILE-pictures; without it they are left out
  --limit N         the newest N items of all, 1 to ${MAX_ITEMS} (default 50)
  --title TEXT      the title of the new feed (default: the titles of the feeds)
  --timeout N       seconds for each file that is fetched, 1 to 300 (default 10); a feed has to be read 5 s after that
  --version, --help

Exit codes: 0 all is well; 1 a feed could not be read, and its last items were kept; 2 there was nothing to write, a wrong option, or another file in the place.
`;

/** A whole number of an option. */
function numberOf(name: string, value: string, max: number): number {
  const number = /^\d+$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > max) throw new CollectError(`--${name} ${value}: allowed is a whole number from 1 to ${max}.`);
  return number;
}

function checkUrl(value: string): string {
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    throw new CollectError(`${shownAddress(value)} is no address. Give the whole address of each feed, as https://www.example.org/feed.`);
  }
  if (!webAddress(url)) throw new CollectError(`${shownAddress(value)}: allowed are addresses that begin with https: or http:.`);
  if (url.username || url.password) throw new CollectError(`${url.host}: an address with a name and password in it can't be read.`);
  return url.href;
}

async function checkOut(value: string | undefined): Promise<string> {
  if (!value) throw new CollectError('--out is missing: the file to write, as --out news.json.');
  if (!/[^/\\]\.json$/.test(value)) throw new CollectError(`--out ${value}: the name must end in .json.`);
  const folder = dirname(resolve(value));
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new CollectError(`--out ${value}: there is no folder ${folder}.`);
  return value;
}

/** The options of the command; `undefined` where it only had to say something. */
async function optionsOf(args: string[]): Promise<CollectOptions | undefined> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      pictures: { type: 'boolean', default: false },
      limit: { type: 'string', default: '50' },
      title: { type: 'string' },
      timeout: { type: 'string', default: '10' },
      version: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help || values.version) {
    console.log(values.help ? HELP : __VERSION__);
    return undefined;
  }
  const [command, ...urls] = positionals;
  if (command !== 'collect') throw new CollectError(`${command ? `${command} is no command` : 'There is no command'}: allowed is collect.`);
  if (!urls.length) throw new CollectError('There is no address of a feed, as https://www.example.org/feed.');
  return {
    out: await checkOut(values.out),
    urls: [...new Set(urls.map(checkUrl))],
    pictures: values.pictures,
    limit: numberOf('limit', values.limit, MAX_ITEMS),
    title: values.title,
    timeout: numberOf('timeout', values.timeout, 300) * 1000,
  };
}

try {
  const options = await optionsOf(process.argv.slice(2));
  if (options) process.exitCode = await collect(options, say);
} catch (error) {
  // Wrong usage, a disk that is full, a folder that may not be written: the file is as it was.
  const { code, message } = error as NodeJS.ErrnoException;
  const isUsage = error instanceof CollectError || code?.startsWith('ERR_PARSE_ARGS');
  const lines = isUsage ? [...message.split('\n'), 'turn-back-crime --help lists what there is.'] : [`Nothing was written: ${message}`];
  for (const line of lines) say(line);
  process.exitCode = 2;
}
// A name that is still being looked up would hold the program until the system gives up, long after its time.
process.stderr.write('', () => process.stdout.write('', () => process.exit()));
