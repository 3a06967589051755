/** Feeds that are made to take long, and how much longer one takes that is eight times as large. */
import { ENCODINGS, FORMATS } from '../pages/xss/feeds.mjs';

/** The first of these, and then the others with their numbers. */
const after = (first, other) => (index) => (index ? other(index) : first);
const variant = (index) => `-${(index + 36 ** 4).toString(36)}`;

/**
 * The repeated texts: all that means something to a pattern, a tokenizer, `URL`, `Intl` or `JSON.parse`, and what comes near
 * to it. A text, or a function that makes one of a number.
 */
export const REPETITIONS = [
  ...'@/#<>&"\'=([]{%\\?.,:- \n9a漢\u0301\u200d\u202e\0',
  ...['👩‍👩‍👧', '\u{e0061}', '\ud83d', 'word ', 'a,'],
  ...['&#', '&#0', '&amp;', '&a', '&lt;p&gt;'],
  ...['<!', '<!--', '<!-- -->', '<![CDATA[', ']]>', '<?', '<a', '<a>', '</a>', '<a ', '<a b="', '<a b=c>', '<a:'],
  ...['<br>', '<script>', '<script></script>', '<img src="x">', '<a xml:base="a/">', '<a xmlns:b="c">', '<!DOCTYPE '],
  ...[' a="b"', '<item>', '<item><title>x</title></item>', '<entry>'],
  ...['a@', 'a@b.c ', 'a@b (', 'country:', '1e9'],
  ...['//', '../', '%2e%2e/', 'http://a@', 'T00:00', '-01', '/2014-05-13'],
  ...['[],', '{"a":', '[{"a":[', '"",', '\\u0041', '\\"'],
  ...['-a', '-abcde', after('en', variant), after('en-u-co', variant), after('https://police.example/', (index) => `${index}/`)],
  ...[(index) => ` xmlns:a${index}="b"`, (index) => `<a${index}>`, (index) => `"a${index}":1,`],
];

/** A repetition of about this length; of a text, with an end that lets down whoever hoped for more of the same. */
export function repeat(repetition, length, encode = ENCODINGS.raw) {
  if (typeof repetition === 'string') {
    const unit = encode(repetition);
    return `${unit.repeat(length / unit.length)} x`;
  }
  let text = '';
  for (let index = 0; text.length < length; index += 1) text += encode(repetition(index));
  return text;
}

export const nameOf = (repetition) => JSON.stringify(repeat(repetition, 24).replace(/ x$/, ''));

/** The lengths at which a repetition is read, each eight times the one before: where a field says it, and where it stands for a part of the file. */
const OF_A_FIELD = [32, 256, 2048, 16_384];
const OF_A_FILE = [1024, 8192, 65_536];

/** Ways to say a repetition in a feed of this format: `{name, lengths, make(text)}`. */
function placesIn(title, format) {
  const item = (parts) => format.write([format.item(1, parts)]);
  const isJson = title === 'JSON Feed';
  // As it is: the text has been escaped by then, once for all places.
  const fields = format.fields.map((field) => ({
    name: field.name,
    isEscaped: !isJson,
    make: (text) => item(format.hostile(field, { text }, ENCODINGS.raw)),
  }));
  const ofFile = isJson
    ? [
        { name: 'a string', make: (text) => `{"items": [{"title": "${text}"}]}` },
        { name: 'a long language', make: (text) => `{"items": [{"title": "x", "language": "${text}"}]}` },
        { name: 'what stands for items', make: (text) => `{"items": [{"title": "x"}, ${text}` },
        { name: 'what stands for members', make: (text) => `{"items": [{"title": "x", ${text}` },
      ]
    : [
        { name: 'a text that is not escaped', make: (text) => item({ title: `<title>${text}</title>` }) },
        { name: 'a section', make: (text) => item({ title: `<title>${ENCODINGS.CDATA(text)}</title>` }) },
        { name: 'an attribute that is not escaped', make: (text) => item({ attributes: ` xml:lang="${text}` }) },
        { name: 'what stands for items', make: (text) => format.write([text, format.item(1)]) },
        { name: 'a long namespace', isEscaped: true, make: (text) => item({ attributes: ` xmlns:x="${text}"` }) },
        { name: 'a long language', isEscaped: true, make: (text) => item({ attributes: ` xml:lang="${text}"` }) },
      ];
  return [
    ...fields.map((place) => ({ ...place, lengths: OF_A_FIELD })),
    { name: 'what the feed says of itself', lengths: OF_A_FIELD, make: (text) => format.write([format.item(1)], text) },
    ...ofFile.map((place) => ({ ...place, lengths: OF_A_FILE })),
  ].map((place) => ({ ...place, name: `${title}: ${place.name}` }));
}

/** Every way to say a repetition in a feed. */
const PLACES = Object.entries(FORMATS).flatMap(([title, format]) => placesIn(title, format));

const wrap = (open, inner, close) => open + inner + close;
const PREFIXES = `<a${Array.from({ length: 40 }, (_, index) => ` xmlns:a${index}="b"`).join('')}>`;
const CONTENT = '<media:content><media:thumbnail/></media:content>';

/** Lists that have no end, the same element over and over: `{name, make(count)}`. */
const LISTS = Object.entries(FORMATS).flatMap(([title, format]) => {
  const item = (parts) => format.write([format.item(1, parts)]);
  if (title === 'JSON Feed') {
    const list = (name, entry) => ({ name: `${title}: ${name}`, make: (count) => item({ [name]: Array(count).fill(entry) }) });
    return [
      list('authors', { name: 'x' }),
      list('authors', {}),
      list('tags', 'x'),
      list('attachments', { url: 'x:', mime_type: 'image/png' }),
      { name: `${title}: items`, make: (count) => format.write(Array(count).fill({ id: 'x' })) },
    ];
  }
  const fields = format.fields.map(({ name, part }) => ({
    name,
    make: (count) => item({ [part]: name.replaceAll(/TEXT|VALUE/g, 'x:').repeat(count) }),
  }));
  const inItem = (name, make) => ({ name, make: (count) => item({ picture: make(count) }) });
  return [
    ...fields,
    inItem('groups of pictures', (count) => `<media:group>${CONTENT.repeat(40)}</media:group>`.repeat(count / 2.5)),
    inItem('a large group of pictures', (count) => wrap('<media:group>', CONTENT.repeat(count), '</media:group>')),
    inItem('a long base, and elements that have it', (count) =>
      wrap(`<a xml:base="/${'a'.repeat(count * 8)}/">`, '<b xml:base="#"/>'.repeat(count), '</a>'),
    ),
    inItem('elements that are not closed', (count) => '<a>'.repeat(count)),
    inItem('elements that are not opened', (count) => '</a>'.repeat(count)),
    inItem('elements with prefixes, within each other', (count) =>
      wrap(PREFIXES.repeat(8), '<b xmlns:c="d"/>'.repeat(count), '</a>'.repeat(8)),
    ),
    { name: 'items', make: (count) => format.write(Array(count).fill(`<${format.item(1).slice(1, 5)}>`)) },
  ].map(({ name, make }) => ({ name: `${title}: ${name}`, make }));
});

/** How many entries a list has. */
const OF_A_LIST = [40, 320, 2560];

/** Eight times as large may take this many times as long: 8 is linear, 64 quadratic. */
const MOST = 24;

/**
 * Milliseconds that the smaller one counts for at least. Less can't be told from what else an engine does meanwhile, and a
 * page does not feel eight times as much of so little.
 */
const FLOOR = 2.5;

/** Milliseconds of the processor where they can be had: on a busy machine a clock counts the turns of others too. */
const now = () => {
  const { user, system } = globalThis.process?.cpuUsage?.() ?? {};
  return user === undefined ? performance.now() : (user + system) / 1000;
};

/** The time that something takes. */
async function timeFor(work) {
  const start = now();
  await work();
  return now() - start;
}

/** Gives the time that a reader takes for a feed, during which it never gives way. */
export const timerOf = (parseFeed) => async (text) => {
  const bytes = new TextEncoder().encode(text);
  const { scheduler } = globalThis;
  globalThis.scheduler = { yield: () => Promise.resolve() };
  try {
    return await timeFor(() =>
      parseFeed(bytes, { url: 'https://feeds.example/feed' }).catch((error) => {
        if (error.name !== 'FeedError') throw error;
      }),
    );
  } finally {
    globalThis.scheduler = scheduler;
  }
};

async function leastOfThree(timeOf, input) {
  const times = [await timeOf(input), await timeOf(input), await timeOf(input)];
  return Math.min(...times);
}

/** Whether a feed takes too many times as long as one of an eighth, in words; empty where it does not. */
async function excessOfPair(timeOf, small, large) {
  let [ofSmall, ofLarge] = [Infinity, Infinity];
  // A reading that takes too long is measured three times over: the machine may have been busy.
  for (let turn = 0; turn < 3; turn += 1) {
    ofLarge = Math.min(ofLarge, await leastOfThree(timeOf, large));
    ofSmall = Math.min(ofSmall, await leastOfThree(timeOf, small));
    if (ofLarge <= MOST * Math.max(ofSmall, FLOOR)) return '';
  }
  return `${ofSmall.toFixed(1)} ms, and ${ofLarge.toFixed(1)} ms for eight times as much`;
}

/**
 * The same of the feeds that `make` makes of each size. The sizes go up, so that what takes cubic time is found before it
 * takes hours. One run is enough where it is short.
 */
async function excessOf(timeOf, make, sizes) {
  for (const [index, size] of sizes.entries()) {
    const large = make(size);
    if ((await timeOf(large)) <= MOST * FLOOR) continue;
    const excess = await excessOfPair(timeOf, make(sizes[index - 1] ?? 0), large);
    if (excess) return `${excess} (${size})`;
  }
  return '';
}

/** In which places a repetition takes too long, with the times. */
export async function excessesOf(repetition, timeOf) {
  const found = [];
  const texts = new Map();
  for (const { name, lengths, isEscaped, make } of PLACES) {
    const textOf = (length) => {
      const key = isEscaped ? -length : length;
      if (!texts.has(key)) texts.set(key, repeat(repetition, length, isEscaped ? ENCODINGS.escaped : ENCODINGS.raw));
      return texts.get(key);
    };
    const excess = await excessOf(timeOf, (length) => make(textOf(length)), lengths);
    if (excess) found.push(`${name}: ${excess}`);
  }
  return found;
}

/** Which lists take too long, with the times. */
export async function excessesOfLists(timeOf) {
  const found = [];
  for (const { name, make } of LISTS) {
    const excess = await excessOf(timeOf, make, OF_A_LIST);
    if (excess) found.push(`${name}: ${excess}`);
  }
  return found;
}

/** Whether it takes too long to shorten a repetition by a little, with the times: every item that is shown has such texts. */
export async function excessesOfShortened(repetition, shorten) {
  const timeOf = (text) => timeFor(() => shorten(text, text.length - 1));
  const excess = await excessOf(timeOf, (length) => repeat(repetition, length), OF_A_FIELD);
  return excess ? [`shortened: ${excess}`] : [];
}
