import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from '../../package/published.mjs';
import { nameOf, payloads } from './payloads.mjs';
import { press, settled } from './watch.mjs';

const { modules } = JSON.parse(readFileSync(join(dist, 'custom-elements.json'), 'utf8'));

/** The attributes of every element, by its tag. */
export const attributesOf = Object.fromEntries(
  modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName)
    .map(({ tagName, attributes }) => [tagName, attributes.map(({ name }) => name)]),
);

/** Attributes that every element of HTML may have, and that ours read or hand on; and words of the page's own in the tag. */
export const EVERYWHERE = ['lang', 'dir', 'id', 'class', 'title', 'aria-label', 'role', 'slot', 'part', '#text'];

/** The other attributes that have to stand beside one for all of an element to be seen. A NUMBER is another one in each. */
const BESIDE = {
  topic: 'cybercrime',
  heading: 'A harmless heading',
  href: '/read',
  'report-href': '/report',
  date: '2014-05-13',
  country: 'FR',
  image: '/picture.png',
  'image-alt': 'A harmless picture',
  dismissible: '',
  genuine: '',
  autoplay: '',
  remember: '1',
  campaign: 'campaign-NUMBER',
  networks: 'facebook x whatsapp telegram linkedin bluesky',
};

export const beside = (tag) => Object.fromEntries(Object.entries(BESIDE).filter(([name]) => attributesOf[tag].includes(name)));

/** Values without malice: nothing, a word, places on the page, the site and the web, and what no browser can follow. */
const HARMLESS = ['', 'Quokka x', '#quokka', '/quokka', 'https://quokka.example/', 'quokka:quokka'];

/** The same in all attributes, and each beside each other one. */
const harmlessSets = (set, count) =>
  [0, 1, 2, 3]
    .slice(0, count)
    .flatMap((step) => HARMLESS.map((_, first) => set((index) => HARMLESS[(first + index * step) % HARMLESS.length])));

/** Runs in the page: one element for each set of attributes. */
async function setUp([tag, sets, isHidden]) {
  localStorage.clear();
  // A quick exit that is pressed would leave the page.
  window.addEventListener('tbc-leave', (event) => event.preventDefault());
  // Elements that nobody presses need no layout, which takes most of the time.
  document.body.hidden = isHidden;
  const elements = sets.map((attributes, index) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name === '#text') element.appendChild(document.createElement('p')).textContent = value;
      else element.setAttribute(name, value.replace('NUMBER', index));
    }
    return element;
  });
  document.body.replaceChildren(...elements);
  await Promise.all(elements.map((element) => element.updateComplete));
}

/** Puts elements with these attributes into the page, and presses them where wanted. */
async function lookAt(page, { tag, isPressed }, sets) {
  await page.evaluate(setUp, [tag, sets, !isPressed]);
  await settled(page);
  if (isPressed) await press(page);
  // As one text, for the browser's protocol is slow with many small things.
  return JSON.parse(await page.evaluate(() => JSON.stringify(survey([...document.body.children]))));
}

/** For each name the most that one of them has. */
export function most(counts) {
  const result = {};
  for (const names of counts) for (const [name, count] of Object.entries(names)) result[name] = Math.max(result[name] ?? 0, count);
  return result;
}

/** Names that occur more often than allowed, in words. */
export const excess = (names, allowed) =>
  Object.entries(names)
    .filter(([name, count]) => count > (allowed[name] ?? 0))
    .map(([name, count]) => `${count} <${name}>, where harmless words make ${allowed[name] ?? 'none'}`);

/**
 * Gives each payload to each of the attributes, beside `own` ones: as many elements as there are payloads, each with a
 * different one in every attribute. What harmless values make on the same page is what they may make at most.
 * Tells what is wrong: `[{numbers, what}, …]`, empty where all is well.
 */
export async function faultsOf(page, { tag, attributes, own = {}, isPressed = false }) {
  const set = (valueOf) => ({ ...own, ...Object.fromEntries(attributes.map((name, index) => [name, valueOf(index)])) });
  const payloadOf = (element, index) => payloads[(element + index) % payloads.length];
  const hostile = payloads.map((_, element) => set((index) => payloadOf(element, index).text));
  const harmless = [...harmlessSets(set, attributes.length), set((index) => `Quokka${index}.`)];
  const found = await lookAt(page, { tag, isPressed }, [...hostile, ...harmless]);

  const allowed = most(found.slice(hostile.length).map(({ names }) => names));
  const all = attributes.map((_, index) => index);
  // Among others that are hostile too, a value may rightly stay unseen: the alternative of a picture that is none.
  const shown = attributes.length === 1 && found.at(-1).text.includes('Quokka0.') ? all : [];
  const faults = [];
  found.slice(0, hostile.length).forEach(({ names, faults: own, text }, element) => {
    const report = (what, indices) => {
      const numbers = indices.map((index) => payloadOf(element, index).number);
      const values = indices.map((index, place) => `${attributes[index]}=${nameOf(numbers[place])}`).join(' ');
      faults.push({ numbers, what: `${what}: <${tag} ${values.slice(0, 500)}>` });
    };
    for (const what of [...own, ...excess(names, allowed)]) report(what, all);
    // A quick exit without an address that it can open is not there.
    if (!Object.keys(names).length && tag !== 'tbc-exit') report('nothing is shown', all);
    for (const index of shown) if (!text.includes(payloadOf(element, index).text)) report('its words are not shown as they are', [index]);
  });
  return faults;
}
