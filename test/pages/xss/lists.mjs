import { PNG } from 'pngjs';
import { host, until } from '../support.mjs';
import { excess, most } from './attributes.mjs';
import { ENCODINGS, FORMATS, PAGE, PICTURE, formsOf, hostileThroughout, isRefused } from './feeds.mjs';
import { nameOf, payloads } from './payloads.mjs';
import { press, settled } from './watch.mjs';

/** Every way to show a feed, and how many items of it are shown at most. */
export const LISTS = [
  { tag: 'tbc-story-list', layout: 'grid', card: 'li', most: 200 },
  { tag: 'tbc-story-list', layout: 'list', card: 'li', most: 200 },
  { tag: 'tbc-story-list', layout: 'row', card: 'li', most: 200 },
  { tag: 'tbc-tip-carousel', layout: 'carousel', card: '[part~=slide]', most: 12 },
  { tag: 'tbc-tip-carousel', layout: 'list', card: 'li', most: 12 },
];

/** Values that a field may have without malice; in JSON, objects and lists too. */
const HARMLESS = [
  'Quokka',
  '',
  PICTURE,
  'https://police.example/quokka',
  'quokka:quokka',
  '2014-05-13',
  'FR',
  'fake-goods',
  'image/png',
  '12',
  'ar',
].map((text) => ({ text }));
const HARMLESS_JSON = ['{"value": 12, "label": "quokkas"}', '{"warning": "Quokka"}', '["Quokka"]', '12'].map((text) => ({
  kind: 'json',
  text,
}));

/** Numbers of items: a payload has its own, harmless words in the same field have more, and these are harmless throughout. */
const WORDS = 1000;
export const NEIGHBOURS = [2000, 2001, 2002];

// A picture that is there.
host.pages[PICTURE] = { type: 'image/png', body: PNG.sync.write(new PNG({ width: 4, height: 3 })) };

let feeds = 0;
export function serve(type, body) {
  const path = `/feeds/${(feeds += 1)}`;
  host.pages[path] = { type, body };
  return path;
}

/** The items as one feed or, for a list that shows no more than some of them, as several. */
function serveParts(format, items, most) {
  const parts = Array.from({ length: Math.ceil(items.length / most) }, (_, part) => items.slice(part * most, (part + 1) * most));
  return parts.map((part) => serve(format.type, format.write(part)));
}

/** Feeds of items with these parts, those with harmless words instead of a payload, and neighbours among them. */
function feedsOf(format, partsOf, most) {
  const words = format === FORMATS['JSON Feed'] ? [...HARMLESS, ...HARMLESS_JSON] : HARMLESS;
  const hostile = payloads.map(({ number }, index) => {
    const payloadOf = (place) => payloads[(index + place) % payloads.length];
    return format.item(number, partsOf(payloadOf));
  });
  // By its title or its link each of these is known again.
  const known = words.map((each, index) => {
    const parts = Object.entries(partsOf(() => each)).filter(([name]) => !['title', 'link', 'url'].includes(name));
    return format.item(WORDS + index, Object.fromEntries(parts));
  });
  const items = [...hostile, ...known];
  NEIGHBOURS.forEach((number, index) => items.splice(index * 80, 0, format.item(number)));
  return serveParts(format, items, most);
}

/** Feeds with every payload in one field, each in an item of its own. */
export const feedsByField = (format, fields, encoding) =>
  fields.map((field) => ({
    name: field.name,
    serve: (most) =>
      feedsOf(format, (payloadOf) => format.hostile(field, payloadOf(0), ENCODINGS[field.isAttribute ? 'escaped' : encoding]), most),
  }));

/** Feeds with every payload in every field, many in each item. */
export const feedsOfAll = (format, encoding) =>
  Array.from({ length: formsOf(format) }, (_, form) => ({
    name: `form ${form} of each field`,
    serve: (most) => feedsOf(format, (payloadOf) => hostileThroughout(format, form, payloadOf, ENCODINGS[encoding]), most),
  }));

/** A feed that says a payload wherever it can say something, as it is, between two items that say nothing of the kind. */
function feedWith(format, payload) {
  const parts = hostileThroughout(format, 0, () => payload, ENCODINGS.raw);
  const [before, after] = NEIGHBOURS;
  const items = [format.item(before), format.item(payload.number, parts), format.item(after)];
  return serve(format.type, format.write(items, payload.text, ENCODINGS.raw));
}

/** Run in the page: a list for each feed, and whether each shows something. */
function setUp({ tag, layout, feeds }) {
  const lists = feeds.map((src) => {
    const list = document.createElement(tag);
    for (const [name, value] of Object.entries({ src, layout, limit: '200' })) list.setAttribute(name, value);
    return list;
  });
  document.body.replaceChildren(...lists);
}

const areShown = () => [...document.body.children].every(({ shadowRoot }) => shadowRoot?.querySelector('[part~=heading], [part~=message]'));

/** Runs in the page: `{cards, outside}` of each list. What is outside is looked at once its cards are empty. */
function takeApart(selector) {
  return JSON.stringify(
    [...document.body.children].map((list) => {
      const cards = [...list.shadowRoot.querySelectorAll(selector)];
      const found = survey(cards);
      for (const card of cards) card.replaceChildren();
      const [outside] = survey([list]);
      return { cards: found, outside };
    }),
  );
}

/** The contents of lists of these feeds; of a feed in several parts, which are addresses, all of its lists as one. */
async function lookAt(page, { tag, layout, card }, feeds) {
  await page.evaluate(setUp, { tag, layout, feeds: feeds.flat() });
  await until(page, areShown);
  await settled(page);
  await press(page);
  const found = JSON.parse(await page.evaluate(takeApart, card));
  const lists = feeds.map((parts) => together(found.splice(0, parts.length)));
  for (const each of lists.flatMap(({ cards }) => cards)) {
    each.number = Number(/Harmless title (\d+)/.exec(each.text)?.[1] ?? /\/news\/(\d+)/.exec(each.links[0])?.[1]);
  }
  return lists;
}

const together = (lists) => ({
  cards: lists.flatMap(({ cards }) => cards),
  outside: {
    names: most(lists.map(({ outside }) => outside.names)),
    faults: lists.flatMap(({ outside }) => outside.faults),
  },
});

/** Which of the harmless items beside the hostile ones are not shown as they should be. */
const lostOf = (cards, neighbours) =>
  neighbours
    .filter(
      (number) =>
        !cards.some((card) => card.number === number && card.text.includes('Harmless title') && card.links[0] === `${PAGE}/${number}`),
    )
    .map((number) => `the harmless item ${number} is not shown`);

/** The faults of lists of such feeds: `[{what}, …]`. */
export async function faultsOfFeeds(page, list, format, feeds) {
  const harmless = serve(format.type, format.write(Array.from({ length: list.most }, (_, index) => format.item(index))));
  const [{ outside: usual }, ...found] = await lookAt(page, list, [[harmless], ...feeds.map((feed) => feed.serve(list.most))]);
  return found.flatMap(({ cards, outside }, index) => {
    const allowed = most(cards.filter(({ number }) => number >= WORDS).map(({ names }) => names));
    const ofCards = cards
      .filter(({ number }) => !(number >= WORDS))
      .flatMap(({ number, text, names, faults }) =>
        [...faults, ...excess(names, allowed)].map((what) => `${what}: ${number ? nameOf(number) : JSON.stringify(text)}`),
      );
    const around = [...outside.faults, ...excess(outside.names, usual.names), ...lostOf(cards, NEIGHBOURS)];
    return [...ofCards, ...around].map((what) => ({ what: `${feeds[index].name} in ${list.tag} (${list.layout}): ${what}` }));
  });
}

/** The same for feeds that say one payload everywhere, as it is. An item before the hostile one is always shown. */
export async function faultsOfRawFeeds(page, list, format) {
  const own = ['Quokka', 'quokka:quokka'].map((text) => hostileThroughout(format, 0, () => ({ text }), ENCODINGS.raw));
  const harmless = [{}, ...own].map((parts) => serve(format.type, format.write([0, 1, 2].map((number) => format.item(number, parts)))));
  const addresses = [...harmless, ...payloads.map((payload) => feedWith(format, payload))];
  const lists = await lookAt(
    page,
    list,
    addresses.map((address) => [address]),
  );
  const all = ({ cards, outside }) => [...cards, outside];
  const namesOf = (each) => sum(all(each).map(({ names }) => names));
  const found = lists.splice(harmless.length);
  const allowed = most(lists.map(namesOf));
  return found.flatMap((each, index) => {
    if (isRefused(format, payloads[index])) return each.cards.map(() => ({ what: `${nameOf(index + 1)} is not refused` }));
    const faults = all(each).flatMap(({ faults }) => faults);
    const more = excess(namesOf(each), allowed);
    return [...faults, ...more, ...lostOf(each.cards, NEIGHBOURS.slice(0, 1))].map((what) => ({
      what: `all of a feed in ${list.tag} (${list.layout}): ${what}: ${nameOf(payloads[index].number)}`,
    }));
  });
}

function sum(counts) {
  const result = {};
  for (const names of counts) for (const [name, count] of Object.entries(names)) result[name] = (result[name] ?? 0) + count;
  return result;
}

/** The faults of lists of JSON Feeds that are there already: their harmless items show what a card may have. */
export async function faultsOfLists(page, list, texts) {
  const feeds = texts.map((text) => {
    const feed = JSON.parse(text);
    return serveParts({ type: 'application/feed+json', write: (items) => JSON.stringify({ ...feed, items }) }, feed.items, list.most);
  });
  return (await lookAt(page, list, feeds)).flatMap(({ cards, outside }) => {
    const allowed = most(cards.filter(({ number }) => NEIGHBOURS.includes(number)).map(({ names }) => names));
    const ofCards = cards.flatMap(({ names, faults }) => [...faults, ...excess(names, allowed)]);
    return [...ofCards, ...outside.faults, ...lostOf(cards, NEIGHBOURS)].map((what) => ({
      what: `in ${list.tag} (${list.layout}): ${what}`,
    }));
  });
}
